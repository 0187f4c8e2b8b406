import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { FilterBar, type FilterField } from '../../../ui/filter-bar.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useFilter } from '../../../ui/table/use-filter.ts'

type Line = Awaited<ReturnType<typeof api.handling.list>>['items'][number]

interface HandlingFilter {
  search?: string
  state?: Line['state']
  late?: 'true'
}

const states = ['handed_over', 'received', 'objected', 'reassigned', 'opinion_given', 'replied'] as const

/** The desk of a handling unit; reviewers see all units on it. */
export function HandlingPage() {
  const t = useT()
  const filter = useFilter<HandlingFilter>()
  const shares = useQuery(ask(api.handling.list, filter.values))
  return (
    <>
      <PageHeader title={t('places.handling')}>{t('proposals.handling.deskLead')}</PageHeader>
      <FilterBar filter={filter} fields={useFields()} />
      <DataTable
        label={t('places.handling')}
        name="handling"
        answer={shares}
        filter={filter}
        columns={useHandlingColumns()}
        rowKey={({ id }) => id}
      />
    </>
  )
}

function useFields(): readonly FilterField[] {
  const t = useT()
  return [
    { kind: 'text', name: 'search', label: t('proposals.search') },
    {
      kind: 'choice',
      name: 'state',
      label: t('proposals.state'),
      options: states.map((value) => ({ value, label: t(`proposals.handling.states.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'late',
      label: t('proposals.handling.late'),
      options: [{ value: 'true', label: t('proposals.handling.onlyLate') }],
    },
  ]
}

function useHandlingColumns(): readonly Column<Line>[] {
  const t = useT()
  const dates = useDates()
  return [
    { key: 'number', title: t('proposals.number'), numeric: true, width: '5rem', render: ({ number }) => number },
    {
      key: 'title',
      title: t('proposals.title'),
      primary: true,
      render: ({ proposalId, title }) => <Link to={`/proposals/${proposalId}` as string}>{title}</Link>,
    },
    { key: 'lead', title: t('proposals.leadProposer'), short: true, render: ({ leadName }) => leadName },
    { key: 'unit', title: t('proposals.handling.unit'), render: ({ unitName }) => unitName },
    {
      key: 'part',
      title: t('proposals.handling.part'),
      short: true,
      render: ({ part }) => t(`proposals.handling.parts.${part}`),
    },
    { key: 'due', title: t('proposals.handling.due'), short: true, render: ({ dueOn }) => dates.day(dueOn) },
    {
      key: 'state',
      title: t('proposals.state'),
      short: true,
      corner: true,
      render: ({ state, late }) => (
        <>
          <StatusTag tone={state === 'replied' || state === 'opinion_given' ? 'good' : 'calm'}>
            {t(`proposals.handling.states.${state}`)}
          </StatusTag>{' '}
          {late ? <StatusTag tone="grave">{t('proposals.handling.late')}</StatusTag> : null}
        </>
      ),
    },
  ]
}
