import type { ProposalRole } from '@tongxin/domain/proposals/proposal'
import { sql, type RawBuilder } from 'kysely'
import { holds, reach, type Actor } from '../../platform/http/actor.ts'
import type { ProposerRow } from './queries.ts'

/** Once submitted a proposal is known to those who review and oversee; a draft to its proposers alone. */
const known = sql`proposal.state <> 'draft' and proposal.number is not null`

/**
 * The proposals somebody may know of: his own, those he is asked to sign along, those of bodies whose seal he holds,
 * those handed over to his unit, and, once submitted, all of them for whom the permission reaches everything.
 */
export function visibleProposals(actor: Actor): RawBuilder<boolean> {
  const { all, unitIds } = reach(actor, 'proposal.read')
  return sql<boolean>`(${isMine(actor)}
    or exists (select from proposal follower
      join proposal_proposer own on own.committee_id = follower.committee_id and own.proposal_id = follower.id
      where follower.committee_id = proposal.committee_id and follower.merged_into = proposal.id
      and own.person_id = ${actor.personId} and own.answer = 'agreed')
    or (${all} and ${known})
    or exists (select from proposal_proposer seal where seal.committee_id = proposal.committee_id
      and seal.proposal_id = proposal.id and seal.unit_id = any(${unitIds}::uuid[]))
    or exists (select from handling_share share where share.committee_id = proposal.committee_id
      and share.proposal_id = proposal.id and share.unit_id = any(${handledBy(actor)}::uuid[])))`
}

/** What a look-alike may be: besides what one may read, every proposal that was accepted. */
export function openProposals(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`(${visibleProposals(actor)}
    or proposal.state in ('accepted', 'merged', 'in_handling', 'replied', 'closed', 'archived'))`
}

/** Proposed or signed along by the actor himself. */
export function isMine(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`exists (select from proposal_proposer own where own.committee_id = proposal.committee_id
    and own.proposal_id = proposal.id and own.person_id = ${actor.personId} and own.answer in ('asked', 'agreed'))`
}

/** Units for which the actor handles what was handed over. */
export function handledBy(actor: Actor): readonly string[] {
  return reach(actor, 'proposal.handle').unitIds
}

/** The parts somebody has in one proposal. */
export function partsIn(actor: Actor, proposers: readonly ProposerRow[]): ProposalRole[] {
  const parts: ProposalRole[] = []
  const [lead, ...others] = proposers
  if (lead && isProposer(actor, lead)) parts.push('lead_proposer')
  if (others.some((one) => one.person_id === actor.personId && one.answer === 'asked')) parts.push('co_signer')
  if (mayReview(actor, proposers)) parts.push('reviewer')
  return parts
}

/** Nobody reviews what he has proposed himself. */
function mayReview(actor: Actor, proposers: readonly ProposerRow[]): boolean {
  return holds(actor, 'proposal.review') && !proposers.some(({ person_id }) => person_id === actor.personId)
}

/** The person, or whoever holds the seal of the body today. */
export function isProposer(actor: Actor, { person_id, unit_id }: Pick<ProposerRow, 'person_id' | 'unit_id'>): boolean {
  if (actor.personId === null) return false
  if (person_id === actor.personId) return true
  return unit_id !== null && reach(actor, 'proposal.write').unitIds.includes(unit_id)
}
