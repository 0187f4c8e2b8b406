import { taskAction } from '@tongxin/contract/task-shapes'
import { isLate, type TaskState } from '@tongxin/domain/tasks/task'
import type { TaskLine } from './queries.ts'

/** A task as its owner sees it: something to read is done when he has read it. */
export function presentTask(row: TaskLine, today: string) {
  const seen = row.kind === 'read' && row.seen_at !== null
  const doneAt = seen ? row.seen_at : row.done_at
  const state = row.state as TaskState
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
    overdue: row.kind === 'act' && isLate({ state, dueOn: row.due_on }, today),
    state: seen ? ('done' as const) : state,
    part: row.part,
    urged: row.times_urged > 0 && (state === 'open' || state === 'in_hand'),
    extensionAsked: row.asked_due_on !== null,
    carriedFrom: row.carried_from,
    result: row.result,
    doneByName: row.done_by_name,
    doneAt: doneAt?.toISOString() ?? null,
  }
}
