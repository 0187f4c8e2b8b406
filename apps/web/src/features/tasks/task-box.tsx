import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { ask, useAct } from '../../app/ask.ts'
import { bringLook } from '../../app/bring-look.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/notices/toast-store.ts'
import { saveFile } from '../../ui/print-button.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { useFilter } from '../../ui/table/use-filter.ts'
import { placeOf, type Box, type Task } from './task.ts'
import { useTaskColumns } from './use-task-columns.tsx'

export interface TaskFilterValues {
  search?: string
  dueFrom?: string
  dueUntil?: string
  /** Whose desk it is, where somebody acts for another. */
  person?: string
}

/** The strip of filters, and antd with it, comes when somebody wants to filter. */
const TaskFilter = lazy(async () => {
  const [{ TaskFilter: strip }] = await Promise.all([import('./task-filter.tsx'), bringLook()])
  return { default: strip }
})

/** Tasks of one box; what is to be read can be ticked off here, one by one or many at once. */
export function TaskBox({ box }: { box: Box }) {
  const t = useT()
  const filter = useFilter<TaskFilterValues>()
  const { page: _page, pageSize: _pageSize, ...asked } = filter.values
  const [filtering, setFiltering] = useState(Boolean(asked.search ?? asked.dueFrom ?? asked.dueUntil))
  const tasks = useQuery(ask(api.tasks.list, { box, ...filter.values }))
  const close = useAct(api.tasks.close, { touches: ['meetings'] })
  const readMany = useAct(api.tasks.readMany, { touches: ['meetings'] })
  const tickOff = async (rows: readonly Task[]) => {
    const answer = await readMany.run({ ids: rows.map(({ id }) => id) })
    if (answer) toast({ text: t('tasks.readManyDone', { count: answer.read }) })
  }
  const ownReading = box === 'to_read' && !asked.person
  return (
    <>
      {filtering ? (
        <Suspense>
          <TaskFilter filter={filter} />
        </Suspense>
      ) : null}
      <DataTable
        label={t(`tasks.boxes.${box}`)}
        name={`tasks.${box}`}
        answer={tasks}
        filter={filter}
        columns={useTaskColumns()}
        rowKey={({ id }) => id}
        empty={t('tasks.none')}
        onExport={async () => saveFile(await api.tasks.export({ box, ...asked }))}
        tools={
          filtering ? null : (
            <Button icon="search" onPress={() => setFiltering(true)}>
              {t('tasks.filter')}
            </Button>
          )
        }
        {...(ownReading && { batch: [{ label: t('tasks.readMany'), run: tickOff }] })}
        {...((box === 'to_do' || box === 'overdue' || ownReading) && {
          rowActs: (task: Task) => <RowAct task={task} onRead={() => close.run({ id: task.id })} />,
        })}
      />
    </>
  )
}

/** What is to be done is done on its own page; what is to be read is ticked off. */
function RowAct({ task, onRead }: { task: Task; onRead: () => void }) {
  const t = useT()
  if (task.kind === 'act') return <Link to={placeOf(task) as string}>{t('tasks.open_')}</Link>
  return (
    <Button look="quiet" onPress={onRead}>
      {t('tasks.acknowledge')}
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
  if (subjectKind === 'working_calendar') return '/working-years'
  return `${places[subjectKind] ?? '/meetings'}/${subjectId}`
}

const places: Record<string, string> = {
  duty_unit: '/duties',
  complaint: '/complaints',
  scheme: '/schemes',
  verification: '/verifications',
  objection: '/objections',
  round: '/my-year',
}
