import { useQuery } from '@tanstack/react-query'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { FilterBar, type FilterField } from '../../ui/filter-bar.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { saveFile } from '../../ui/print-button.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { useFilter } from '../../ui/table/use-filter.ts'
import { FactRecord, FactState, type Fact } from './fact-line.tsx'

interface LedgerFilter {
  kind?: string
  from?: string
  until?: string
  person?: string
  personId?: string
}

/** The ledger as it stands: facts newest first, corrections beside what they correct. */
export function LedgerPage() {
  const t = useT()
  const filter = useFilter<LedgerFilter>()
  const { page: _page, pageSize: _pageSize, ...asked } = filter.values
  const facts = useQuery(ask(api.ledger.list, filter.values))
  return (
    <>
      <PageHeader title={t('places.ledger')}>{t('ledger.lead')}</PageHeader>
      <FilterBar filter={filter} fields={useFields()} />
      <DataTable
        label={t('places.ledger')}
        name="ledger"
        answer={facts}
        filter={filter}
        columns={useLedgerColumns()}
        rowKey={({ id }) => id}
        onExport={async () => saveFile(await api.ledger.export(asked))}
      />
    </>
  )
}

function useFields(): readonly FilterField[] {
  const t = useT()
  const kinds = useQuery(ask(api.ledger.resultKinds)).data?.items ?? []
  return [
    { kind: 'text', name: 'person', label: t('ledger.person') },
    {
      kind: 'choice',
      name: 'kind',
      label: t('ledger.kind'),
      options: kinds.map(({ key, name }) => ({ value: key, label: name })),
    },
    { kind: 'day', name: 'from', label: t('ledger.from') },
    { kind: 'day', name: 'until', label: t('ledger.until') },
  ]
}

function useLedgerColumns(): readonly Column<Fact>[] {
  const t = useT()
  const dates = useDates()
  return [
    { key: 'on', title: t('ledger.on'), short: true, width: '9rem', render: (fact) => dates.day(fact.on) },
    {
      key: 'person',
      title: t('ledger.person'),
      primary: true,
      short: true,
      width: '7rem',
      render: (fact) => <PersonName name={fact.personName} />,
    },
    { key: 'kind', title: t('ledger.kind'), width: '12rem', render: (fact) => fact.kindName },
    { key: 'what', title: t('ledger.what'), render: (fact) => <FactRecord fact={fact} /> },
    { key: 'how', title: t('ledger.how'), render: (fact) => <FactState fact={fact} /> },
    {
      key: 'entered',
      title: t('ledger.entered'),
      width: '12rem',
      spare: true,
      render: (fact) => dates.moment(fact.enteredAt),
    },
  ]
}
