import type { Pack } from '@tongxin/domain/pack/pack'
import type { ProposalOnDay, ProposalState } from '@tongxin/domain/proposals/proposal'
import type { Reader } from '../../platform/db/database.ts'
import { openRatings, type ProposalRow, type ProposerRow } from './queries.ts'
import { lastDay } from './rules.ts'

/** What of a proposal decides today, drawn from its rows. */
export async function standingOf(
  db: Reader,
  pack: Pack,
  row: ProposalRow,
  proposers: readonly ProposerRow[],
  today: string,
): Promise<ProposalOnDay> {
  const rateUntil = row.replied_on ? lastDay(pack, 'proposal_rating', row.replied_on) : null
  return {
    state: row.state as ProposalState,
    joint: row.proposer_kind === 'joint',
    numbered: row.number !== null,
    coSignUntil: row.co_sign_until,
    openInvitations: proposers.filter(({ answer }) => answer === 'asked').length,
    stateBefore: row.state_before as ProposalState | null,
    leadsOthers: await hasMerged(db, row),
    leadHandedOver: await isLeadHandedOver(db, row),
    conversionAgreed: row.conversion_agreed_on !== null,
    openRatings: await openRatings(db, row, rateUntil, today),
  }
}

async function hasMerged(db: Reader, { committee_id, id }: ProposalRow): Promise<boolean> {
  const one = await db
    .selectFrom('proposal')
    .select('id')
    .where('committee_id', '=', committee_id)
    .where('merged_into', '=', id)
    .limit(1)
    .executeTakeFirst()
  return one !== undefined
}

async function isLeadHandedOver(db: Reader, { committee_id, merged_into }: ProposalRow): Promise<boolean> {
  if (merged_into === null) return false
  const lead = await db
    .selectFrom('proposal')
    .select('handed_over_on')
    .where('committee_id', '=', committee_id)
    .where('id', '=', merged_into)
    .executeTakeFirst()
  return lead !== undefined && lead.handed_over_on !== null
}
