import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../../platform/http/operation.ts'
import { addOwner, authorizeOwners, ownerName, removeOwners } from '../owners.ts'
import { nothingAsked, stepDueOn, takeStep } from '../take-step.ts'

/** 转办: another owner takes it on anew; helpers, due day and history stay. */
export const handOverTask = operation(endpoints.tasks.handOver, async (context) => {
  const { tx, actor, pack, input, today } = context
  await takeStep(context, input.id, 'handOver', async (task) => {
    await authorizeOwners(tx, actor, input, [], today)
    const to = await ownerName(tx, pack, actor.committeeId, input)
    await removeOwners(tx, actor.committeeId, task.id)
    await addOwner(tx, actor.committeeId, task.id, input)
    return {
      type: 'task.handed_over',
      set: { ...nothingAsked, step_due_on: stepDueOn(context, 'task_acceptance') },
      payload: { to, reason: input.reason },
    }
  })
  return {}
})
