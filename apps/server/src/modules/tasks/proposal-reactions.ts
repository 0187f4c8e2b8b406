import type { TaskAction } from '@tongxin/contract/task-shapes'
import type { Reaction } from '../../platform/events/event.ts'
import { ask, end, within } from './asking.ts'
import { finishTasks, openTaskOf, raiseTask, removeOwner, withdrawTasks } from './store.ts'

/** Whoever has answered is not asked any more; the others still are. */
const answered: Reaction = {
  to: 'proposal.co_signature_answered',
  async react(context, event) {
    const { tx, committeeId } = within(context, event)
    const which = { subjectId: event.subject?.id ?? '', action: 'proposal.sign' as const }
    const open = await openTaskOf(tx, committeeId, which)
    if (open && event.actorPersonId) await removeOwner(tx, committeeId, open.id, event.actorPersonId)
  },
}

interface AskedShare {
  shareId: string
  dueOn: string
  handlerIds: string[]
}

/** Every share is a task of its unit, with the day by which it is due. */
const handed: Reaction = {
  to: ['proposal.handed_over', 'proposal.reassigned', 'proposal.reopened'],
  async react(context, event) {
    const { shares } = event.payload as { shares: AskedShare[] }
    for (const { shareId, dueOn, handlerIds } of shares) {
      await raiseTask(within(context, event), {
        kind: 'act',
        action: 'proposal.handle',
        title: event.subject?.title ?? '',
        subject: { kind: 'handling_share', id: shareId },
        ownerIds: handlerIds,
        dueOn,
      })
    }
  },
}

/** What a share is waiting for, by the id of the share in the event. */
function endShare(to: string | readonly string[], action: TaskAction, how: 'done' | 'withdrawn' = 'done'): Reaction {
  return {
    to,
    async react(context, event) {
      const which = { subjectId: (event.payload as { shareId: string }).shareId, action }
      if (how === 'done') await finishTasks(within(context, event), which)
      else await withdrawTasks(within(context, event), which)
    },
  }
}

/** The reviewing committee is asked to decide something of one share. */
function askOfShare(to: string, action: TaskAction): Reaction {
  return {
    to,
    async react(context, event) {
      const {
        shareId,
        ownerIds,
        dueOn = null,
      } = event.payload as { shareId: string; ownerIds: string[]; dueOn?: string }
      await raiseTask(within(context, event), {
        kind: 'act',
        action,
        title: event.subject?.title ?? '',
        subject: { kind: 'handling_share', id: shareId },
        ownerIds,
        dueOn,
      })
    },
  }
}

/** With the last reply of a round everybody who proposed is asked to rate; each has a task of his own. */
const replied: Reaction = {
  to: 'proposal.reply_issued',
  async react(context, event) {
    const { ownerIds, dueOn } = event.payload as { ownerIds: string[]; dueOn: string }
    await raiseTask(within(context, event), {
      kind: 'act',
      action: 'proposal.rate',
      title: event.subject?.title ?? '',
      subject: { kind: 'proposal', id: event.subject?.id ?? '' },
      ownerIds,
      dueOn,
    })
  },
}

const rated: Reaction = {
  to: 'proposal.rated',
  async react(context, event) {
    const { tx, committeeId } = within(context, event)
    const { personId } = event.payload as { personId: string }
    const open = await openTaskOf(tx, committeeId, { subjectId: event.subject?.id ?? '', action: 'proposal.rate' })
    if (open) await removeOwner(tx, committeeId, open.id, personId)
  },
}

/** What proposals ask of people: to sign along, to review, to revise, and to read what became of them. */
export const proposalTaskReactions: readonly Reaction[] = [
  ask('proposal.co_signers_asked', 'act', 'proposal.sign'),
  answered,
  end(['proposal.submitted', 'proposal.discarded', 'proposal.withdrawn'], 'proposal.sign', 'withdrawn'),
  ask('proposal.submitted', 'act', 'proposal.review'),
  end(['proposal.submitted', 'proposal.withdrawn'], 'proposal.revise'),
  end(
    ['proposal.accepted', 'proposal.merged', 'proposal.refused', 'proposal.returned', 'proposal.converted'],
    'proposal.review',
  ),
  end(['proposal.recalled', 'proposal.withdrawn'], 'proposal.review', 'withdrawn'),
  ask('proposal.returned', 'act', 'proposal.revise'),
  ask('proposal.accepted', 'read', 'proposal.decided'),
  ask('proposal.merged', 'read', 'proposal.decided'),
  ask('proposal.refused', 'read', 'proposal.decided'),
  ask('proposal.converted', 'read', 'proposal.decided'),
  handed,
  endShare(['proposal.opinion_given', 'proposal.reply_issued'], 'proposal.handle'),
  endShare('proposal.reassigned', 'proposal.handle', 'withdrawn'),
  askOfShare('proposal.objected', 'proposal.objection'),
  endShare(['proposal.reassigned', 'proposal.objection_overruled'], 'proposal.objection'),
  askOfShare('proposal.time_asked', 'proposal.extension'),
  endShare('proposal.time_answered', 'proposal.extension'),
  ask('proposal.handed_over', 'read', 'proposal.told'),
  replied,
  rated,
  end(['proposal.reopened', 'proposal.closed'], 'proposal.rate', 'withdrawn'),
]
