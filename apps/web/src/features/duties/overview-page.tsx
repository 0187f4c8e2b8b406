import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useMay } from '../../app/session.ts'
import { useDates } from '../../locales/dates.ts'
import { useLanguage, useT } from '../../locales/language.ts'
import { Note } from '../../ui/notices/note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { thisMonth } from './duties-page.tsx'
import { toneOf } from './duty.ts'
import styles from './duties-page.module.css'
import { MonthStep } from './month-step.tsx'
import { useSpanName } from './use-span-name.ts'

type Line = Awaited<ReturnType<typeof api.duties.overview>>['items'][number]

/** All units in leadership order with the month's duties; who needs help, never who is first. */
export function OverviewPage() {
  const t = useT()
  const { month = thisMonth() } = useSearch({ strict: false }) as { month?: string }
  const overview = useQuery(ask(api.duties.overview, { month }))
  const data = overview.data && { items: overview.data.items, total: overview.data.items.length }
  return (
    <>
      <PageHeader title={t('places.dutyOverview')}>{t('duties.overviewLead')}</PageHeader>
      <MissingYear />
      <div className={styles['strip']}>
        <MonthStep month={month} />
      </div>
      <DataTable
        label={t('places.dutyOverview')}
        answer={{ ...overview, data }}
        columns={useOverviewColumns(month)}
        rowKey={({ id }) => id}
      />
    </>
  )
}

/** Whoever keeps the calendar learns here that a year is missing. */
function MissingYear() {
  const t = useT()
  const may = useMay()
  const years = useQuery({ ...ask(api.calendar.years), enabled: may('calendar.read') })
  const missing = years.data?.missing
  if (!missing) return null
  return (
    <Note tone="warn">
      {t('duties.missingYear', { year: missing })}
      {may('calendar.change') ? (
        <>
          {' '}
          <Link to="/working-years">{t('duties.toWorkingYears')}</Link>
        </>
      ) : null}
    </Note>
  )
}

const counts = ['due', 'done', 'late', 'missed', 'waived'] as const

function useOverviewColumns(month: string): readonly Column<Line>[] {
  const t = useT()
  const dates = useDates()
  return [
    {
      key: 'unit',
      title: t('duties.columns.unit'),
      primary: true,
      width: '16rem',
      render: ({ id, name }) => <MonthLink id={id} month={month} text={name} />,
    },
    ...counts.map((key): Column<Line> => ({
      key,
      title: t(`duties.columns.${key}`),
      numeric: true,
      width: '6rem',
      render: ({ id, counts: of }) =>
        of[key] === 0 ? '—' : <MonthLink id={id} month={month} text={String(of[key])} />,
    })),
    { key: 'help', title: t('duties.columns.help'), render: (line) => <Help line={line} /> },
    {
      key: 'election',
      title: t('duties.columns.election'),
      short: true,
      render: ({ election }) => (election ? dates.day(election.delayedUntil ?? election.endsOn) : ''),
    },
  ]
}

function MonthLink({ id, month, text }: { id: string; month: string; text: string }) {
  return (
    <Link to={`/duties/${id}` as string} search={{ month } as never}>
      {text}
    </Link>
  )
}

function Help({ line: { open } }: { line: Line }) {
  const t = useT()
  const language = useLanguage()
  const spanName = useSpanName()
  if (open.length === 0) return t('duties.noHelp')
  return (
    <ul role="list">
      {open.map((turn) => (
        <li key={turn.key}>
          {language === 'en' ? turn.name.en : turn.name.zh}
          {turn.subjectName ? `（${turn.subjectName}）` : null} {spanName(turn)}{' '}
          <StatusTag tone={toneOf(turn)}>{t(`duties.states.${turn.state}`)}</StatusTag>
        </li>
      ))}
    </ul>
  )
}
