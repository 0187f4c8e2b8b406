import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Empty } from '../../ui/notices/empty.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Meeting } from './meeting.ts'
import styles from './minutes-view.module.css'

/** Agenda with the record of each item, and the decisions. */
export function MinutesView({ meeting }: { meeting: Meeting }) {
  const t = useT()
  const dates = useDates()
  return (
    <>
      <SectionCard title={t('meetings.agenda')}>
        {meeting.agenda.length === 0 ? <Empty>{t('meetings.noAgenda')}</Empty> : null}
        <ol className={styles['items']}>
          {meeting.agenda.map((item) => (
            <li key={item.id}>
              <h3>
                {item.title} {item.firstAgenda ? <StatusTag tone="good">{t('meetings.firstAgenda')}</StatusTag> : null}
              </h3>
              <p>{item.record}</p>
            </li>
          ))}
        </ol>
        {meeting.summary ? <p className={styles['summary']}>{meeting.summary}</p> : null}
      </SectionCard>
      <SectionCard title={t('meetings.decisions')}>
        {meeting.decisions.length === 0 ? <Empty>{t('meetings.noDecisions')}</Empty> : null}
        <ol className={styles['items']}>
          {meeting.decisions.map((decision) => (
            <li key={decision.id}>
              <p>{decision.wording}</p>
              <small>
                {decision.ownerName ? `${t('meetings.owner')}：${decision.ownerName} ` : ''}
                {decision.dueOn ? `${t('meetings.dueOn')}：${dates.day(decision.dueOn)}` : ''}
              </small>
            </li>
          ))}
        </ol>
      </SectionCard>
    </>
  )
}
