import {
  opinionsOutOf,
  type HandlingRole,
  type HandlingState,
  type ShareOnDay,
} from '@tongxin/domain/proposals/handling'
import type { HandlingPart, ProposalRules } from '@tongxin/domain/proposals/proposal-rules'
import { sql, type Selectable } from 'kysely'
import type { Reader, Schema } from '../../../platform/db/database.ts'
import { holds, type Actor } from '../../../platform/http/actor.ts'
import { found } from '../../../platform/http/app-error.ts'
import { handledBy, visibleProposals } from '../policy.ts'

export type ShareRow = Selectable<Schema['handling_share']> & {
  title: string
  number: number | null
  key_leader_id: string | null
  unit_name: string
  lead_name: string
}

export type ReplyRow = Selectable<Schema['proposal_reply']> & { signed_by_name: string | null }

/**
 * Shares the actor may know of: all of a proposal for its proposers and for who reviews or oversees; a handling unit
 * sees its own, and those of the units with which it shares a proposal.
 */
export function shareLines(db: Reader, actor: Actor) {
  return db
    .selectFrom('handling_share')
    .innerJoin('proposal', (join) =>
      join
        .onRef('proposal.committee_id', '=', 'handling_share.committee_id')
        .onRef('proposal.id', '=', 'handling_share.proposal_id'),
    )
    .innerJoin('unit', (join) =>
      join
        .onRef('unit.committee_id', '=', 'handling_share.committee_id')
        .onRef('unit.id', '=', 'handling_share.unit_id'),
    )
    .where('handling_share.committee_id', '=', actor.committeeId)
    .where(visibleProposals(actor))
    .selectAll('handling_share')
    .select(['proposal.title', 'proposal.number', 'proposal.key_leader_id', 'unit.name as unit_name'])
    .select(
      sql<string>`(select coalesce(body.name, person.name) from proposal_proposer lead
        join person on person.committee_id = lead.committee_id and person.id = lead.person_id
        left join unit body on body.committee_id = lead.committee_id and body.id = lead.unit_id
        where lead.committee_id = proposal.committee_id and lead.proposal_id = proposal.id and lead.place = 1)`.as(
        'lead_name',
      ),
    )
}

export async function findVisibleShare(db: Reader, actor: Actor, id: string): Promise<ShareRow> {
  return found(await shareLines(db, actor).where('handling_share.id', '=', id).executeTakeFirst())
}

/** All shares of one round of a proposal, those that were reassigned among them. */
export function sharesOfRound(db: Reader, committeeId: string, proposalId: string, round: number) {
  return db
    .selectFrom('handling_share')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('proposal_id', '=', proposalId)
    .where('round', '=', round)
    .orderBy('handed_over_on')
    .orderBy('id')
    .execute()
}

export async function replyOf(db: Reader, committeeId: string, shareId: string): Promise<ReplyRow | null> {
  const row = await db
    .selectFrom('proposal_reply as reply')
    .leftJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'reply.committee_id').onRef('person.id', '=', 'reply.signed_by'),
    )
    .selectAll('reply')
    .select('person.name as signed_by_name')
    .where('reply.committee_id', '=', committeeId)
    .where('reply.share_id', '=', shareId)
    .executeTakeFirst()
  return row ?? null
}

/** What of a share decides today, drawn from its rows. */
export async function shareStanding(db: Reader, row: ShareRow): Promise<ShareOnDay> {
  const shares = await sharesOfRound(db, row.committee_id, row.proposal_id, row.round)
  const reply = await replyOf(db, row.committee_id, row.id)
  const typed = shares.map(({ part, state }) => ({ part: part as HandlingPart, state: state as HandlingState }))
  return {
    state: row.state as HandlingState,
    part: row.part as HandlingPart,
    objectUntil: row.object_until,
    overruled: row.overruled,
    dueOn: row.due_on,
    hardStopOn: row.hard_stop_on,
    extensionAsked: row.extension_asked_on !== null,
    opinionsOut: row.part === 'lead' ? opinionsOutOf(typed) : 0,
    replyDrafted: reply !== null,
    replySigned: reply !== null && reply.signed_at !== null,
    dunned: row.dunned_for === row.due_on,
  }
}

/** The parts somebody has in a share: of the unit, its leader who signs, or of the committee that handed over. */
export function partsInShare(actor: Actor, row: Pick<ShareRow, 'unit_id'>, rules: ProposalRules): HandlingRole[] {
  const parts: HandlingRole[] = []
  if (handledBy(actor).includes(row.unit_id)) parts.push('unit')
  const signs = ({ postKind, unitId }: Actor['roles'][number]) =>
    unitId === row.unit_id && postKind !== null && rules.replySigners.includes(postKind)
  if (actor.roles.some(signs)) parts.push('unit_leader')
  if (holds(actor, 'proposal.review')) parts.push('reviewer')
  return parts
}
