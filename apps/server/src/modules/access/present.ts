import type { Pack } from '@tongxin/domain/pack/pack'
import type { NamedRole } from '../../platform/http/actor.ts'

/** Roles as the screen names them: with the post that confers each. */
export function presentRoles(roles: readonly NamedRole[], pack: Pack) {
  return roles.map(({ role, unitId, unitName, postKind }) => ({
    role,
    unitId,
    unitName,
    postName: postKind === null ? null : postName(pack, postKind),
  }))
}

/** The trade's name of a post kind; the key itself where the pack no longer knows it. */
export function postName(pack: Pack, kind: string): string {
  return pack.postKinds.find(({ key }) => key === kind)?.name.zh ?? kind
}

/** 138****1234: enough to recognise, too little to call. */
export function maskPhone(phone: string | null): string | null {
  return phone === null ? null : phone.replace(/^(.{3}).*(.{4})$/, '$1****$2')
}
