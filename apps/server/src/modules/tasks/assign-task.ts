import { endpoints } from '@tongxin/contract/endpoints'
import { holds } from '../../platform/http/actor.ts'
import { operation } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { addOwner, addPeople, authorizeOwners, ownerName, type Owner } from './owners.ts'
import { stepDueOn, type Acting } from './take-step.ts'

export const assignTask = operation(endpoints.tasks.assign, async (context) => {
  const { supervised, ...task } = context.input
  const watched = supervised && holds(context.actor, 'task.supervise')
  const id = await handOut(context, { ...task, supervised: watched, origin: null })
  return { id }
})

/** A task that somebody hands out by hand, or out of a record. */
export interface HandedOut extends Owner {
  title: string
  wording: string
  basis?: string | undefined
  helperIds: readonly string[]
  dueOn?: string | undefined
  needsAcceptance: boolean
  supervised: boolean
  /** The record that made it; without one the task stands for itself. */
  origin: { kind: string; id: string } | null
}

/**
 * Hands out a task: whoever does it takes it on by the day of the rule pack. Somebody who gives himself a task checks
 * no result of his own.
 */
export async function handOut(context: Acting, task: HandedOut): Promise<string> {
  const { tx, actor, pack, now, today, record } = context
  const { committeeId } = actor
  await authorizeOwners(tx, actor, task, task.helperIds, today)
  const owner = await ownerName(tx, pack, committeeId, task)
  const id = newId(now)
  const origin = task.origin ?? { kind: 'task', id }
  await tx
    .insertInto('task')
    .values({ ...rowOf(context, task, origin), id })
    .execute()
  await addOwner(tx, committeeId, id, task)
  const helpers = task.helperIds.filter((helper) => helper !== task.ownerId)
  await addPeople(tx, committeeId, id, helpers, 'helper')
  await record({
    type: 'task.assigned',
    subject: { kind: 'task', id, title: task.title },
    payload: { reason: owner, originKind: origin.kind, originId: origin.id, ...(task.dueOn && { until: task.dueOn }) },
  })
  return id
}

function rowOf(context: Acting, task: HandedOut, origin: { kind: string; id: string }) {
  const { actor, now } = context
  return {
    committee_id: actor.committeeId,
    kind: 'act',
    action: 'task.carry_out',
    title: task.title,
    wording: task.wording.trim(),
    basis: task.basis ?? null,
    subject_kind: origin.kind,
    subject_id: origin.id,
    started_by: actor.personId,
    created_at: now,
    due_on: task.dueOn ?? null,
    step_due_on: stepDueOn(context, 'task_acceptance'),
    needs_acceptance: task.needsAcceptance && task.ownerId !== actor.personId,
    supervised: task.supervised,
    state: 'open',
  }
}
