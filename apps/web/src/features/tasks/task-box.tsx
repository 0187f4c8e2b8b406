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
  // A rule is acknowledged where it is read.
  if (task.kind === 'act' || task.action === 'rule.acknowledge')
    return <Link to={placeOf(task) as string}>{t('tasks.open_')}</Link>
  return (
    <Button look="quiet" onPress={onRead}>
      {t('tasks.acknowledge')}
    </Button>
  )
}
