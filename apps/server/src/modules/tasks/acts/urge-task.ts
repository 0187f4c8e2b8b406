import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../../platform/http/operation.ts'
import { takeStep, type Acting } from '../take-step.ts'

export const urgeTask = operation(endpoints.tasks.urge, async (context) => {
  await urge(context, context.input.id, context.input.note)
  return {}
})

/** Urges the owner, at most once a day. */
export async function urge(context: Acting, id: string, note: string | undefined): Promise<void> {
  await takeStep(context, id, 'urge', (task) => ({
    type: 'task.urged',
    set: { last_urged_on: context.today, times_urged: task.times_urged + 1 },
    payload: note === undefined ? {} : { reason: note },
  }))
}
