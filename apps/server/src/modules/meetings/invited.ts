import type { MeetingKind, Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'

export interface Invitation {
  /** Every member of the committee. */
  members?: boolean
  unitIds: readonly string[]
  postKinds: readonly string[]
  personIds: readonly string[]
}

interface Convening {
  committeeId: string
  unitId: string
  unitKind: string
  /** Who someone was on this day is what counts. */
  on: string
}

/** Who is due at a kind of meeting unless the convenor says otherwise. */
export function dueByDefault(kind: MeetingKind, unitId: string): Invitation {
  return {
    members: kind.due.members ?? false,
    unitIds: kind.due.unit ? [unitId] : [],
    postKinds: kind.due.postKinds ?? [],
    personIds: [],
  }
}

/** Finds the people an invitation means, as things stood on the meeting's day; nobody who had left by then. */
export async function peopleInvited(
  db: Reader,
  pack: Pack,
  convening: Convening,
  invitation: Invitation,
): Promise<string[]> {
  const ids = [
    ...(invitation.members ? await members(db, convening) : []),
    ...(await peopleOfUnits(db, pack, convening, invitation.unitIds)),
    ...(await holders(db, pack, convening, invitation.postKinds)),
    ...invitation.personIds,
  ]
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select id from person where committee_id = ${convening.committeeId} and id = any(${[...new Set(ids)]}::uuid[])
      and (left_on is null or left_on > ${convening.on}::date)`.execute(db)
  return rows.map(({ id }) => id)
}

async function members(db: Reader, { committeeId, on }: Convening): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from seat where committee_id = ${committeeId}
      and from_on <= ${on}::date and (until_on is null or until_on > ${on}::date)`.execute(db)
  return rows.map(({ person_id }) => person_id)
}

/**
 * People of units and of the units below: who joined, who has a seat in the sector. Of bodies to which people belong
 * by posts only, such as the Standing Committee, the holders; such a body does not stand for the units below it.
 */
export async function peopleOfUnits(
  db: Reader,
  pack: Pack,
  { committeeId, on }: Pick<Convening, 'committeeId' | 'on'>,
  unitIds: readonly string[],
): Promise<string[]> {
  if (unitIds.length === 0) return []
  const byPosts = pack.unitKinds.filter(({ byPostsOnly }) => byPostsOnly).map(({ key }) => key)
  const { rows } = await sql<{ person_id: string }>`
    with recursive below as (
      select id, kind = any(${byPosts}::text[]) as by_posts from unit
      where committee_id = ${committeeId} and id = any(${unitIds}::uuid[])
      union
      select unit.id, false from unit join below on unit.parent_id = below.id and not below.by_posts
      where unit.committee_id = ${committeeId} and not unit.kind = any(${byPosts}::text[])
        and unit.from_on <= ${on}::date and (unit.until_on is null or unit.until_on > ${on}::date)
    )
    select person_id from membership join below on below.id = membership.unit_id and not below.by_posts
    where committee_id = ${committeeId} and from_on <= ${on}::date and (until_on is null or until_on > ${on}::date)
    union
    select person_id from seat join below on below.id = seat.sector_id and not below.by_posts
    where committee_id = ${committeeId} and from_on <= ${on}::date and (until_on is null or until_on > ${on}::date)
    union
    select person_id from post join below on below.id = post.unit_id and below.by_posts
    where committee_id = ${committeeId} and from_on <= ${on}::date and (until_on is null or until_on > ${on}::date)
  `.execute(db)
  return rows.map(({ person_id }) => person_id)
}

/** Holders of posts: those of the convening unit where the post belongs to such a unit, otherwise wherever it is held. */
async function holders(
  db: Reader,
  pack: Pack,
  { committeeId, unitId, unitKind, on }: Convening,
  postKinds: readonly string[],
): Promise<string[]> {
  if (postKinds.length === 0) return []
  const ofTheUnit = pack.postKinds
    .filter(({ key, unitKinds }) => postKinds.includes(key) && unitKinds.includes(unitKind))
    .map(({ key }) => key)
  const { rows } = await sql<{ person_id: string }>`
    select distinct person_id from post
    where committee_id = ${committeeId} and kind = any(${postKinds}::text[])
      and (unit_id = ${unitId} or not kind = any(${ofTheUnit}::text[]))
      and from_on <= ${on}::date and (until_on is null or until_on > ${on}::date)`.execute(db)
  return rows.map(({ person_id }) => person_id)
}
