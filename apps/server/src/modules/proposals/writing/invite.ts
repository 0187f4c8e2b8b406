import { endpoints } from '@tongxin/contract/endpoints'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import { seatedOn } from '../../people/public.ts'
import type { ProposerRow } from '../queries.ts'
import { lastDay } from '../rules.ts'
import { addStep, changeProposal, openFor, subjectOf } from '../store.ts'

/** Asks members to sign along. Who has agreed stays; who has not answered and is no longer named is not asked any more. */
export const inviteCoSigners = operation(endpoints.proposals.invite, async (context) => {
  const { tx, actor, input, pack, today, record } = context
  const { row, proposers } = await openFor(context, input.id, 'invite')
  const wanted = [...new Set(input.personIds)].filter((id) => id !== proposers[0]?.person_id)
  const added = wanted.filter((id) => !proposers.some(({ person_id }) => person_id === id))
  const members = await seatedOn(tx, actor.committeeId, added, today)
  if (members.length < added.length) throw new AppError('state_refuses', { reason: 'only_members_sign' })
  await removeUnanswered(tx, proposers, wanted)
  await addInvited(context, row.id, proposers, added)
  const coSignUntil = added.length > 0 ? lastDay(pack, 'proposal_co_sign', today) : row.co_sign_until
  await changeProposal(tx, row, { co_sign_until: coSignUntil })
  if (added.length > 0) await addStep(context, row.id, { act: 'invite', detail: { count: added.length } })
  await record({
    type: 'proposal.co_signers_asked',
    subject: subjectOf(row),
    payload: { ownerIds: added, dueOn: coSignUntil },
  })
  return { coSignUntil }
})

async function removeUnanswered(tx: Tx, proposers: readonly ProposerRow[], wanted: readonly string[]): Promise<void> {
  const gone = proposers.filter(
    ({ place, answer, person_id }) => place > 1 && answer !== 'agreed' && !wanted.includes(person_id),
  )
  for (const { committee_id, proposal_id, person_id } of gone) {
    await tx
      .deleteFrom('proposal_proposer')
      .where('committee_id', '=', committee_id)
      .where('proposal_id', '=', proposal_id)
      .where('person_id', '=', person_id)
      .execute()
  }
}

async function addInvited(
  { tx, actor, now }: { tx: Tx; actor: { committeeId: string }; now: Date },
  proposalId: string,
  proposers: readonly ProposerRow[],
  added: readonly string[],
): Promise<void> {
  if (added.length === 0) return
  const last = Math.max(...proposers.map(({ place }) => place))
  await tx
    .insertInto('proposal_proposer')
    .values(
      added.map((personId, at) => ({
        committee_id: actor.committeeId,
        proposal_id: proposalId,
        person_id: personId,
        place: last + 1 + at,
        answer: 'asked',
        asked_at: now,
      })),
    )
    .execute()
}
