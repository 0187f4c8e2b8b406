import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../../platform/http/operation.ts'
import { nothingAsked, takeStep } from '../take-step.ts'

export const withdrawTask = operation(endpoints.tasks.withdraw, async (context) => {
  const { id, reason } = context.input
  await takeStep(context, id, 'withdraw', () => ({
    type: 'task.withdrawn',
    set: { ...nothingAsked, step_due_on: null },
    payload: { reason },
  }))
  return {}
})
