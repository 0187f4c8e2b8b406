import { Link } from '@tanstack/react-router'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { TaskState } from './task-state.tsx'
import { hasSheet, placeOf, type Task } from './task.ts'
import styles from './workbench-page.module.css'

/** The columns of a box. */
export function useTaskColumns(): readonly Column<Task>[] {
  const t = useT()
  const dates = useDates()
  return [
    { key: 'title', title: t('tasks.task'), primary: true, render: (task) => <Title task={task} /> },
    { key: 'action', title: t('tasks.what'), short: true, render: ({ action }) => t(`tasks.actions.${action}`) },
    { key: 'due', title: t('tasks.due'), short: true, render: ({ dueOn }) => (dueOn ? dates.day(dueOn) : '') },
    { key: 'from', title: t('tasks.from'), short: true, render: ({ startedByName }) => startedByName ?? '' },
    {
      key: 'state',
      title: t('tasks.state'),
      short: true,
      corner: true,
      render: (task) => <State task={task} />,
    },
    { key: 'result', title: t('tasks.result'), spare: true, render: ({ result }) => result ?? '' },
  ]
}

/** The title, with what deserves notice: urged, carried over, somebody else's to help with, a wish to extend. */
function Title({ task }: { task: Task }) {
  const t = useT()
  return (
    <>
      <Link to={placeOf(task) as string}>{task.title}</Link>
      <span className={styles['marks']}>
        {task.urged ? <StatusTag tone="warn">{t('tasks.urged')}</StatusTag> : null}
        {task.carriedFrom ? <StatusTag tone="muted">{t('tasks.carried', { year: task.carriedFrom })}</StatusTag> : null}
        {task.part === 'helper' ? <StatusTag tone="muted">{t('tasks.helping')}</StatusTag> : null}
        {task.extensionAsked ? <StatusTag tone="warn">{t('tasks.extensionAsked')}</StatusTag> : null}
      </span>
    </>
  )
}

/** What has no sheet is either open or not: nobody takes it on. */
function State({ task }: { task: Task }) {
  const t = useT()
  if (task.state === 'open' && !task.overdue && !hasSheet(task))
    return <StatusTag tone="calm">{t('tasks.open')}</StatusTag>
  return <TaskState state={task.state} late={task.overdue} />
}
