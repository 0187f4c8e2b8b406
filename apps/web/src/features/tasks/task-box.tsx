import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { ask, useAct } from '../../app/ask.ts'
import { bringLook } from '../../app/bring-look.ts'
import { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'

export type Box = 'to_do' | 'to_read' | 'done' | 'read' | 'started'
type Task = Awaited<ReturnType<typeof api.tasks.list>>['items'][number]

/** The form, and antd with it, come with the first press. */
const CloseTask = lazy(async () => {
  const [{ CloseTask: form }] = await Promise.all([import('./close-task.tsx'), bringLook()])
  return { default: form }
})

/** Tasks of one box; what is open can be closed or ticked off here. */
export function TaskBox({ box }: { box: Box }) {
  const t = useT()
  const [paging, setPaging] = useState({ page: 1, pageSize: 20 })
  const [closing, setClosing] = useState<Task | null>()
  const tasks = useQuery(ask(api.tasks.list, { box, ...paging }))
  const close = useAct(api.tasks.close, { touches: ['meetings'] })
  const open = box === 'to_do' || box === 'to_read'
  return (
    <>
      <DataTable
        label={t(`tasks.boxes.${box}`)}
        name={`tasks.${box}`}
        answer={tasks}
        filter={{ values: paging, turn: (page, size) => setPaging({ page, pageSize: size ?? paging.pageSize }) }}
        columns={useTaskColumns()}
        rowKey={({ id }) => id}
        empty={t('tasks.none')}
        {...(open && {
          rowActs: (task: Task) => (
            <Act task={task} onClose={() => setClosing(task)} onRead={() => close.run({ id: task.id })} />
          ),
        })}
      />
      {closing === undefined ? null : (
        <Suspense>
          <CloseTask task={closing} onClose={() => setClosing(null)} />
        </Suspense>
      )}
    </>
  )
}

/** What is done elsewhere is done there: only decisions are closed by hand, only notices are ticked off. */
function Act({ task, onClose, onRead }: { task: Task; onClose: () => void; onRead: () => void }) {
  const t = useT()
  if (task.kind === 'read') {
    return (
      <Button look="quiet" onPress={onRead}>
        {t('tasks.acknowledge')}
      </Button>
    )
  }
  if (task.action !== 'decision.carry_out')
    return <Link to={placeOf(task) as string}>{t(`tasks.actions.${task.action}`)}</Link>
  return (
    <Button look="quiet" onPress={onClose}>
      {t('tasks.close')}
    </Button>
  )
}

function useTaskColumns(): readonly Column<Task>[] {
  const t = useT()
  const dates = useDates()
  return [
    {
      key: 'title',
      title: t('tasks.task'),
      primary: true,
      render: (task) => <Link to={placeOf(task) as string}>{task.title}</Link>,
    },
    { key: 'action', title: t('tasks.what'), short: true, render: ({ action }) => t(`tasks.actions.${action}`) },
    { key: 'due', title: t('tasks.due'), short: true, render: ({ dueOn }) => (dueOn ? dates.day(dueOn) : '') },
    { key: 'from', title: t('tasks.from'), short: true, render: ({ startedByName }) => startedByName ?? '' },
    { key: 'state', title: t('tasks.state'), short: true, corner: true, render: (task) => <State task={task} /> },
    { key: 'result', title: t('tasks.result'), spare: true, render: ({ result }) => result ?? '' },
  ]
}

function State({ task }: { task: Task }) {
  const t = useT()
  if (task.state === 'withdrawn') return <StatusTag tone="muted">{t('tasks.withdrawn')}</StatusTag>
  if (task.state === 'done') return <StatusTag tone="good">{t('tasks.closed')}</StatusTag>
  return task.overdue ? (
    <StatusTag tone="grave">{t('tasks.late')}</StatusTag>
  ) : (
    <StatusTag tone="calm">{t('tasks.open')}</StatusTag>
  )
}

/** Where the object of a task is found, by what it is about. */
function placeOf({ action, subjectKind, subjectId }: Task): string {
  if (action === 'leave.decide') return '/leave'
  if (subjectKind === 'module') return '/modules'
  return `${places[subjectKind] ?? '/meetings'}/${subjectId}`
}

const places: Record<string, string> = {
  complaint: '/complaints',
  scheme: '/schemes',
  verification: '/verifications',
  objection: '/objections',
  round: '/my-year',
}
