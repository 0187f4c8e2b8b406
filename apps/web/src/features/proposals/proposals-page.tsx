import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useMay } from '../../app/session.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { FilterBar, type FilterField } from '../../ui/filter-bar.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { saveFile } from '../../ui/print-button.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { useFilter } from '../../ui/table/use-filter.ts'
import { HandOverForm } from './handling/hand-over-form.tsx'
import { ProposalState } from './proposal-state.tsx'
import type { ProposalLine, Rules } from './proposal.ts'
import { StartForm } from './start-form.tsx'

interface ProposalFilter {
  search?: string
  state?: ProposalLine['state']
  category?: string
  dutyYearId?: string
  mine?: 'true'
  key?: 'true'
}

const states = [
  'draft',
  'submitted',
  'returned',
  'accepted',
  'merged',
  'refused',
  'converted',
  'withdrawn',
  'in_handling',
  'replied',
  'closed',
  'archived',
] as const

/** Proposals within reach, the newest number first; reviewers hand accepted ones over in batches from here. */
export function ProposalsPage() {
  const t = useT()
  const may = useMay()
  const filter = useFilter<ProposalFilter>()
  const proposals = useQuery(ask(api.proposals.list, filter.values))
  const rules = useQuery(ask(api.proposals.rules)).data
  const [adding, setAdding] = useState(false)
  const [handing, setHanding] = useState<readonly ProposalLine[]>([])
  const { page: _page, pageSize: _pageSize, ...asked } = filter.values
  return (
    <>
      <PageHeader
        title={t('places.proposals')}
        actions={
          may('proposal.write') ? (
            <Button look="main" icon="plus" onPress={() => setAdding(true)}>
              {t('proposals.add')}
            </Button>
          ) : null
        }
      >
        {t('proposals.lead')}
      </PageHeader>
      <FilterBar filter={filter} fields={useFields(rules)} />
      <DataTable
        label={t('places.proposals')}
        name="proposals"
        answer={proposals}
        filter={filter}
        columns={useProposalColumns()}
        rowKey={({ id }) => id}
        onExport={async () => saveFile(await api.proposals.export(asked))}
        {...(may('proposal.review') && {
          batch: [
            { label: t('proposals.handling.handOver'), run: (rows: readonly ProposalLine[]) => setHanding(rows) },
          ],
        })}
      />
      {rules && adding ? <StartForm rules={rules} onClose={() => setAdding(false)} /> : null}
      {handing.length > 0 ? <HandOverForm proposals={handing} onClose={() => setHanding([])} /> : null}
    </>
  )
}

function useFields(rules: Rules | undefined): readonly FilterField[] {
  const t = useT()
  return [
    { kind: 'text', name: 'search', label: t('proposals.search') },
    {
      kind: 'choice',
      name: 'state',
      label: t('proposals.state'),
      options: states.map((value) => ({ value, label: t(`proposals.states.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'category',
      label: t('proposals.category'),
      options: (rules?.categories ?? []).map(({ key, name }) => ({ value: key, label: name })),
    },
    {
      kind: 'choice',
      name: 'dutyYearId',
      label: t('proposals.year'),
      options: (rules?.dutyYears ?? []).map(({ id, title }) => ({ value: id, label: title })),
    },
    {
      kind: 'choice',
      name: 'mine',
      label: t('proposals.mine'),
      options: [{ value: 'true', label: t('proposals.onlyMine') }],
    },
    {
      kind: 'choice',
      name: 'key',
      label: t('proposals.key'),
      options: [{ value: 'true', label: t('proposals.onlyKey') }],
    },
  ]
}

function useProposalColumns(): readonly Column<ProposalLine>[] {
  const t = useT()
  const dates = useDates()
  return [
    {
      key: 'number',
      title: t('proposals.number'),
      numeric: true,
      width: '5rem',
      render: ({ number }) => number ?? t('ui.noValue'),
    },
    {
      key: 'title',
      title: t('proposals.title'),
      primary: true,
      render: (line) => (
        <>
          <Link to={`/proposals/${line.id}` as string}>{line.title || t('proposals.noNumber')}</Link>{' '}
          {line.isKey ? <StatusTag tone="warn">{t('proposals.key')}</StatusTag> : null}
        </>
      ),
    },
    {
      key: 'lead',
      title: t('proposals.leadProposer'),
      short: true,
      render: ({ leadName, proposerCount }) => (proposerCount > 1 ? `${leadName} +${proposerCount - 1}` : leadName),
    },
    { key: 'category', title: t('proposals.category'), short: true, render: ({ categoryName }) => categoryName ?? '' },
    {
      key: 'on',
      title: t('proposals.submittedOn'),
      short: true,
      render: ({ submittedOn }) => (submittedOn ? dates.day(submittedOn) : ''),
    },
    {
      key: 'state',
      title: t('proposals.state'),
      short: true,
      corner: true,
      render: ({ state }) => <ProposalState state={state} />,
    },
    { key: 'kind', title: t('proposals.kind'), spare: true, render: ({ proposerKindName }) => proposerKindName },
    { key: 'year', title: t('proposals.year'), spare: true, render: ({ dutyYearTitle }) => dutyYearTitle },
  ]
}
