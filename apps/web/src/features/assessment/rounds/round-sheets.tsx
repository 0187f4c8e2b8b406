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
import { wordsFor, type Round } from './round.ts'

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
      <FilterBar filter={filter} fields={useFields(round)} />
      <DataTable
        label={t('rounds.sheets')}
        name="round-sheets"
        answer={rows}
        filter={filter}
        columns={useSheetColumns(round)}
        rowKey={({ subjectId }) => subjectId}
      />
    </>
  )
}

function useFields({ subject }: Round): readonly FilterField[] {
  const t = useT()
  const ofMembers = subject === 'member'
  const units = useQuery({ ...ask(api.organisation.tree, {}), enabled: ofMembers }).data?.items ?? []
  const ofKind = (kind: string) =>
    units.filter((unit) => unit.kind === kind).map(({ id, name }) => ({ value: id, label: name }))
  return [
    { kind: 'text', name: 'search', label: t(`rounds.${wordsFor(subject)}.search`) },
    ...(ofMembers
      ? ([
          { kind: 'choice', name: 'sectorId', label: t('rounds.sector'), options: ofKind('sector') },
          { kind: 'choice', name: 'committeeId', label: t('rounds.committee'), options: ofKind('special_committee') },
        ] as const)
      : []),
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

function useSheetColumns({ id: roundId, subject }: Round): readonly Column<Row>[] {
  const t = useT()
  const who = wordsFor(subject)
  return [
    {
      key: 'name',
      title: t(`rounds.${who}.name`),
      primary: true,
      render: ({ subjectId, name }) => (
        <Link to={`/rounds/${roundId}/sheets/${subjectId}` as string}>
          {who === 'people' ? <PersonName name={name} /> : name}
        </Link>
      ),
    },
    ...(subject === 'member' ? membersPlace(t) : []),
    ...(who === 'people'
      ? [
          {
            key: 'posts',
            title: t('rounds.posts'),
            spare: subject === 'member',
            render: ({ posts }: Row) => posts.join(t('ui.comma')),
          },
        ]
      : []),
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

const membersPlace = (t: ReturnType<typeof useT>): readonly Column<Row>[] => [
  { key: 'sector', title: t('rounds.sector'), render: ({ sector }) => sector ?? '' },
  { key: 'committee', title: t('rounds.committee'), render: ({ committee }) => committee ?? '' },
]
