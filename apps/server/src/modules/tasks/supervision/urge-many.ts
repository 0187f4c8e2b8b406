import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../../platform/http/operation.ts'
import { urge } from '../acts/urge-task.ts'
import { decideStep, findHand } from '../task-hand.ts'

/** Urges several; one that cannot be urged does not hold up the others, and is named with its reason. */
export const urgeMany = operation(endpoints.supervision.urgeMany, async (context) => {
  const { tx, actor, input, today } = context
  const refused: Array<{ id: string; title: string; reason: string }> = []
  let urged = 0
  // In one order for everybody, so that two who urge the same wait for each other instead of locking each other out.
  for (const id of [...new Set(input.ids)].toSorted()) {
    const hand = await findHand(tx, actor, id, today, { lock: true })
    const step = decideStep(hand, 'urge', today)
    if (typeof step === 'string') refused.push({ id, title: hand.task.title, reason: step })
    else {
      await urge(context, id, input.note)
      urged += 1
    }
  }
  return { urged, refused }
})
