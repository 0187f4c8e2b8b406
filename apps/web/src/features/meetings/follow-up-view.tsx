import { Link } from '@tanstack/react-router'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { SectionCard } from '../../ui/section-card.tsx'
import { StatusTag, type Tone } from '../../ui/status-tag.tsx'
import type { Meeting } from './meeting.ts'
import styles from './minutes-view.module.css'

type Line = Meeting['followUp'][number]

const tones: Record<Line['state'], Tone> = { open: 'calm', done: 'good', withdrawn: 'muted' }

/** 学习→措施→反馈: what earlier meetings decided, until it is closed, with what came of it. */
export function FollowUpView({ meeting }: { meeting: Meeting }) {
  const t = useT()
  if (meeting.followUp.length === 0) return null
  return (
    <SectionCard title={t('records.followUp')}>
      <p className={styles['lead']}>{t('records.followUpLead')}</p>
      <ul role="list" className={styles['lines']} aria-label={t('records.followUp')}>
        {meeting.followUp.map((line) => (
          <li key={line.decisionId}>
            <span>
              {line.measure ? <StatusTag tone="calm">{t('records.measure')}</StatusTag> : null} {line.wording}
              <br />
              <Origin line={line} />
            </span>
            <StatusTag tone={line.late ? 'warn' : tones[line.state]}>
              {line.late ? t('records.lateTask') : t(`records.states.${line.state}`)}
            </StatusTag>
          </li>
        ))}
      </ul>
    </SectionCard>
  )
}

function Origin({ line }: { line: Line }) {
  const t = useT()
  const dates = useDates()
  const parts = [
    line.studyText ? `《${line.studyText.replaceAll(/[《》]/g, '')}》` : null,
    line.ownerName ? `${t('meetings.owner')}：${line.ownerName}` : null,
    line.dueOn ? `${t('meetings.dueOn')}：${dates.day(line.dueOn)}` : null,
    line.doneOn ? t('records.doneOn', { day: dates.day(line.doneOn) }) : null,
    line.result ? t('records.result', { result: line.result }) : line.state === 'open' ? t('records.noResult') : null,
  ]
  return (
    <small>
      <Link to={`/meetings/${line.meetingId}` as string}>{t('records.openSince', { meeting: line.meetingTitle })}</Link>{' '}
      {parts.filter(Boolean).join(' · ')}
    </small>
  )
}
