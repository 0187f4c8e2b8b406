import type { RankNode } from '../scheme-node.ts'
import { exact } from './exact.ts'
import { likeItem, measured } from './quantity.ts'
import { nothing, type Outcome, type Scope } from './scope.ts'

/** Points by the place of an item's value among those of everybody assessed. */
export function ranked({ of, places, share, minimumCohort, ties }: RankNode, scope: Scope): Outcome {
  const own = measured({ take: 'node', node: of }, scope).quantity?.over
  const everybody = scope.cohort?.[of]?.map(exact)
  if (!own) return likeItem(of, scope)
  if (!everybody || everybody.length < (minimumCohort ?? 0)) return nothing
  const before = everybody.filter((value) => value.gt(own)).length
  const equal = everybody.filter((value) => value.eq(own)).length
  const place = ties === 'best' ? before + 1 : before + equal
  const byPlace = [...places].sort((a, b) => a.upTo - b.upTo).find(({ upTo }) => place <= upTo)
  const byShare = [...(share ?? [])]
    .sort((a, b) => exact(a.upTo).cmp(exact(b.upTo)))
    .find(({ upTo }) => exact(upTo).times(everybody.length).gte(place))
  return { value: exact((byPlace ?? byShare)?.points ?? '0'), used: [] }
}
