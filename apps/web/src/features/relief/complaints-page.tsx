import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { FilterBar, type FilterField } from '../../ui/filter-bar.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { useFilter } from '../../ui/table/use-filter.ts'
import { ComplaintState } from './complaint-state.tsx'

const kinds = ['complaint', 'suggestion'] as const
const states = ['to_do', 'in_hand', 'answered'] as const

interface ComplaintFilter {
  kind?: (typeof kinds)[number]
  state?: (typeof states)[number]
  overdue?: 'true'
  search?: string
}

type Complaint = Awaited<ReturnType<typeof api.relief.list>>['items'][number]

/** All complaints and suggestions, newest first, for the office that answers and the discipline group that watches. */
export function ComplaintsPage() {
  const t = useT()
  const filter = useFilter<ComplaintFilter>()
  const complaints = useQuery(ask(api.relief.list, filter.values))
  const counts = complaints.data?.counts
  return (
    <>
      <PageHeader title={t('relief.title')}>
        {t('relief.listLead')} {counts ? t('relief.counts', counts) : null}
      </PageHeader>
      <FilterBar filter={filter} fields={useFields()} />
      <DataTable
        label={t('relief.title')}
        name="complaints"
        answer={complaints}
        filter={filter}
        columns={useComplaintColumns()}
        rowKey={({ id }) => id}
      />
    </>
  )
}

function useFields(): readonly FilterField[] {
  const t = useT()
  return [
    {
      kind: 'choice',
      name: 'kind',
      label: t('relief.kind'),
      options: kinds.map((value) => ({ value, label: t(`relief.kinds.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'state',
      label: t('relief.state'),
      options: states.map((value) => ({ value, label: t(`relief.states.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'overdue',
      label: t('relief.dueOn'),
      options: [{ value: 'true', label: t('relief.overdueOnly') }],
    },
    { kind: 'text', name: 'search', label: t('relief.search') },
  ]
}

function useComplaintColumns(): readonly Column<Complaint>[] {
  const t = useT()
  const dates = useDates()
  return [
    {
      key: 'wording',
      title: t('relief.wording'),
      primary: true,
      render: ({ id, wording }) => (
        <Link to={`/complaints/${id}` as string}>{wording.length > 60 ? `${wording.slice(0, 60)}…` : wording}</Link>
      ),
    },
    { key: 'kind', title: t('relief.kind'), width: '7rem', render: ({ kind }) => t(`relief.kinds.${kind}`) },
    {
      key: 'from',
      title: t('relief.from'),
      width: '8rem',
      render: ({ senderName }) => senderName ?? t('relief.anonymous'),
    },
    {
      key: 'received',
      title: t('relief.receivedOn'),
      width: '9rem',
      render: ({ receivedOn }) => dates.day(receivedOn),
    },
    { key: 'due', title: t('relief.dueOn'), width: '9rem', render: ({ dueOn }) => dates.day(dueOn) },
    {
      key: 'state',
      title: t('relief.state'),
      width: '11rem',
      corner: true,
      render: ({ state, overdue }) => <ComplaintState state={state} overdue={overdue} />,
    },
    { key: 'taker', title: t('relief.takenUpBy'), spare: true, render: ({ takenUpByName }) => takenUpByName ?? '' },
  ]
}
