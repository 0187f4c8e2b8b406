import type { Reaction } from '../../platform/events/event.ts'
import { ask, end, within } from './asking.ts'
import { finishTasks, raiseTask, withdrawTasks } from './store.ts'

/** One task for each kind of facts that somebody is responsible for. */
const verificationStarted: Reaction = {
  to: 'round.verification_started',
  async react(context, event) {
    const { places } = event.payload as { places: Array<{ id: string; title: string; ownerIds: string[] }> }
    for (const { id, title, ownerIds } of places) {
      await raiseTask(within(context, event), {
        kind: 'act',
        action: 'facts.verify',
        title: `${event.subject?.title ?? ''} ${title}`,
        subject: { kind: 'verification', id },
        ownerIds,
      })
    }
  },
}

const verified: Reaction = {
  to: 'facts.verified',
  async react(context, event) {
    const { verificationId, state } = event.payload as { verificationId: string; state: string }
    if (state !== 'confirmed') return
    await finishTasks(within(context, event), { subjectId: verificationId, action: 'facts.verify' })
  },
}

/** A round that is broken off leaves nobody a task. */
const cancelled: Reaction = {
  to: 'round.cancelled',
  async react(context, event) {
    const { verificationIds, objectionIds } = event.payload as { verificationIds: string[]; objectionIds: string[] }
    for (const id of verificationIds)
      await withdrawTasks(within(context, event), { subjectId: id, action: 'facts.verify' })
    for (const id of objectionIds)
      await withdrawTasks(within(context, event), { subjectId: id, action: 'objection.answer' })
    await withdrawTasks(within(context, event), { subjectId: event.subject?.id ?? '', action: 'sheet.told' })
  },
}

export const assessmentTaskReactions: readonly Reaction[] = [
  ask('scheme.submitted', 'act', 'scheme.review'),
  end(['scheme.reviewed', 'scheme.sent_back'], 'scheme.review'),
  verificationStarted,
  verified,
  cancelled,
  ask('round.told', 'read', 'sheet.told'),
  ask('objection.raised', 'act', 'objection.answer'),
  ask('objection.appealed', 'act', 'objection.answer'),
  end('objection.answered', 'objection.answer'),
  end('objection.withdrawn', 'objection.answer', 'withdrawn'),
  ask('objection.answered', 'read', 'objection.answered'),
  ask('sheet.redrafted', 'read', 'sheet.redrafted'),
  ask('round.adopted', 'read', 'sheet.adopted'),
  ask('sheet.corrected', 'read', 'sheet.corrected'),
]
