import { coverageOf, type CoverageSubject } from '@tongxin/domain/organisation/coverage'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { found } from '../../platform/http/app-error.ts'
import { inForce } from './on-day.ts'

/** All units of a day in leadership order, each with the number of people who belong to it that day. */
export async function unitsOn(db: Reader, committeeId: string, day: string, axis?: string) {
  let units = db
    .selectFrom('unit')
    .selectAll()
    .select(peopleIn(day).as('people'))
    .where('committee_id', '=', committeeId)
    .where(inForce('unit', day))
  if (axis) units = units.where('axis', '=', axis)
  return units.orderBy('rank_no').orderBy('name').execute()
}

/** People of a unit on a day: members of the sector by seat, others by membership, and holders of posts. */
function peopleIn(day: string) {
  return sql<number>`(select count(*)::int from (
    select membership.person_id from membership where membership.committee_id = unit.committee_id and membership.unit_id = unit.id and ${inForce('membership', day)}
    union select seat.person_id from seat where seat.committee_id = unit.committee_id and seat.sector_id = unit.id and ${inForce('seat', day)}
    union select post.person_id from post where post.committee_id = unit.committee_id and post.unit_id = unit.id and ${inForce('post', day)}
  ) as people)`
}

export async function findUnit(db: Reader, committeeId: string, unitId: string, day: string) {
  return found(
    await db
      .selectFrom('unit')
      .selectAll()
      .select(peopleIn(day).as('people'))
      .where('committee_id', '=', committeeId)
      .where('id', '=', unitId)
      .executeTakeFirst(),
  )
}

/** From the root down to the unit itself. */
export async function pathOf(
  db: Reader,
  committeeId: string,
  unitId: string,
): Promise<Array<{ id: string; name: string }>> {
  const { rows } = await sql<{ id: string; name: string }>`
    with recursive above as (
      select id, name, parent_id, 0 as depth from unit where committee_id = ${committeeId} and id = ${unitId}
      union all
      select unit.id, unit.name, unit.parent_id, above.depth + 1 from unit join above on unit.id = above.parent_id
      where unit.committee_id = ${committeeId} and above.depth < 20
    ) select id, name from above order by depth desc`.execute(db)
  return rows
}

/** Posts in force on a day, in the leadership order of the pack, then of the person. */
export async function postsOn(
  db: Reader,
  pack: Pack,
  committeeId: string,
  day: string,
  filter: { kind?: string | undefined; unitId?: string | undefined },
) {
  let posts = db
    .selectFrom('post')
    .innerJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'post.committee_id').onRef('person.id', '=', 'post.person_id'),
    )
    .innerJoin('unit', (join) =>
      join.onRef('unit.committee_id', '=', 'post.committee_id').onRef('unit.id', '=', 'post.unit_id'),
    )
    .select([
      'post.id as postId',
      'post.person_id as personId',
      'person.name as personName',
      'post.kind',
      'post.title',
      'post.from_on as from',
      'post.until_on as until',
      'post.unit_id as unitId',
      'unit.name as unitName',
      'person.rank_no',
    ])
    .where('post.committee_id', '=', committeeId)
    .where(inForce('post', day))
  if (filter.kind) posts = posts.where('post.kind', '=', filter.kind)
  if (filter.unitId) posts = posts.where('post.unit_id', '=', filter.unitId)
  const rows = await posts.orderBy('person.rank_no').execute()
  const order = new Map(pack.postKinds.map((kind) => [kind.key, kind.order]))
  return rows
    .map((row) => ({
      ...row,
      title: row.title ?? pack.postKinds.find(({ key }) => key === row.kind)?.name.zh ?? row.kind,
    }))
    .sort((a, b) => (order.get(a.kind) ?? 1e6) - (order.get(b.kind) ?? 1e6) || a.rank_no - b.rank_no)
}

/** Splits, merges and successions in which the unit took part, the latest first. */
export async function lineageOf(db: Reader, committeeId: string, unitId: string) {
  const { rows } = await sql<{
    change: 'split' | 'merge' | 'succession'
    on: string
    basis: string | null
    from: Array<{ id: string; name: string }>
    to: Array<{ id: string; name: string }>
  }>`
    with mine as (select distinct change_id from unit_lineage where committee_id = ${committeeId} and ${unitId} in (from_unit_id, to_unit_id))
    select lineage.change, lineage.on_date as "on", lineage.basis,
      json_agg(distinct jsonb_build_object('id', old.id, 'name', old.name)) as "from",
      json_agg(distinct jsonb_build_object('id', new.id, 'name', new.name)) as "to"
    from unit_lineage lineage
    join unit old on old.committee_id = lineage.committee_id and old.id = lineage.from_unit_id
    join unit new on new.committee_id = lineage.committee_id and new.id = lineage.to_unit_id
    where lineage.committee_id = ${committeeId} and lineage.change_id in (select change_id from mine)
    group by lineage.change_id, lineage.change, lineage.on_date, lineage.basis
    order by lineage.on_date desc`.execute(db)
  return rows
}

/** The two full coverages on a day, computed from seats, memberships and the units of that day. */
export async function coverageOn(db: Reader, pack: Pack, committeeId: string, day: string) {
  const functional = pack.unitKinds.filter(({ axis }) => axis === 'functional').map(({ key }) => key)
  const { rows } = await sql<CoverageSubject>`
    with functional as (
      select unit.id, unit.parent_id from unit where unit.committee_id = ${committeeId} and unit.kind = any(${functional}::text[]) and ${inForce('unit', day)}
    ), hosts as (select parent_id as id from functional where parent_id is not null)
    select person.id as "personId", person.name, sector.name as sector, coalesce(person.affiliation = 'cpc', false) as "isPartyMember",
      exists (select from membership join functional on functional.id = membership.unit_id
        where membership.committee_id = person.committee_id and membership.person_id = person.id and ${inForce('membership', day)}) as "inFunctionalBranch",
      (seat.sector_id in (select id from hosts) or exists (select from membership join hosts on hosts.id = membership.unit_id
        where membership.committee_id = person.committee_id and membership.person_id = person.id and ${inForce('membership', day)})) as reached
    from seat join person on person.committee_id = seat.committee_id and person.id = seat.person_id
    join unit sector on sector.committee_id = seat.committee_id and sector.id = seat.sector_id
    where seat.committee_id = ${committeeId} and ${inForce('seat', day)}
    order by person.rank_no, person.id`.execute(db)
  return coverageOf(rows)
}
