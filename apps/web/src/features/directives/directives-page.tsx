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
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { useFilter } from '../../ui/table/use-filter.ts'
import { DirectiveForm } from './directive-form.tsx'
import { DirectiveState, Progress } from './directive-state.tsx'
import { states, type DirectiveLine } from './directive.ts'

interface DirectiveFilter {
  search?: string
  state?: (typeof states)[number]
}

/** Decisions from above with how far each has come. */
export function DirectivesPage() {
  const t = useT()
  const may = useMay()
  const filter = useFilter<DirectiveFilter>()
  const directives = useQuery(ask(api.directives.list, filter.values))
  const [adding, setAdding] = useState(false)
  return (
    <>
      <PageHeader
        title={t('places.directives')}
        actions={
          <Button
            look="main"
            icon="plus"
            allowed={may('directive.change') || 'not_allowed'}
            onPress={() => setAdding(true)}
          >
            {t('directives.add')}
          </Button>
        }
      >
        {t('directives.lead')}
      </PageHeader>
      <FilterBar
        filter={filter}
        fields={[
          { kind: 'text', name: 'search', label: t('directives.search') },
          {
            kind: 'choice',
            name: 'state',
            label: t('directives.state'),
            options: states.map((value) => ({ value, label: t(`directives.states.${value}`) })),
          },
        ]}
      />
      <DataTable
        label={t('places.directives')}
        name="directives"
        answer={directives}
        filter={filter}
        columns={useColumns()}
        rowKey={({ id }) => id}
      />
      <DirectiveForm open={adding} onClose={() => setAdding(false)} />
    </>
  )
}

function useColumns(): readonly Column<DirectiveLine>[] {
  const t = useT()
  const dates = useDates()
  return [
    {
      key: 'title',
      title: t('directives.title'),
      primary: true,
      render: ({ id, title }) => <Link to={`/directives/${id}` as string}>{title}</Link>,
    },
    { key: 'number', title: t('directives.number'), short: true, render: ({ numberText }) => numberText },
    { key: 'issuer', title: t('directives.issuer'), render: ({ issuer }) => issuer },
    {
      key: 'received',
      title: t('directives.receivedOn'),
      short: true,
      render: ({ receivedOn }) => dates.day(receivedOn),
    },
    { key: 'due', title: t('directives.dueOn'), short: true, render: ({ dueOn }) => (dueOn ? dates.day(dueOn) : '') },
    { key: 'progress', title: t('directives.progress'), render: (line) => <Progress line={line} /> },
    {
      key: 'state',
      title: t('directives.state'),
      short: true,
      corner: true,
      render: ({ state }) => <DirectiveState state={state} />,
    },
  ]
}
