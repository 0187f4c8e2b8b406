import type { api } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'

export type Box = 'to_do' | 'to_read' | 'done' | 'read' | 'started' | 'overdue'

/** A task in a box. */
export type Task = Awaited<ReturnType<typeof api.tasks.list>>['items'][number]

/** A task with everything its sheet shows. */
export type TaskSheet = Awaited<ReturnType<typeof api.tasks.read>>

export type Act = keyof TaskSheet['can']

/** Each box has an address. */
export const boxes: ReadonlyArray<{
  box: Box
  path: string
  count: 'toDo' | 'toRead' | 'done' | 'read' | 'overdue' | null
}> = [
  { box: 'to_do', path: paths.workbench, count: 'toDo' },
  { box: 'to_read', path: paths.toRead, count: 'toRead' },
  { box: 'done', path: paths.done, count: 'done' },
  { box: 'read', path: paths.read, count: 'read' },
  { box: 'started', path: paths.started, count: null },
  { box: 'overdue', path: paths.overdue, count: 'overdue' },
]

/** Tasks that are worked on their own sheet; all others are done where their subject lies. */
export function hasSheet({ action }: Pick<Task, 'action'>): boolean {
  return action === 'task.carry_out' || action === 'decision.carry_out'
}

/** Where a task is done, or what it is about is found. */
export function placeOf(task: Pick<Task, 'id' | 'action' | 'subjectKind' | 'subjectId'>): string {
  const { id, action, subjectKind, subjectId } = task
  if (hasSheet(task)) return `/tasks/${id}`
  if (action === 'leave.decide') return '/leave'
  if (subjectKind === 'module') return '/modules'
  if (subjectKind === 'working_calendar') return '/working-years'
  return `${places[subjectKind] ?? '/meetings'}/${subjectId}`
}

const places: Record<string, string> = {
  task: '/tasks',
  directive: '/directives',
  proposal: '/proposals',
  duty_unit: '/duties',
  complaint: '/complaints',
  rule: '/rules',
  rectification: '/rectifications',
  scheme: '/schemes',
  verification: '/verifications',
  objection: '/objections',
  round: '/my-year',
}
