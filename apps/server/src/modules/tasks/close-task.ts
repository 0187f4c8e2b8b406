import { endpoints } from '@tongxin/contract/endpoints'
import { AppError, found } from '../../platform/http/app-error.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { operation } from '../../platform/http/operation.ts'
import { carriedOut } from './carried-out.ts'
import { closesByItself, seeTask } from './store.ts'

export const closeTask = operation(endpoints.tasks.close, async ({ tx, actor, input, pack, now, today, record }) => {
  const task = await findOwnTask(tx, actor, input.id)
  if (task.state !== 'open') throw new AppError('state_refuses', { reason: 'task_not_open' })
  if (closesByItself.includes(task.action)) throw new AppError('state_refuses', { reason: 'closes_by_itself' })
  const subject = { kind: task.subject_kind, id: task.subject_id, title: task.title }
  if (task.action === 'meeting.acknowledge') {
    await record({ type: 'meeting.notice_acknowledged', subject })
    return {}
  }
  if (task.kind === 'read') await seeTask(tx, actor.committeeId, task.id, found(actor.personId), now)
  else {
    await tx
      .updateTable('task')
      .set({ state: 'done', result: input.result ?? null, done_by: actor.personId, done_at: now })
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', task.id)
      .execute()
  }
  await record({
    type: task.kind === 'read' ? 'task.read' : 'task.closed',
    subject,
    payload: {
      taskId: task.id,
      action: task.action,
      ...(input.result !== undefined && { result: input.result }),
    },
  })
  // Not the tick counts but that what a meeting decided was done: an event of its own, which the ledger follows.
  if (task.action === 'decision.carry_out') {
    const payload = await carriedOut(tx, pack, actor.committeeId, task, today)
    await record({ type: 'decision.carried_out', subject, payload: { ...payload } })
  }
  return {}
})

/** Tasks of others do not exist. */
async function findOwnTask(tx: Tx, { committeeId, personId }: Actor, id: string) {
  return found(
    await tx
      .selectFrom('task')
      .innerJoin('task_owner', (join) =>
        join.onRef('task_owner.committee_id', '=', 'task.committee_id').onRef('task_owner.task_id', '=', 'task.id'),
      )
      .selectAll('task')
      .where('task.committee_id', '=', committeeId)
      .where('task.id', '=', id)
      .where('task_owner.person_id', '=', found(personId))
      .forUpdate('task')
      .executeTakeFirst(),
  )
}
