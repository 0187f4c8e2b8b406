import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { FilterBar, type FilterField } from '../../../ui/filter-bar.tsx'
import { PersonName } from '../../../ui/person-name.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useFilter } from '../../../ui/table/use-filter.ts'
import { shortened } from '../points.ts'
import type { Round } from './round.ts'

interface SheetFilter {
  search?: string
  sectorId?: string
  committeeId?: string
  order?: 'rank' | 'stroke'
}

type Row = Awaited<ReturnType<typeof api.rounds.sheets>>['items'][number]

/** The sheets of a round in leadership order or by strokes, never by points. */
export function RoundSheets({ round }: { round: Round }) {
  const t = useT()
  const filter = useFilter<SheetFilter>()
  const rows = useQuery(ask(api.rounds.sheets, { id: round.id, ...filter.values }))
  return (
    <>
      <FilterBar filter={filter} fields={useFields()} />
      <DataTable
        label={t('rounds.sheets')}
        name="round-sheets"
        answer={rows}
        filter={filter}
        columns={useSheetColumns(round.id)}
        rowKey={({ subjectId }) => subjectId}
      />
    </>
  )
}

function useFields(): readonly FilterField[] {
  const t = useT()
  const units = useQuery(ask(api.organisation.tree, {})).data?.items ?? []
  const ofKind = (kind: string) =>
    units.filter((unit) => unit.kind === kind).map(({ id, name }) => ({ value: id, label: name }))
  return [
    { kind: 'text', name: 'search', label: t('rounds.search') },
    { kind: 'choice', name: 'sectorId', label: t('rounds.sector'), options: ofKind('sector') },
    { kind: 'choice', name: 'committeeId', label: t('rounds.committee'), options: ofKind('special_committee') },
    {
      kind: 'choice',
      name: 'order',
      always: true,
      label: t('rounds.order'),
      options: [
        { value: 'rank', label: t('rounds.byRank') },
        { value: 'stroke', label: t('rounds.byStroke') },
      ],
    },
  ]
}

function useSheetColumns(roundId: string): readonly Column<Row>[] {
  const t = useT()
  return [
    {
      key: 'name',
      title: t('rounds.member'),
      primary: true,
      render: ({ subjectId, name }) => (
        <Link to={`/rounds/${roundId}/sheets/${subjectId}` as string}>
          <PersonName name={name} />
        </Link>
      ),
    },
    { key: 'sector', title: t('rounds.sector'), render: ({ sector }) => sector ?? '' },
    { key: 'committee', title: t('rounds.committee'), render: ({ committee }) => committee ?? '' },
    { key: 'posts', title: t('rounds.posts'), spare: true, render: ({ posts }) => posts.join(t('ui.comma')) },
    {
      key: 'total',
      title: t('rounds.total'),
      numeric: true,
      width: '6rem',
      render: ({ total }) => (total === null ? t('ui.noValue') : shortened(total)),
    },
    { key: 'grade', title: t('rounds.grade'), width: '8rem', render: ({ grade }) => grade ?? t('rounds.noGrade') },
    { key: 'revision', title: t('rounds.revision'), spare: true, numeric: true, render: ({ revision }) => revision },
    {
      key: 'objection',
      title: t('rounds.objections'),
      width: '10rem',
      corner: true,
      render: ({ objection, corrected }) => (
        <>
          {objection ? (
            <StatusTag tone={objection === 'answered' ? 'calm' : 'warn'}>
              {t(`rounds.objection.${objection}`)}
            </StatusTag>
          ) : null}
          {corrected ? <StatusTag tone="muted">{t('rounds.corrected')}</StatusTag> : null}
        </>
      ),
    },
  ]
}
