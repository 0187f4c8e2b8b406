import type { Endpoint } from '@tongxin/contract/endpoint'
import type { TaskAct } from '@tongxin/domain/tasks/task'
import { deadlineOf, lastDayOf } from '@tongxin/domain/workflow/deadline'
import type { Updateable } from 'kysely'
import type { Schema } from '../../platform/db/database.ts'
import type { WriteContext } from '../../platform/http/operation.ts'
import { findHand, mustStep, type Step, type TaskRow } from './task-hand.ts'

/** What every act on a task is given. */
export type Acting = Pick<WriteContext<Endpoint>, 'tx' | 'actor' | 'pack' | 'now' | 'today' | 'record'>

interface Change {
  type: string
  set?: Updateable<Schema['task']>
  payload?: Record<string, unknown>
}

/** One act on a task: locks it, asks the table, saves what changed and records who did it, and for whom. */
export async function takeStep(
  acting: Acting,
  id: string,
  act: TaskAct,
  change: (task: TaskRow) => Change | Promise<Change>,
): Promise<Step> {
  const { tx, actor, today } = acting
  const step = mustStep(await findHand(tx, actor, id, today, { lock: true }), act, today)
  const { type, set, payload } = await change(step.task)
  await saveStep(acting, step, { type, ...(set && { set }), ...(payload && { payload }) })
  return step
}

/** Saves a step that was decided, and records it. */
export async function saveStep(
  { tx, actor, record }: Acting,
  { task, to, behalf }: Step,
  { type, set = {}, payload = {} }: Change,
): Promise<void> {
  const changed = { ...set, ...(to !== task.state && { state: to }) }
  if (Object.keys(changed).length > 0) {
    await tx
      .updateTable('task')
      .set(changed)
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', task.id)
      .execute()
  }
  await record({
    type,
    subject: { kind: 'task', id: task.id, title: task.title },
    payload: { ...payload, ...(behalf && { onBehalfOf: behalf.personId, onBehalfOfName: behalf.name }) },
  })
}

/** The last day of a step by the rule pack; `null` where the pack promises nothing. */
export function stepDueOn({ pack, today }: Pick<Acting, 'pack' | 'today'>, key: string): string | null {
  const deadline = deadlineOf(pack, key)
  return deadline && lastDayOf(deadline, today, pack.calendar)
}

/** A wish to extend ends with whatever takes the task out of the owner's hands. */
export const nothingAsked = { asked_due_on: null, asked_because: null }
