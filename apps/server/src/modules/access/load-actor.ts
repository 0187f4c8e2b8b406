import type { Permission } from '@tongxin/domain/access/permission'
import { administrators, type Role } from '@tongxin/domain/access/role'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import type { Actor, NamedRole } from '../../platform/http/actor.ts'

interface Standing {
  is_member: boolean
  is_party_member: boolean
}

interface HeldPost {
  kind: string
  unit_id: string
  unit_name: string
}

/** The roles a person holds on a day: from dated posts by the rule pack, from the seat, from the Party. */
export async function rolesOn(
  db: Reader,
  pack: Pack,
  committeeId: string,
  personId: string,
  on: string,
): Promise<NamedRole[]> {
  const [standing, posts] = await Promise.all([
    standingOn(db, committeeId, personId, on),
    postsOn(db, committeeId, personId, on),
  ])
  const roles: NamedRole[] = []
  if (standing.is_member) roles.push({ role: 'member', unitId: null, unitName: null, postKind: null })
  if (standing.is_party_member) roles.push({ role: 'party_member', unitId: null, unitName: null, postKind: null })
  for (const post of posts) {
    for (const role of rolesOfPost(pack, post.kind)) {
      roles.push({ role, unitId: post.unit_id, unitName: post.unit_name, postKind: post.kind })
    }
  }
  return roles
}

function rolesOfPost(pack: Pack, kind: string): readonly Role[] {
  if ((administrators as readonly string[]).includes(kind)) return [kind as Role]
  return pack.postKinds.find(({ key }) => key === kind)?.roles ?? []
}

async function standingOn(db: Reader, committeeId: string, personId: string, on: string): Promise<Standing> {
  const row = await db
    .selectFrom('person')
    .select([
      sql<boolean>`person.affiliation = 'cpc'`.as('is_party_member'),
      sql<boolean>`exists (select from seat where seat.committee_id = person.committee_id and seat.person_id = person.id
        and ${on}::date >= seat.from_on and (seat.until_on is null or ${on}::date < seat.until_on))`.as('is_member'),
    ])
    .where('committee_id', '=', committeeId)
    .where('id', '=', personId)
    .executeTakeFirst()
  return { is_member: row?.is_member ?? false, is_party_member: row?.is_party_member ?? false }
}

function postsOn(db: Reader, committeeId: string, personId: string, on: string): Promise<HeldPost[]> {
  return db
    .selectFrom('post')
    .innerJoin('unit', (join) =>
      join.onRef('unit.committee_id', '=', 'post.committee_id').onRef('unit.id', '=', 'post.unit_id'),
    )
    .select(['post.kind', 'post.unit_id', 'unit.name as unit_name'])
    .where('post.committee_id', '=', committeeId)
    .where('post.person_id', '=', personId)
    .where('post.from_on', '<=', on)
    .where((or) => or.or([or('post.until_on', 'is', null), or('post.until_on', '>', on)]))
    .where((or) => or.or([or('unit.until_on', 'is', null), or('unit.until_on', '>', on)]))
    .execute()
}

/** For each unit of a post, the unit itself and every unit below it. */
export async function unitsBelow(
  db: Reader,
  committeeId: string,
  roles: readonly NamedRole[],
): Promise<Map<string, string[]>> {
  const roots = [...new Set(roles.flatMap(({ unitId }) => unitId ?? []))]
  if (roots.length === 0) return new Map()
  const { rows } = await sql<{ root: string; id: string }>`
    with recursive below as (
      select id as root, id from unit where committee_id = ${committeeId} and id = any(${roots}::uuid[])
      union
      select below.root, unit.id from unit join below on unit.parent_id = below.id
      where unit.committee_id = ${committeeId}
    ) select root, id from below`.execute(db)
  const result = new Map<string, string[]>()
  for (const { root, id } of rows) result.set(root, [...(result.get(root) ?? []), id])
  return result
}

/** An actor that is another system: its token's permissions and nothing else. */
export function tokenActor(
  row: { committee_id: string; id: string; name: string; permissions: string[] },
  closedModules: Actor['closedModules'],
): Actor {
  return {
    committeeId: row.committee_id,
    accountId: null,
    personId: null,
    tokenId: row.id,
    sessionId: null,
    name: row.name,
    roles: [],
    next: 'nothing',
    secondFactor: false,
    unitsBelow: new Map(),
    closedModules,
    tokenPermissions: row.permissions as Permission[],
  }
}
