import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useMay } from '../../../app/session.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { FilterBar, type FilterField } from '../../../ui/filter-bar.tsx'
import { ChoiceField, LongTextField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useFilter } from '../../../ui/table/use-filter.ts'

type Line = Awaited<ReturnType<typeof api.outcomes.promises>>['items'][number]
type Finding = Line['checks'][number]['finding']

interface PromiseFilter {
  state?: Line['state']
  due?: 'true'
}

/** The promise ledger: what replies promised, until when, and what every look found. */
export function PromisesPage() {
  const t = useT()
  const may = useMay()
  const filter = useFilter<PromiseFilter>()
  const promises = useQuery(ask(api.outcomes.promises, filter.values))
  const [checking, setChecking] = useState<Line | null>(null)
  return (
    <>
      <PageHeader title={t('places.promises')}>{t('proposals.promiseLedger.lead')}</PageHeader>
      <FilterBar filter={filter} fields={useFields()} />
      <DataTable
        label={t('places.promises')}
        name="promises"
        answer={promises}
        filter={filter}
        columns={usePromiseColumns()}
        rowKey={({ id }) => id}
        empty={t('proposals.promiseLedger.none')}
        {...(may('proposal.review') && {
          rowActs: (line: Line) => (
            <Button look="quiet" allowed={line.can.check} onPress={() => setChecking(line)}>
              {t('proposals.promiseLedger.check')}
            </Button>
          ),
        })}
      />
      {checking ? <CheckForm line={checking} onClose={() => setChecking(null)} /> : null}
    </>
  )
}

function useFields(): readonly FilterField[] {
  const t = useT()
  return [
    {
      kind: 'choice',
      name: 'state',
      label: t('proposals.promiseLedger.state'),
      options: (['open', 'kept', 'not_possible'] as const).map((value) => ({
        value,
        label: t(`proposals.promiseLedger.states.${value}`),
      })),
    },
    {
      kind: 'choice',
      name: 'due',
      label: t('proposals.promiseLedger.next'),
      options: [{ value: 'true', label: t('proposals.promiseLedger.due') }],
    },
  ]
}

function usePromiseColumns(): readonly Column<Line>[] {
  const t = useT()
  const dates = useDates()
  return [
    {
      key: 'wording',
      title: t('proposals.promiseLedger.wording'),
      primary: true,
      render: ({ wording, proposalId, number }) => (
        <Link to={`/proposals/${proposalId}` as string}>{`${number ?? ''} ${wording}`}</Link>
      ),
    },
    { key: 'unit', title: t('proposals.promiseLedger.unit'), render: ({ unitName }) => unitName },
    { key: 'owner', title: t('proposals.promiseLedger.owner'), short: true, render: ({ owner }) => owner },
    { key: 'due', title: t('proposals.promiseLedger.dueOn'), short: true, render: ({ dueOn }) => dates.day(dueOn) },
    {
      key: 'next',
      title: t('proposals.promiseLedger.next'),
      short: true,
      render: ({ nextCheckOn }) => (nextCheckOn ? dates.day(nextCheckOn) : ''),
    },
    {
      key: 'checks',
      title: t('proposals.promiseLedger.checks'),
      render: ({ checks }) =>
        checks.map(({ finding, on, byName, note }) => (
          <p key={`${on}${note}`}>
            {dates.day(on)} {t(`proposals.promiseLedger.findings.${finding}`)}（{byName}）{note}
          </p>
        )),
    },
    {
      key: 'state',
      title: t('proposals.promiseLedger.state'),
      short: true,
      corner: true,
      render: ({ state }) => (
        <StatusTag tone={state === 'kept' ? 'good' : state === 'open' ? 'calm' : 'grave'}>
          {t(`proposals.promiseLedger.states.${state}`)}
        </StatusTag>
      ),
    },
  ]
}

function CheckForm({ line, onClose }: { line: Line; onClose: () => void }) {
  const t = useT()
  const check = useAct(api.outcomes.check)
  return (
    <FormDrawer<{ finding: Finding; note: string }>
      open
      title={t('proposals.promiseLedger.check')}
      done={t('proposals.promiseLedger.checked')}
      onClose={onClose}
      onSubmit={(values) => check.send({ id: line.id, ...values })}
    >
      <p>{line.wording}</p>
      <ChoiceField
        name="finding"
        label={t('proposals.promiseLedger.finding')}
        required
        options={(['kept', 'under_way', 'not_begun', 'not_possible'] as const).map((value) => ({
          value,
          label: t(`proposals.promiseLedger.findings.${value}`),
        }))}
      />
      <LongTextField name="note" label={t('proposals.promiseLedger.note')} required max={500} />
    </FormDrawer>
  )
}
