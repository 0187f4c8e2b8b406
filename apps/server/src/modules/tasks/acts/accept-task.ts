import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../../platform/http/operation.ts'
import { takeStep } from '../take-step.ts'

export const acceptTask = operation(endpoints.tasks.accept, async (context) => {
  await takeStep(context, context.input.id, 'accept', () => ({ type: 'task.accepted', set: { step_due_on: null } }))
  return {}
})
