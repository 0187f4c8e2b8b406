import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useMay } from '../../app/session.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { useFilter } from '../../ui/table/use-filter.ts'
import { DraftForm } from './draft-form.tsx'
import type { RuleLine } from './rule.ts'
import { RuleState } from './rule-state.tsx'

interface RuleFilter {
  search?: string
  state?: 'in_force' | 'draft' | 'repealed'
}

const states = ['in_force', 'draft', 'repealed'] as const

/** Every internal rule one may see, by who issued it. */
export function RulesPage() {
  const t = useT()
  const may = useMay()
  const filter = useFilter<RuleFilter>()
  const rules = useQuery(ask(api.library.list, filter.values))
  const [drafting, setDrafting] = useState(false)
  return (
    <>
      <PageHeader
        title={t('places.rules')}
        actions={
          <Button
            look="main"
            icon="plus"
            allowed={may('rule.write') || 'not_allowed'}
            onPress={() => setDrafting(true)}
          >
            {t('library.add')}
          </Button>
        }
      >
        {t('library.lead')}
      </PageHeader>
      <FilterBar
        filter={filter}
        fields={[
          { kind: 'text', name: 'search', label: t('library.search') },
          {
            kind: 'choice',
            name: 'state',
            label: t('library.state'),
            options: states.map((value) => ({ value, label: t(`library.states.${value}`) })),
          },
        ]}
      />
      <DataTable
        label={t('places.rules')}
        name="rules"
        answer={rules}
        filter={filter}
        columns={useRuleColumns()}
        rowKey={({ id }) => id}
      />
      <DraftForm open={drafting} onClose={() => setDrafting(false)} />
    </>
  )
}

function useRuleColumns(): readonly Column<RuleLine>[] {
  const t = useT()
  const dates = useDates()
  return [
    {
      key: 'title',
      title: t('library.name'),
      primary: true,
      render: ({ id, title, partyInternal }) => (
        <>
          <Link to={`/rules/${id}` as string}>{title}</Link>
          {partyInternal ? <StatusTag tone="warn">{t('library.partyInternalMark')}</StatusTag> : null}
        </>
      ),
    },
    { key: 'unit', title: t('library.unit'), render: ({ unitName }) => unitName },
    { key: 'number', title: t('library.number'), render: ({ number }) => t('library.numberOf', { number }) },
    {
      key: 'from',
      title: t('library.fromOn'),
      short: true,
      render: ({ fromOn }) => (fromOn ? dates.day(fromOn) : '—'),
    },
    { key: 'clauses', title: t('library.clauses'), numeric: true, width: '5rem', render: ({ clauses }) => clauses },
    {
      key: 'state',
      title: t('library.state'),
      short: true,
      corner: true,
      render: ({ state }) => <RuleState state={state} />,
    },
  ]
}
