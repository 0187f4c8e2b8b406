import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { useSubjectField } from '../schemes/use-subject-field.ts'
import { Button } from '../../../ui/button.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useFilter } from '../../../ui/table/use-filter.ts'
import type { SubjectKind } from '../schemes/scheme.ts'
import { OpenRound } from './open-round.tsx'
import { RoundState } from './round-state.tsx'
import type { RoundLine } from './round.ts'

/** Every round of assessment, the latest first. */
export function RoundsPage() {
  const t = useT()
  const filter = useFilter<{ subject?: SubjectKind }>()
  const rounds = useQuery(ask(api.rounds.list, filter.values))
  const [opening, setOpening] = useState(false)
  return (
    <>
      <PageHeader
        title={t('places.rounds')}
        actions={
          <Button
            look="main"
            icon="plus"
            allowed={rounds.data?.canOpen ?? 'not_allowed'}
            onPress={() => setOpening(true)}
          >
            {t('rounds.add')}
          </Button>
        }
      >
        {t('rounds.lead')}
      </PageHeader>
      <FilterBar filter={filter} fields={[useSubjectField()]} />
      <DataTable
        label={t('places.rounds')}
        name="rounds"
        answer={rounds}
        filter={filter}
        columns={useRoundColumns()}
        rowKey={({ id }) => id}
      />
      <OpenRound open={opening} onClose={() => setOpening(false)} />
    </>
  )
}

function useRoundColumns(): readonly Column<RoundLine>[] {
  const t = useT()
  const dates = useDates()
  return [
    {
      key: 'title',
      title: t('rounds.name'),
      primary: true,
      render: ({ id, title }) => <Link to={`/rounds/${id}` as string}>{title}</Link>,
    },
    {
      key: 'subject',
      title: t('rounds.subject'),
      width: '7rem',
      render: ({ subject }) => t(`schemes.subjects.${subject}`),
    },
    { key: 'period', title: t('rounds.period'), render: ({ from, until }) => dates.span(from, until) },
    { key: 'sheets', title: t('rounds.sheets'), numeric: true, width: '5rem', render: ({ sheets }) => sheets },
    {
      key: 'objections',
      title: t('rounds.objections'),
      numeric: true,
      width: '5rem',
      render: ({ openObjections }) => openObjections,
    },
    {
      key: 'until',
      title: t('rounds.objectionsUntil'),
      width: '9rem',
      render: ({ objectionsUntil }) => (objectionsUntil ? dates.day(objectionsUntil) : '—'),
    },
    { key: 'opened', title: t('rounds.openedAt'), spare: true, render: ({ openedAt }) => dates.moment(openedAt) },
    {
      key: 'state',
      title: t('rounds.state'),
      width: '8rem',
      corner: true,
      render: ({ state }) => <RoundState state={state} />,
    },
  ]
}
