import { endpoints } from '@tongxin/contract/endpoints'
import { AppError } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import { nothingAsked, stepDueOn, takeStep } from '../take-step.ts'

/** The only place where an owner has to say why something slips. */
export const askExtension = operation(endpoints.tasks.askExtension, async (context) => {
  const { id, dueOn, reason } = context.input
  await takeStep(context, id, 'askExtension', (task) => {
    if (dueOn <= (task.due_on ?? '') || dueOn <= context.today) throw new AppError('dates_reversed')
    return {
      type: 'task.extension_asked',
      set: { asked_due_on: dueOn, asked_because: reason, step_due_on: stepDueOn(context, 'task_extension') },
      payload: { reason, until: dueOn },
    }
  })
  return {}
})

export const answerExtension = operation(endpoints.tasks.answerExtension, async (context) => {
  const { id, agree, note } = context.input
  await takeStep(context, id, 'answerExtension', (task) => ({
    type: agree ? 'task.extended' : 'task.extension_refused',
    set: {
      ...nothingAsked,
      step_due_on: null,
      ...(agree && {
        due_on: task.asked_due_on,
        first_due_on: task.first_due_on ?? task.due_on,
        extended_because: task.asked_because,
      }),
    },
    payload: { ...(note !== undefined && { reason: note }), ...(agree && { until: task.asked_due_on }) },
  }))
  return {}
})
