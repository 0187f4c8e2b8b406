import type { Pack, PostKind, UnitKind } from '../pack/pack.ts'

/** Whether a unit of one kind may stand under another (or at the root), by the rule pack. */
export function mayStandUnder(kind: UnitKind, parentKind: string | null): true | 'unit_kind_refused' {
  if (parentKind === null) return kind.parents.length === 0 || 'unit_kind_refused'
  return kind.parents.includes(parentKind) || 'unit_kind_refused'
}

/** Whether a post may be held in a unit of a kind, by the rule pack. */
export function mayBeHeldIn(post: PostKind | undefined, unitKind: string): true | 'post_kind_refused' {
  return (post !== undefined && post.unitKinds.includes(unitKind)) || 'post_kind_refused'
}

/** The unit kind of a key, or `undefined` when the pack does not know it. */
export function unitKindOf(pack: Pack, key: string): UnitKind | undefined {
  return pack.unitKinds.find((kind) => kind.key === key)
}

/** The post kind of a key, or `undefined` when the pack does not know it. */
export function postKindOf(pack: Pack, key: string): PostKind | undefined {
  return pack.postKinds.find((kind) => kind.key === key)
}
