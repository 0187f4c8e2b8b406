import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT, useWordOf } from '../../../locales/language.ts'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { Note } from '../../../ui/notices/note.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { TaskState } from '../task-state.tsx'
import type { TaskSheet } from '../task.ts'
import { TaskActs } from './task-acts.tsx'
import { TaskForm } from './task-form.tsx'
import styles from './task-page.module.css'

/** A task as its 办理单, with what happened beside it and the acts in view. */
export function TaskPage() {
  const { taskId = '' } = useParams({ strict: false }) as { taskId?: string }
  const task = useQuery(ask(api.tasks.read, { id: taskId }))
  if (task.error) return <ErrorNote error={task.error} onRetry={task.refetch} />
  if (!task.data) return <Loading lines={10} />
  return <OpenTask task={task.data} />
}

function OpenTask({ task }: { task: TaskSheet }) {
  const t = useT()
  return (
    <>
      <PageHeader below title={task.title} status={<TaskState state={task.state} late={task.overdue} />} />
      {task.actingFor ? <Acting name={task.actingFor} /> : null}
      <div className={styles['page']}>
        <TaskForm task={task} />
        <SectionCard title={t('supervision.history')}>
          <History task={task} />
        </SectionCard>
      </div>
      <TaskActs task={task} />
    </>
  )
}

function Acting({ name }: { name: string }) {
  const t = useT()
  const dates = useDates()
  const absent = useQuery(ask(api.tasks.workbench, {})).data?.deputising.find((one) => one.name === name)
  if (!absent) return null
  return <Note tone="warn">{t('tasks.deputising', { name, day: dates.day(absent.throughOn) })}</Note>
}

function History({ task }: { task: TaskSheet }) {
  const t = useT()
  const dates = useDates()
  const wordOf = useWordOf()
  const entries = task.steps.map(({ at, type, byName, forName, note, until }, index) => ({
    key: `${at}${index}`,
    at: dates.moment(at),
    title: wordOf('events', type, type),
    by: forName ? t('supervision.signedFor', { name: byName ?? '', absent: forName, day: '' }).trim() : byName,
    note: [note, until ? t('supervision.until', { day: dates.day(until) }) : null].filter(Boolean).join(' · '),
  }))
  return <Timeline label={t('supervision.history')} entries={entries} />
}
