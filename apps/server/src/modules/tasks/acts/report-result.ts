import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../../platform/http/operation.ts'
import { nothingAsked, stepDueOn, takeStep } from '../take-step.ts'

/** The owner says what came of it; whoever gave the task checks it. */
export const reportResult = operation(endpoints.tasks.report, async (context) => {
  const { id, result } = context.input
  await takeStep(context, id, 'report', () => ({
    type: 'task.reported',
    set: { ...nothingAsked, result, step_due_on: stepDueOn(context, 'task_check') },
    payload: { reason: result },
  }))
  return {}
})

export const sendResultBack = operation(endpoints.tasks.sendBack, async (context) => {
  const { id, reason } = context.input
  await takeStep(context, id, 'sendBack', () => ({
    type: 'task.sent_back',
    set: { step_due_on: null },
    payload: { reason },
  }))
  return {}
})
