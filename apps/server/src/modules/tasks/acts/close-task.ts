import type { Endpoint } from '@tongxin/contract/endpoint'
import { endpoints } from '@tongxin/contract/endpoints'
import { AppError, found } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import type { WriteContext } from '../../../platform/http/operation.ts'
import { carriedOut } from '../carried-out.ts'
import { seeTask } from '../store.ts'
import { findHand, mustStep, type Hand, type TaskRow } from '../task-hand.ts'
import { nothingAsked, saveStep } from '../take-step.ts'

export const closeTask = operation(endpoints.tasks.close, async (context) => {
  const { tx, actor, input, today } = context
  const hand = await findHand(tx, actor, input.id, today, { lock: true })
  if (hand.task.kind === 'read') await tickOff(context, hand.task)
  else await closeAct(context, hand, input.result)
  return {}
})

export const readMany = operation(endpoints.tasks.readMany, async (context) => {
  const { tx, actor, input, today } = context
  let read = 0
  for (const id of new Set(input.ids)) {
    const { task } = await findHand(tx, actor, id, today, { lock: true })
    if (task.kind !== 'read' || task.state !== 'open' || task.action === 'rule.acknowledge') continue
    await tickOff(context, task)
    read += 1
  }
  return { read }
})

/** Whoever checks a reported result closes it with his word; otherwise the owner closes it with the result. */
async function closeAct(context: WriteContext<Endpoint>, hand: Hand, result: string | undefined): Promise<void> {
  const { tx, actor, pack, now, today, record } = context
  const { task } = hand
  const step = mustStep(hand, 'close', today)
  const checked = task.state === 'reported'
  const done = { done_by: actor.personId, done_at: now, step_due_on: null, ...nothingAsked }
  await saveStep(context, step, {
    type: checked ? 'task.checked' : 'task.closed',
    set: checked ? done : { ...done, result: result ?? null },
    payload: { action: task.action, ...(result !== undefined && { reason: result, result }) },
  })
  // Not the tick counts but that what a meeting decided was done: an event of its own, which the ledger follows.
  if (task.action !== 'decision.carry_out') return
  const payload = await carriedOut(tx, pack, actor.committeeId, task, today)
  const subject = { kind: task.subject_kind, id: task.subject_id, title: task.title }
  await record({ type: 'decision.carried_out', subject, payload: { ...payload } })
}

/** Of a notice the acknowledgement is an act of the meeting's; of all else that it was read. */
async function tickOff({ tx, actor, now, record }: WriteContext<Endpoint>, task: TaskRow): Promise<void> {
  if (task.state !== 'open') throw new AppError('state_refuses', { reason: 'task_not_open' })
  // A rule is acknowledged on its own page, where it stands to be read.
  if (task.action === 'rule.acknowledge') throw new AppError('state_refuses', { reason: 'closes_by_itself' })
  const subject = { kind: task.subject_kind, id: task.subject_id, title: task.title }
  if (task.action === 'meeting.acknowledge') {
    await record({ type: 'meeting.notice_acknowledged', subject })
    return
  }
  await seeTask(tx, actor.committeeId, task.id, found(actor.personId), now)
  await record({ type: 'task.read', subject, payload: { taskId: task.id, action: task.action } })
}
