import { termOn, type BranchTerm } from '@tongxin/domain/organisation/election'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { branchKinds } from '../branches.ts'
import { inForce } from '../on-day.ts'

export interface BranchWithTerm extends BranchTerm {
  unitId: string
  name: string
  rankNo: number
}

/** Every branch of a day in its order, with its running term: from the last election, else from its set-up. */
export async function branchTerms(
  db: Reader,
  pack: Pack,
  committeeId: string,
  today: string,
): Promise<BranchWithTerm[]> {
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'name', 'rank_no', 'from_on'])
    .select([
      sql<
        string | null
      >`(select max(held_on) from branch_election election where election.committee_id = unit.committee_id
        and election.unit_id = unit.id)`.as('elected_on'),
      sql<string | null>`(select max(until_on) from election_delay delay where delay.committee_id = unit.committee_id
        and delay.unit_id = unit.id)`.as('delayed_until'),
    ])
    .where('committee_id', '=', committeeId)
    .where('kind', 'in', [...branchKinds(pack), ''])
    .where(inForce('unit', today))
    .orderBy('rank_no')
    .orderBy('name')
    .execute()
  return rows.map(({ id, name, rank_no, from_on, elected_on, delayed_until }) => ({
    unitId: id,
    name,
    rankNo: rank_no,
    ...termOn(elected_on ?? from_on, delayed_until, today),
  }))
}
