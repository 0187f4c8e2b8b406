import { permissions, type Permission } from '@tongxin/domain/access/permission'
import type { Role } from '@tongxin/domain/access/role'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../platform/db/database.ts'
import { holdersOfPosts } from '../organisation/public.ts'

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
