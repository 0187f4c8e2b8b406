import { Link } from '@tanstack/react-router'
import type { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Empty } from '../../ui/notices/empty.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import styles from './fortnight-meetings.module.css'

type Meeting = Awaited<ReturnType<typeof api.tasks.workbench>>['meetings'][number]

/** The own meetings of the coming fortnight, the next one first. */
export function FortnightMeetings({ meetings }: { meetings: readonly Meeting[] | undefined }) {
  const t = useT()
  const dates = useDates()
  if (!meetings) return <Loading lines={3} />
  if (meetings.length === 0) return <Empty>{t('tasks.noMeetings')}</Empty>
  return (
    <ul role="list" className={styles['meetings']}>
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <Link to={`/meetings/${meeting.id}` as string}>{meeting.title}</Link>
          <p>
            {dates.day(meeting.heldOn)} {dates.time(meeting.startsAt)} · {meeting.place ?? meeting.kindName} ·{' '}
            {t(`tasks.roles.${meeting.role}`)}
          </p>
        </li>
      ))}
    </ul>
  )
}
