import { ageOn, checkSetUp, type BranchShape } from '@tongxin/domain/organisation/branch-set-up'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { inForce } from '../on-day.ts'

/** Members and full members of branches on a day; a year of probation follows admission (《中国共产党章程》第七条). */
export async function membersOf(db: Reader, committeeId: string, unitIds: readonly string[], today: string) {
  if (unitIds.length === 0) return new Map<string, { members: number; fullMembers: number; units: string[] }>()
  const { rows } = await sql<{ id: string; members: number; full: number; units: string[] }>`
    select membership.unit_id as id, count(distinct person.id)::int as members,
      count(distinct person.id) filter (where person.party_joined_on is null
        or person.party_joined_on <= (${today}::date - interval '1 year'))::int as full,
      coalesce(array_agg(distinct section.name) filter (where section.name is not null), '{}') as units
    from membership join person on person.committee_id = membership.committee_id and person.id = membership.person_id
    left join membership beside on beside.committee_id = person.committee_id and beside.person_id = person.id
      and ${inForce('beside', today)}
    left join unit section on section.committee_id = beside.committee_id and section.id = beside.unit_id
      and section.kind = 'section'
    where membership.committee_id = ${committeeId} and membership.unit_id = any(${[...unitIds]}::uuid[])
      and ${inForce('membership', today)}
    group by membership.unit_id`.execute(db)
  return new Map(rows.map(({ id, members, full, units }) => [id, { members, fullMembers: full, units }] as const))
}

/** The officers of branches on a day with their ages, in the leadership order. */
export async function officersOf(
  db: Reader,
  pack: Pack,
  committeeId: string,
  unitIds: readonly string[],
  kinds: readonly string[],
  today: string,
) {
  if (unitIds.length === 0 || kinds.length === 0) return []
  const rows = await db
    .selectFrom('post')
    .innerJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'post.committee_id').onRef('person.id', '=', 'post.person_id'),
    )
    .select(['post.id', 'post.unit_id', 'post.person_id', 'post.kind', 'post.title', 'post.from_on'])
    .select(['person.name', 'person.birth_month'])
    .where('post.committee_id', '=', committeeId)
    .where('post.unit_id', 'in', unitIds)
    .where('post.kind', 'in', kinds)
    .where(inForce('post', today))
    .orderBy('person.rank_no')
    .execute()
  return rows
    .map((row) => ({
      unitId: row.unit_id,
      postId: row.id,
      personId: row.person_id,
      name: row.name,
      kind: row.kind,
      title: row.title ?? pack.postKinds.find(({ key }) => key === row.kind)?.name.zh ?? row.kind,
      from: row.from_on,
      age: ageOn(row.birth_month, today),
    }))
    .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}

type Officer = Awaited<ReturnType<typeof officersOf>>[number]

/** What the set-up of one branch is checked by. The first two kinds in order are its secretary and deputy. */
export function shapeOf(
  counts: { members: number; fullMembers: number } | undefined,
  officers: readonly Officer[],
  [secretary = '', deputy = '']: readonly string[],
): BranchShape {
  return {
    members: counts?.members ?? 0,
    fullMembers: counts?.fullMembers ?? 0,
    secretaries: officers.filter(({ kind }) => kind === secretary).length,
    officers: new Set(officers.map(({ personId }) => personId)).size,
    committeeMembers: officers.filter(({ kind }) => kind !== secretary && kind !== deputy).length,
  }
}

/** The findings of a branch as they go out. */
export function findingsOf(shape: BranchShape) {
  return checkSetUp(shape).map(({ basis, ...finding }) => ({
    ...finding,
    basis: { document: basis.document, clause: basis.clause ?? null },
  }))
}
