import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../../platform/http/operation.ts'
import { nothingAsked, takeStep } from '../take-step.ts'

/** Back to whoever gave it, with the reason: he hands it to somebody else or withdraws it. */
export const returnTask = operation(endpoints.tasks.return, async (context) => {
  const { id, reason } = context.input
  await takeStep(context, id, 'return', () => ({
    type: 'task.returned',
    set: { ...nothingAsked, step_due_on: null },
    payload: { reason },
  }))
  return {}
})
