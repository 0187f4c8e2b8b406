import { termOn, type BranchTerm } from '@tongxin/domain/organisation/election'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { branchKinds, officerKinds } from '../branches.ts'
import { inForce } from '../on-day.ts'

export interface UnitTerm extends BranchTerm {
  unitId: string
  kind: string
  name: string
  rankNo: number
}

/** Every branch of a day in its order, with its running term. */
export async function branchTerms(db: Reader, pack: Pack, committeeId: string, today: string): Promise<UnitTerm[]> {
  const kinds = branchKinds(pack)
  return (await unitTerms(db, pack, committeeId, today)).filter(({ kind }) => kinds.includes(kind))
}

/**
 * The running terms of all units that are elected, branches first of all. A term runs from the last election where one is
 * recorded, else from the day on which the longest-serving of today's officers took office (who joined by a by-election
 * serves out the term of the others), else from the set-up.
 */
export async function unitTerms(db: Reader, pack: Pack, committeeId: string, today: string): Promise<UnitTerm[]> {
  const rules = pack.duties?.terms ?? []
  const kinds = [...branchKinds(pack), ...rules.flatMap(({ unitKinds }) => unitKinds)]
  const posts = [...officerKinds(pack), ...rules.flatMap(({ postKinds }) => postKinds)]
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'kind', 'name', 'rank_no'])
    .select(
      sql<string>`coalesce(
        (select max(held_on) from branch_election election
          where election.committee_id = unit.committee_id and election.unit_id = unit.id),
        (select min(post.from_on) from post where post.committee_id = unit.committee_id and post.unit_id = unit.id
          and post.kind = any(${posts}::text[]) and ${inForce('post', today)}),
        unit.from_on)`.as('since'),
    )
    .select(
      sql<string | null>`(select max(until_on) from election_delay delay where delay.committee_id = unit.committee_id
        and delay.unit_id = unit.id)`.as('delayed_until'),
    )
    .where('committee_id', '=', committeeId)
    .where(sql<boolean>`kind = any(${kinds}::text[])`)
    .where(inForce('unit', today))
    .orderBy('rank_no')
    .orderBy('name')
    .execute()
  return rows.map(({ id, kind, name, rank_no, since, delayed_until }) => {
    const rule = rules.find(({ unitKinds }) => unitKinds.includes(kind))
    return { unitId: id, kind, name, rankNo: rank_no, ...termOn(since, delayed_until, today, rule) }
  })
}
