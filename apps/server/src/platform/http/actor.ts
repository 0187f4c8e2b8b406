import type { ModuleName } from '@tongxin/contract/module-table'
import {
  permissionNames,
  reachesAnything,
  reachOf,
  type HeldRole,
  type Permission,
} from '@tongxin/domain/access/permission'

import { AppError } from './app-error.ts'

/** A role as somebody holds it today, with the names the shell shows. */
export interface NamedRole extends HeldRole {
  unitName: string | null
  postKind: string | null
}

/** Units within reach: everything, or a list that already contains the units below. */
export interface ActorReach {
  all: boolean
  unitIds: readonly string[]
  self: boolean
}

/** Whoever acts: a person with an account, or another system with a token. Frozen for one request. */
export interface Actor {
  committeeId: string
  accountId: string | null
  personId: string | null
  tokenId: string | null
  sessionId: string | null
  name: string
  roles: readonly NamedRole[]
  next: 'nothing' | 'change_password' | 'set_up_second_factor'
  secondFactor: boolean
  /** Units of posts, each with all units below it. */
  unitsBelow: ReadonlyMap<string, readonly string[]>
  /** What the committee has switched off. */
  closedModules: ReadonlySet<ModuleName>
  /** A token's own permissions; `null` for people. */
  tokenPermissions: readonly Permission[] | null
}

/** By whom an event is: all that the record keeps of an actor. */
export type Author = Pick<Actor, 'accountId' | 'personId' | 'tokenId'>

/** How far the actor's permission reaches today. */
export function reach(actor: Actor, permission: Permission): ActorReach {
  if (actor.tokenPermissions) {
    return { all: actor.tokenPermissions.includes(permission), unitIds: [], self: false }
  }
  const { all, units, self } = reachOf(permission, actor.roles)
  return { all, self, unitIds: units.flatMap((unit) => actor.unitsBelow.get(unit) ?? [unit]) }
}

/** Says whether the actor holds the permission at all, however near it reaches. */
export function holds(actor: Actor, permission: Permission): boolean {
  const { all, unitIds, self } = reach(actor, permission)
  return reachesAnything({ all, self, units: [...unitIds] })
}

/** Says whether the permission reaches a unit. */
export function reachesUnit(actor: Actor, permission: Permission, unitId: string): boolean {
  const { all, unitIds } = reach(actor, permission)
  return all || unitIds.includes(unitId)
}

/** Refuses an act on a unit outside the actor's reach. Use after the object is known to be visible. */
export function authorizeUnit(actor: Actor, permission: Permission, unitId: string): void {
  if (!reachesUnit(actor, permission, unitId)) throw new AppError('not_allowed')
}

/** Every permission the actor holds, for the shell. */
export function heldPermissions(actor: Actor): Permission[] {
  return permissionNames.filter((permission) => holds(actor, permission))
}

/** Party-internal records are for Party members and the offices that serve the Party organisation (domain.md §11). */
export function mayReadPartyInternal(actor: Actor): boolean {
  if (actor.tokenPermissions) return false
  return actor.roles.some(({ role }) => partyRoles.has(role))
}

const partyRoles = new Set<string>(['party_member', 'branch_officer', 'office_party_committee', 'discipline'])
