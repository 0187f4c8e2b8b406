import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../../platform/http/operation.ts'
import { holdersOf } from '../task-hand.ts'
import { takeStep } from '../take-step.ts'

/** 拟办意见 of anybody with a part in it. */
export const adviseOnTask = operation(endpoints.tasks.advise, async (context) => {
  const { id, wording } = context.input
  await takeStep(context, id, 'advise', () => ({ type: 'task.advised', payload: { reason: wording } }))
  return {}
})

/** 领导批示: whoever carries it out gets it to read, so that no instruction goes unnoticed. */
export const instructOnTask = operation(endpoints.tasks.instruct, async (context) => {
  const { id, wording } = context.input
  await takeStep(context, id, 'instruct', async (task) => {
    const holders = await holdersOf(context.tx, task, context.today)
    return {
      type: 'task.instructed',
      payload: { reason: wording, ownerIds: holders.map(({ person_id }) => person_id) },
    }
  })
  return {}
})
