import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { FilterBar, type FilterField } from '../../ui/filter-bar.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { StatusTag, type Tone } from '../../ui/status-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { useFilter } from '../../ui/table/use-filter.ts'
import { DecideLeave } from './decide-leave.tsx'

interface LeaveFilter {
  state?: 'requested' | 'approved' | 'refused' | 'withdrawn'
  own?: 'true'
}

export type Leave = Awaited<ReturnType<typeof api.meetings.leaveRequests>>['items'][number]

const states = ['requested', 'approved', 'refused', 'withdrawn'] as const
const tones: Record<Leave['state'], Tone> = {
  requested: 'calm',
  approved: 'good',
  refused: 'grave',
  withdrawn: 'muted',
}

/** Leave: the own requests, and those to decide. */
export function LeavePage() {
  const t = useT()
  const filter = useFilter<LeaveFilter>()
  const leaves = useQuery(ask(api.meetings.leaveRequests, filter.values))
  const withdraw = useAct(api.meetings.withdrawLeave, { touches: ['tasks'] })
  const [deciding, setDeciding] = useState<Leave | null>(null)
  return (
    <>
      <PageHeader title={t('places.leave')}>{t('meetings.leavesLead')}</PageHeader>
      <FilterBar filter={filter} fields={useFields()} />
      <DataTable
        label={t('places.leave')}
        name="leave"
        answer={leaves}
        filter={filter}
        columns={useLeaveColumns()}
        rowKey={({ id }) => id}
        rowActs={(leave) => (
          <>
            {leave.can.decide === true ? (
              <Button look="quiet" onPress={() => setDeciding(leave)}>
                {t('places.leave')}
              </Button>
            ) : null}
            {leave.can.withdraw === true ? (
              <Button look="quiet" onPress={() => withdraw.run({ id: leave.id })}>
                {t('meetings.withdraw')}
              </Button>
            ) : null}
          </>
        )}
      />
      {deciding ? <DecideLeave leave={deciding} onClose={() => setDeciding(null)} /> : null}
    </>
  )
}

function useFields(): readonly FilterField[] {
  const t = useT()
  return [
    {
      kind: 'choice',
      name: 'state',
      label: t('meetings.state'),
      options: states.map((value) => ({ value, label: t(`meetings.leaveStates.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'own',
      label: t('meetings.leaveOwn'),
      options: [{ value: 'true', label: t('meetings.leaveMine') }],
    },
  ]
}

function useLeaveColumns(): readonly Column<Leave>[] {
  const t = useT()
  const dates = useDates()
  return [
    {
      key: 'who',
      title: t('meetings.whose'),
      primary: true,
      width: '9rem',
      render: ({ personName, enteredFor }) =>
        enteredFor ? `${personName}（${t('meetings.enteredFor')}）` : personName,
    },
    {
      key: 'meeting',
      title: t('meetings.meeting'),
      render: ({ meetingId, meetingTitle }) => <Link to={`/meetings/${meetingId}` as string}>{meetingTitle}</Link>,
    },
    { key: 'day', title: t('meetings.day'), width: '9rem', render: ({ heldOn }) => dates.day(heldOn) },
    { key: 'kind', title: t('meetings.leaveKind'), width: '6rem', render: ({ kind }) => t(`meetings.marks.${kind}`) },
    { key: 'reason', title: t('meetings.leaveReason'), render: ({ reason }) => reason },
    {
      key: 'state',
      title: t('meetings.state'),
      width: '7rem',
      corner: true,
      render: ({ state }) => <StatusTag tone={tones[state]}>{t(`meetings.leaveStates.${state}`)}</StatusTag>,
    },
  ]
}
