import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useMay } from '../../app/session.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { FilterBar, type FilterField } from '../../ui/filter-bar.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { saveFile } from '../../ui/print-button.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { useFilter } from '../../ui/table/use-filter.ts'
import { usePack } from '../organisation/use-pack.ts'
import { PersonForm } from './person-form.tsx'

interface PeopleFilter {
  search?: string
  standing?: 'member' | 'cadre' | 'party_member'
  sectorId?: string
  committeeId?: string
  postKind?: string
  order?: 'rank' | 'stroke'
}

type Line = Awaited<ReturnType<typeof api.people.list>>['items'][number]

/** Everybody within reach, by sector, committee, post and standing. */
export function PeoplePage() {
  const t = useT()
  const may = useMay()
  const filter = useFilter<PeopleFilter>()
  const people = useQuery(ask(api.people.list, filter.values))
  const [adding, setAdding] = useState(false)
  const { page: _page, pageSize: _pageSize, ...asked } = filter.values
  return (
    <>
      <PageHeader
        title={t('places.people')}
        actions={
          <Button
            look="main"
            icon="plus"
            allowed={may('people.change') || 'not_allowed'}
            onPress={() => setAdding(true)}
          >
            {t('people.add')}
          </Button>
        }
      >
        {t('people.lead')}
      </PageHeader>
      <FilterBar filter={filter} fields={useFields()} />
      <DataTable
        label={t('places.people')}
        name="people"
        answer={people}
        filter={filter}
        columns={usePeopleColumns()}
        rowKey={({ id }) => id}
        onExport={async () => saveFile(await api.people.export(asked))}
      />
      <PersonForm open={adding} person={null} onClose={() => setAdding(false)} />
    </>
  )
}

function useFields(): readonly FilterField[] {
  const t = useT()
  const { pack, words } = usePack()
  const units = useQuery(ask(api.organisation.tree, {})).data?.items ?? []
  const ofKind = (kind: string) =>
    units.filter((unit) => unit.kind === kind).map(({ id, name }) => ({ value: id, label: name }))
  return [
    { kind: 'text', name: 'search', label: t('people.search') },
    {
      kind: 'choice',
      name: 'standing',
      label: t('people.standing'),
      options: (['member', 'cadre', 'party_member'] as const).map((value) => ({
        value,
        label: t(`people.standings.${value}`),
      })),
    },
    { kind: 'choice', name: 'sectorId', label: t('people.sector'), options: ofKind('sector') },
    { kind: 'choice', name: 'committeeId', label: t('people.committee'), options: ofKind('special_committee') },
    {
      kind: 'choice',
      name: 'postKind',
      label: t('people.post'),
      options: (pack?.postKinds ?? []).map(({ key, name }) => ({ value: key, label: name[words] })),
    },
    {
      kind: 'choice',
      name: 'order',
      always: true,
      label: t('people.order'),
      options: [
        { value: 'rank', label: t('people.byRank') },
        { value: 'stroke', label: t('people.byStroke') },
      ],
    },
  ]
}

function usePeopleColumns(): readonly Column<Line>[] {
  const t = useT()
  const { affiliation } = usePack()
  return [
    {
      key: 'name',
      title: t('people.name'),
      primary: true,
      short: true,
      width: '7rem',
      render: ({ id, name }) => (
        <Link to={`/people/${id}` as string}>
          <PersonName name={name} />
        </Link>
      ),
    },
    {
      key: 'sex',
      title: t('people.sex'),
      width: '4rem',
      spare: true,
      render: ({ sex }) => (sex ? t(`people.sexes.${sex}`) : ''),
    },
    {
      key: 'affiliation',
      title: t('people.affiliation'),
      width: '8rem',
      render: (line) => affiliation(line.affiliation) ?? '',
    },
    { key: 'employer', title: t('people.employerPost'), render: ({ employerPost }) => employerPost ?? '' },
    { key: 'sector', title: t('people.sector'), width: '9rem', render: ({ sector }) => sector ?? '' },
    { key: 'committee', title: t('people.committee'), render: ({ homeCommittee }) => homeCommittee ?? '' },
    { key: 'branch', title: t('people.branch'), spare: true, render: ({ branch }) => branch ?? '' },
    { key: 'posts', title: t('people.posts'), render: ({ posts }) => posts.join('、') },
    {
      key: 'phone',
      title: t('people.phone'),
      width: '8rem',
      spare: true,
      render: ({ phoneMasked }) => phoneMasked ?? '',
    },
  ]
}
