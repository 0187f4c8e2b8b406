import { permissions, type Permission } from '@tongxin/domain/access/permission'
import type { Role } from '@tongxin/domain/access/role'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../platform/db/database.ts'

/** Persons who hold a right on a day by their posts: for whom a task is raised. */
export function holdersOf(
  db: Reader,
  committeeId: string,
  pack: Pack,
  permission: Permission,
  today: string,
): Promise<string[]> {
  const roles = Object.keys(permissions[permission]) as Role[]
  return holdersOfRoles(db, committeeId, pack, roles, today)
}

export function holdersOfRoles(
  db: Reader,
  committeeId: string,
  pack: Pack,
  roles: readonly Role[],
  today: string,
): Promise<string[]> {
  const kinds = pack.postKinds.filter((kind) => kind.roles.some((role) => roles.includes(role))).map(({ key }) => key)
  return holdersOfPosts(db, committeeId, kinds, null, today)
}

/** Persons who hold one of the posts on a day, in one unit or anywhere. */
export async function holdersOfPosts(
  db: Reader,
  committeeId: string,
  kinds: readonly string[],
  unitId: string | null,
  today: string,
): Promise<string[]> {
  if (kinds.length === 0) return []
  let rows = db
    .selectFrom('post')
    .select('person_id')
    .distinct()
    .where('committee_id', '=', committeeId)
    .where('kind', 'in', kinds)
    .where('from_on', '<=', today)
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>', today)]))
  if (unitId) rows = rows.where('unit_id', '=', unitId)
  return (await rows.orderBy('person_id').execute()).map(({ person_id }) => person_id)
}
