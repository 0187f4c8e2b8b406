import type { Pack } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../platform/db/database.ts'
import { inForce } from './on-day.ts'

/** Kinds of units that are Party branches; functional branches are none (domain.md §2.3). */
export function branchKinds({ unitKinds }: Pack): string[] {
  return unitKinds.filter(({ partyLevel }) => partyLevel === 4).map(({ key }) => key)
}

/** Posts that make somebody an officer of a branch, in the leadership order. */
export function officerKinds(pack: Pack): string[] {
  const kinds = branchKinds(pack)
  return pack.postKinds
    .filter(
      ({ roles, unitKinds }) => roles.includes('branch_officer') && unitKinds.some((kind) => kinds.includes(kind)),
    )
    .toSorted((a, b) => a.order - b.order)
    .map(({ key }) => key)
}

/** The Party branch that a unit is or to which it belongs as a cell; `null` of all other units. */
export async function branchOf(db: Reader, pack: Pack, committeeId: string, unitId: string): Promise<string | null> {
  const row = await db
    .selectFrom('unit')
    .leftJoin('unit as parent', (join) =>
      join.onRef('parent.committee_id', '=', 'unit.committee_id').onRef('parent.id', '=', 'unit.parent_id'),
    )
    .select(['unit.id', 'unit.kind', 'parent.id as parent_id', 'parent.kind as parent_kind'])
    .where('unit.committee_id', '=', committeeId)
    .where('unit.id', '=', unitId)
    .executeTakeFirst()
  const kinds = branchKinds(pack)
  if (!row || kinds.includes(row.kind)) return row?.id ?? null
  return row.parent_kind && kinds.includes(row.parent_kind) ? row.parent_id : null
}

/** The branches in which some of the people hold an officer's post on a day. */
export async function branchesOfOfficers(
  db: Reader,
  pack: Pack,
  committeeId: string,
  personIds: readonly string[],
  on: string,
): Promise<string[]> {
  const posts = officerKinds(pack)
  const kinds = branchKinds(pack)
  if (personIds.length === 0 || posts.length === 0 || kinds.length === 0) return []
  const rows = await db
    .selectFrom('post')
    .innerJoin('unit', (join) =>
      join.onRef('unit.committee_id', '=', 'post.committee_id').onRef('unit.id', '=', 'post.unit_id'),
    )
    .select('post.unit_id')
    .distinct()
    .where('post.committee_id', '=', committeeId)
    .where('post.person_id', 'in', personIds)
    .where('post.kind', 'in', posts)
    .where('unit.kind', 'in', kinds)
    .where(inForce('post', on))
    .orderBy('post.unit_id')
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}
