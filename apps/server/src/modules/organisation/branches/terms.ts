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

/** When a branch last elected, and to which day its superior has let the next election be put off. */
export interface LastElection {
  electedOn: string | null
  delayedUntil: string | null
}

/** By branch; who has neither an election nor a delay on record is not in it. */
export async function lastElections(db: Reader, committeeId: string): Promise<Map<string, LastElection>> {
  const { rows } = await sql<{ unit_id: string; elected_on: string | null; delayed_until: string | null }>`
    select unit_id, max(held_on)::text as elected_on, max(until_on)::text as delayed_until from (
      select unit_id, held_on, null::date as until_on from branch_election where committee_id = ${committeeId}
      union all
      select unit_id, null, until_on from election_delay where committee_id = ${committeeId}) as both_kinds
    group by unit_id`.execute(db)
  return new Map(
    rows.map(({ unit_id, elected_on, delayed_until }) => [
      unit_id,
      { electedOn: elected_on, delayedUntil: delayed_until },
    ]),
  )
}
