import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { FilterBar, type FilterField } from '../../ui/filter-bar.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { useFilter } from '../../ui/table/use-filter.ts'

interface SheetFilter {
  search?: string
  sectorId?: string
  committeeId?: string
  postKind?: string
  dutyYearId?: string
  order?: 'rank' | 'stroke'
}

type Row = Awaited<ReturnType<typeof api.assessment.list>>['items'][number]

/** All members' years, by sector, committee and post; in leadership order, never by points. */
export function AssessmentsPage() {
  const t = useT()
  const filter = useFilter<SheetFilter>()
  const rows = useQuery(ask(api.assessment.list, filter.values))
  return (
    <>
      <PageHeader title={t('places.assessments')}>{t('assessment.allLead')}</PageHeader>
      <FilterBar filter={filter} fields={useFields()} />
      <DataTable
        label={t('places.assessments')}
        name="assessments"
        answer={rows}
        filter={filter}
        columns={useSheetColumns(rows.data?.items[0]?.parts ?? [])}
        rowKey={({ personId }) => personId}
      />
    </>
  )
}

function useFields(): readonly FilterField[] {
  const t = useT()
  const units = useQuery(ask(api.organisation.tree, {})).data?.items ?? []
  const pack = useQuery(ask(api.setup.pack)).data
  const ofKind = (kind: string) =>
    units.filter((unit) => unit.kind === kind).map(({ id, name }) => ({ value: id, label: name }))
  return [
    { kind: 'text', name: 'search', label: t('assessment.search') },
    { kind: 'choice', name: 'sectorId', label: t('assessment.sector'), options: ofKind('sector') },
    { kind: 'choice', name: 'committeeId', label: t('assessment.committee'), options: ofKind('special_committee') },
    {
      kind: 'choice',
      name: 'postKind',
      label: t('assessment.posts'),
      options: (pack?.postKinds ?? []).map(({ key, name }) => ({ value: key, label: name.zh })),
    },
    {
      kind: 'choice',
      name: 'dutyYearId',
      label: t('assessment.year'),
      options: (pack?.dutyYears ?? []).map(({ id, title }) => ({ value: id, label: title })),
    },
    {
      kind: 'choice',
      name: 'order',
      always: true,
      label: t('assessment.order'),
      options: [
        { value: 'rank', label: t('assessment.byRank') },
        { value: 'stroke', label: t('assessment.byStroke') },
      ],
    },
  ]
}

function useSheetColumns(parts: Row['parts']): readonly Column<Row>[] {
  const t = useT()
  const partColumns = parts.map(({ id, title }) => ({
    key: `part-${id}`,
    title,
    numeric: true,
    width: '6rem',
    render: (row: Row) => row.parts.find((part) => part.id === id)?.value ?? t('ui.noValue'),
  }))
  return [
    {
      key: 'name',
      title: t('assessment.member'),
      primary: true,
      width: '8rem',
      render: (row) => (
        <Link to={`/assessments/${row.personId}` as string}>
          <PersonName name={row.name} />
        </Link>
      ),
    },
    { key: 'sector', title: t('assessment.sector'), width: '9rem', render: (row) => row.sector ?? '' },
    { key: 'committee', title: t('assessment.committee'), render: (row) => row.committee ?? '' },
    { key: 'posts', title: t('assessment.posts'), render: (row) => row.posts.join('、') },
    ...partColumns,
    {
      key: 'total',
      title: t('assessment.total'),
      numeric: true,
      width: '6rem',
      render: (row) => row.total ?? t('ui.noValue'),
    },
    {
      key: 'grade',
      title: `${t('assessment.grade')}（${t('assessment.draft')}）`,
      width: '9rem',
      corner: true,
      render: (row) => row.grade ?? t('ui.noValue'),
    },
    { key: 'missing', title: t('assessment.missing'), spare: true, render: (row) => row.missing.join('、') },
  ]
}
