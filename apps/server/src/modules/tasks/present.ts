import { taskAction } from '@tongxin/contract/tasks'
import type { TaskLine } from './queries.ts'

/** A task as its owner sees it: something to read is done when he has read it. */
export function presentTask(row: TaskLine, today: string) {
  const seen = row.kind === 'read' && row.seen_at !== null
  const doneAt = seen ? row.seen_at : row.done_at
  return {
    id: row.id,
    kind: row.kind as 'act' | 'read',
    action: taskAction.parse(row.action),
    title: row.title,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    startedByName: row.started_by_name,
    createdAt: row.created_at.toISOString(),
    dueOn: row.due_on,
    overdue: row.kind === 'act' && row.state === 'open' && row.due_on !== null && row.due_on < today,
    state: seen ? ('done' as const) : (row.state as 'open' | 'done' | 'withdrawn'),
    result: row.result,
    doneByName: row.done_by_name,
    doneAt: doneAt?.toISOString() ?? null,
  }
}
