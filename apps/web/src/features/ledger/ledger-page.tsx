import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmWithReason } from '../../ui/confirm-with-reason.tsx'
import { FilterBar, type FilterField } from '../../ui/filter-bar.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { saveFile } from '../../ui/print-button.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { useFilter } from '../../ui/table/use-filter.ts'
import { FactRecord, FactState, type Fact } from './fact-line.tsx'
import { RecordResult } from './record-result.tsx'

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
  const kinds = (useQuery(ask(api.ledger.resultKinds)).data?.items ?? []).filter(({ can }) => can.record === true)
  const [recording, setRecording] = useState(false)
  const [withdrawing, setWithdrawing] = useState<Fact | null>(null)
  return (
    <>
      <PageHeader
        title={t('places.ledger')}
        actions={
          kinds.length > 0 ? (
            <Button look="main" icon="plus" onPress={() => setRecording(true)}>
              {t('ledger.recordResult')}
            </Button>
          ) : null
        }
      >
        {t('ledger.lead')}
      </PageHeader>
      <FilterBar filter={filter} fields={useFields()} />
      <DataTable
        label={t('places.ledger')}
        name="ledger"
        answer={facts}
        filter={filter}
        columns={useLedgerColumns()}
        rowKey={({ id }) => id}
        onExport={async () => saveFile(await api.ledger.export(asked))}
        {...(kinds.length > 0 && {
          rowActs: (fact: Fact) =>
            isOpen(fact) && kinds.some(({ key }) => key === fact.kind) ? (
              <Button
                look="quiet"
                label={`${t('ledger.withdraw')} ${fact.record.title ?? ''}`}
                onPress={() => setWithdrawing(fact)}
              >
                {t('ledger.withdraw')}
              </Button>
            ) : null,
        })}
      />
      {recording ? <RecordResult kinds={kinds} onClose={() => setRecording(false)} /> : null}
      <WithdrawResult fact={withdrawing} onClose={() => setWithdrawing(null)} />
    </>
  )
}

/** A recorded result that nothing has corrected or withdrawn. */
function isOpen({ record, correctsId, correctedById }: Fact): boolean {
  return record.kind === 'result' && correctsId === null && correctedById === null
}

function WithdrawResult({ fact, onClose }: { fact: Fact | null; onClose: () => void }) {
  const t = useT()
  const withdraw = useAct(api.ledger.withdrawResult, { touches: ['assessment', 'rounds', 'sheets'] })
  return (
    <ConfirmWithReason
      open={fact !== null}
      title={t('ledger.withdraw')}
      reasonLabel={t('ledger.withdrawReason')}
      confirmLabel={t('ledger.withdraw')}
      grave
      onConfirm={(reason) => withdraw.send({ id: fact?.record.id ?? '', reason })}
      onClose={onClose}
    >
      {t('ledger.withdrawAsk', { title: fact?.record.title ?? '' })}
    </ConfirmWithReason>
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
      render: (fact) => (fact.subjectKind === 'unit' ? fact.personName : <PersonName name={fact.personName} />),
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
