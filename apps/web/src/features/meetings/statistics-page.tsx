import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useSearch } from '@tanstack/react-router'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { NumberWithRecords } from '../../ui/number-with-records.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DownloadButton } from '../../ui/print-button.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import type { Mark } from './meeting.ts'
import styles from './minutes-view.module.css'

type Statistics = Awaited<ReturnType<typeof api.meetingRecords.statistics>>
type Person = Statistics['people'][number]

/** Attendance of a body in a year, people in leadership order; every number opens the meetings it counts. */
export function StatisticsPage() {
  const t = useT()
  const search: Record<string, string | number | undefined> = useSearch({ strict: false })
  const unitId = String(search['unitId'] ?? '')
  const year = Number(search['year'])
  const statistics = useQuery(ask(api.meetingRecords.statistics, { unitId, year }))
  if (statistics.error) return <ErrorNote error={statistics.error} onRetry={statistics.refetch} />
  if (!statistics.data) return <Loading lines={10} />
  const { unitName } = statistics.data
  return (
    <>
      <PageHeader
        below
        title={`${unitName} ${t('records.statisticsOf', { year })}`}
        actions={
          <DownloadButton icon="print" load={() => api.meetingRecords.book({ unitId, year })}>
            {t('records.bookOf', { year })}
          </DownloadButton>
        }
      >
        {t('records.statisticsLead')}
      </PageHeader>
      <KindTable statistics={statistics.data} />
      <PersonTable statistics={statistics.data} />
    </>
  )
}

function KindTable({ statistics }: { statistics: Statistics }) {
  const t = useT()
  const kinds = [...new Map(statistics.meetings.map(({ kind, kindName }) => [kind, kindName]))]
  return (
    <p className={styles['outputs']}>
      {kinds.map(([kind, name]) => {
        const meetings = statistics.meetings.filter((meeting) => meeting.kind === kind)
        return (
          <span key={kind}>
            {name}{' '}
            <NumberWithRecords label={name} value={meetings.length} unit={t('records.meetingsUnit')}>
              <MeetingLinks meetings={meetings} />
            </NumberWithRecords>
          </span>
        )
      })}
    </p>
  )
}

function PersonTable({ statistics }: { statistics: Statistics }) {
  const t = useT()
  const { people } = statistics
  return (
    <DataTable
      label={t('records.statistics')}
      name="attendance-statistics"
      answer={{
        data: { items: people, total: people.length },
        error: null,
        isFetching: false,
        refetch: () => undefined,
      }}
      columns={usePersonColumns(statistics)}
      rowKey={({ personId }) => personId}
    />
  )
}

function MeetingLinks({ meetings }: { meetings: Statistics['meetings'] }) {
  const dates = useDates()
  return (
    <ul role="list" className={styles['lines']}>
      {meetings.map(({ id, title, heldOn }) => (
        <li key={id}>
          <Link to={`/meetings/${id}` as string}>{title}</Link> <small>{dates.day(heldOn)}</small>
        </li>
      ))}
    </ul>
  )
}

const cameAs: readonly (Mark | null)[] = ['present', 'late', 'left_early']

function usePersonColumns({ meetings }: Statistics): readonly Column<Person>[] {
  const t = useT()
  const number = (key: string, title: string, wanted: readonly (Mark | null)[] | null): Column<Person> => ({
    key,
    title,
    numeric: true,
    render: ({ name, marks }) => {
      const counted = new Set(
        marks.filter(({ state }) => wanted === null || wanted.includes(state)).map(({ meetingId }) => meetingId),
      )
      return (
        <NumberWithRecords label={`${name} ${title}`} value={counted.size}>
          <MeetingLinks meetings={meetings.filter(({ id }) => counted.has(id))} />
        </NumberWithRecords>
      )
    },
  })
  return [
    { key: 'name', title: t('records.person'), primary: true, render: ({ name }) => name },
    number('due', t('meetings.due'), null),
    number('came', t('meetings.attended'), cameAs),
    number('leave', t('meetings.marks.on_leave'), ['on_leave']),
    number('trip', t('meetings.marks.official_trip'), ['official_trip']),
    number('absent', t('meetings.marks.absent'), ['absent']),
  ]
}
