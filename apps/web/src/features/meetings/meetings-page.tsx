import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useMay } from '../../app/session.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { FilterBar, type FilterField } from '../../ui/filter-bar.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { saveFile } from '../../ui/print-button.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { useFilter } from '../../ui/table/use-filter.ts'
import { usePack } from '../organisation/use-pack.ts'
import { MeetingForm } from './meeting-form.tsx'
import { MeetingState, type StateName } from './meeting-state.tsx'

interface MeetingFilter {
  search?: string
  kind?: string
  state?: StateName
  from?: string
  until?: string
  mine?: 'true'
}

type Line = Awaited<ReturnType<typeof api.meetings.list>>['items'][number]

const states = ['draft', 'convened', 'held', 'adopted', 'cancelled'] as const

/** Every meeting within reach, the newest first. */
export function MeetingsPage() {
  const t = useT()
  const may = useMay()
  const filter = useFilter<MeetingFilter>()
  const meetings = useQuery(ask(api.meetings.list, filter.values))
  const [adding, setAdding] = useState(false)
  const { page: _page, pageSize: _pageSize, ...asked } = filter.values
  return (
    <>
      <PageHeader
        title={t('places.meetings')}
        actions={
          <Button
            look="main"
            icon="plus"
            allowed={may('meeting.create') || 'not_allowed'}
            onPress={() => setAdding(true)}
          >
            {t('meetings.add')}
          </Button>
        }
      >
        {t('meetings.lead')}
      </PageHeader>
      <FilterBar filter={filter} fields={useFields()} />
      <DataTable
        label={t('places.meetings')}
        name="meetings"
        answer={meetings}
        filter={filter}
        columns={useMeetingColumns()}
        rowKey={({ id }) => id}
        onExport={async () => saveFile(await api.meetings.export(asked))}
      />
      <MeetingForm open={adding} onClose={() => setAdding(false)} />
    </>
  )
}

function useFields(): readonly FilterField[] {
  const t = useT()
  const { pack, words } = usePack()
  return [
    { kind: 'text', name: 'search', label: t('meetings.search') },
    {
      kind: 'choice',
      name: 'kind',
      label: t('meetings.kind'),
      options: (pack?.meetingKinds ?? []).map(({ key, name }) => ({ value: key, label: name[words] })),
    },
    {
      kind: 'choice',
      name: 'state',
      label: t('meetings.state'),
      options: states.map((value) => ({ value, label: t(`meetings.states.${value}`) })),
    },
    { kind: 'day', name: 'from', label: t('meetings.from') },
    { kind: 'day', name: 'until', label: t('meetings.until') },
    {
      kind: 'choice',
      name: 'mine',
      label: t('meetings.mine'),
      options: [{ value: 'true', label: t('meetings.onlyMine') }],
    },
  ]
}

function useMeetingColumns(): readonly Column<Line>[] {
  const t = useT()
  const dates = useDates()
  const { meetingKind } = usePack()
  return [
    {
      key: 'title',
      title: t('meetings.name'),
      primary: true,
      render: ({ id, title }) => <Link to={`/meetings/${id}` as string}>{title}</Link>,
    },
    { key: 'day', title: t('meetings.day'), short: true, render: ({ heldOn }) => dates.day(heldOn) },
    { key: 'kind', title: t('meetings.kind'), render: ({ kind }) => meetingKind(kind) },
    { key: 'unit', title: t('meetings.unit'), render: ({ unitName }) => unitName },
    { key: 'due', title: t('meetings.due'), numeric: true, width: '4.5rem', render: ({ due }) => due },
    {
      key: 'attended',
      title: t('meetings.attended'),
      numeric: true,
      width: '5rem',
      render: ({ attended }) => attended ?? t('ui.noValue'),
    },
    {
      key: 'state',
      title: t('meetings.state'),
      short: true,
      corner: true,
      render: ({ state }) => <MeetingState state={state} />,
    },
  ]
}
