import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Empty } from '../../ui/notices/empty.tsx'
import { Note } from '../../ui/notices/note.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Meeting } from './meeting.ts'
import styles from './minutes-view.module.css'
import { VoteView } from './vote-view.tsx'

/** Agenda with the record of each item, and the decisions. */
export function MinutesView({ meeting }: { meeting: Meeting }) {
  const t = useT()
  const dates = useDates()
  return (
    <>
      <SectionCard title={t('meetings.agenda')}>
        <VotersNote meeting={meeting} />
        {meeting.agenda.length === 0 ? <Empty>{t('meetings.noAgenda')}</Empty> : null}
        <ol className={styles['items']}>
          {meeting.agenda.map((item) => (
            <li key={item.id}>
              <h3>
                {item.plannedAt ? `${item.plannedAt} ` : ''}
                {item.title} {item.firstAgenda ? <StatusTag tone="good">{t('meetings.firstAgenda')}</StatusTag> : null}{' '}
                {item.parked ? <StatusTag tone="warn">{t('records.parked')}</StatusTag> : null}
              </h3>
              <ItemSource item={item} />
              <p>{item.record}</p>
              {item.vote ? <VoteView vote={item.vote} matters={meeting.votingMatters} /> : null}
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

/** What is studied, and who presents: a person or a post. */
function ItemSource({ item }: { item: Meeting['agenda'][number] }) {
  const t = useT()
  const presenter = item.presenterName ?? item.presenterPost
  const parts = [
    item.studyText ? `${t('records.studyText')}：${item.studyText}` : null,
    presenter ? `${t(item.firstAgenda ? 'records.reader' : 'records.presenter')}：${presenter}` : null,
  ].filter(Boolean)
  return parts.length > 0 ? <small>{parts.join(' · ')}</small> : null
}

/** Who has a vote, in which order they speak, and whether the meeting may be held at all. */
function VotersNote({ meeting: { electorate, speakingOrder, tooFew } }: { meeting: Meeting }) {
  const t = useT()
  return (
    <>
      {tooFew ? <Note tone="warn">{t('records.tooFew', tooFew)}</Note> : null}
      {electorate ? (
        <p className={styles['lead']}>
          {t('records.electorate', electorate)}
          {electorate.body > electorate.due ? t('records.electorateBody', electorate) : ''}
          {electorate.probationary.length > 0
            ? ` · ${t('records.probationaryNames', { names: electorate.probationary.map(({ name }) => name).join('、') })}`
            : ''}
          {speakingOrder && speakingOrder.length <= 30
            ? ` · ${t('records.speaking', { names: speakingOrder.join('、') })}`
            : ''}
        </p>
      ) : null}
    </>
  )
}
