import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { BorderedForm, Cell } from '../../ui/bordered-form.tsx'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ComplaintActs } from './complaint-acts.tsx'
import { ComplaintState } from './complaint-state.tsx'
import styles from './relief.module.css'

export type Complaint = Awaited<ReturnType<typeof api.relief.read>>

/** One complaint as a 办理单: the letter, its clock, the answer and what put it right. */
export function ComplaintPage() {
  const { complaintId = '' } = useParams({ strict: false }) as { complaintId?: string }
  const complaint = useQuery(ask(api.relief.read, { id: complaintId }))
  if (complaint.error) return <ErrorNote error={complaint.error} onRetry={complaint.refetch} />
  if (!complaint.data) return <Loading lines={8} />
  return <Sheet complaint={complaint.data} />
}

function Sheet({ complaint }: { complaint: Complaint }) {
  const t = useT()
  const dates = useDates()
  const { kind, state, overdue, wording, about, senderName, takenUpByName } = complaint
  return (
    <div className={styles['parts']}>
      <PageHeader below title={t(`relief.kinds.${kind}`)} status={<ComplaintState state={state} overdue={overdue} />} />
      <BorderedForm title={t('relief.sheet')}>
        <Cell label={t('relief.from')}>{senderName ?? t('relief.anonymous')}</Cell>
        <Cell label={t('relief.takenUpBy')}>{takenUpByName ?? '—'}</Cell>
        <Cell label={t('relief.receivedOn')}>{dates.day(complaint.receivedOn)}</Cell>
        <Cell label={t('relief.dueOn')}>{dates.day(complaint.dueOn)}</Cell>
        <Cell label={t('relief.about')} wide>
          {about ?? '—'}
        </Cell>
        <Cell label={t('relief.wording')} wide>
          <p className={styles['wording']}>{wording}</p>
        </Cell>
        <Replies complaint={complaint} />
      </BorderedForm>
      <ComplaintActs complaint={complaint} />
    </div>
  )
}

function Replies({ complaint: { replies } }: { complaint: Complaint }) {
  const t = useT()
  const dates = useDates()
  if (replies.length === 0) {
    return (
      <Cell label={t('relief.answer')} wide>
        {t('relief.noReply')}
      </Cell>
    )
  }
  return replies.map(({ number, wording, at, byName }) => (
    <Cell
      key={number}
      label={number === 1 ? t('relief.answer') : t('relief.followUpNumber', { number: number - 1 })}
      wide
    >
      <p className={styles['wording']}>{wording}</p>
      <small>
        {byName} · {dates.moment(at)}
      </small>
    </Cell>
  ))
}
