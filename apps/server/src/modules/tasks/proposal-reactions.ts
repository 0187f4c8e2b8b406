import type { Reaction } from '../../platform/events/event.ts'
import { ask, end, within } from './asking.ts'
import { openTaskOf, removeOwner } from './store.ts'

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
]
