import { comingElection } from '@tongxin/domain/duties/office-term'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Ground } from './ground.ts'
import { presentBasis } from './present.ts'

/** The coming re-election of a unit if the reminder of these days speaks of it. */
export function electionOf(
  pack: Pack,
  unit: { id: string; kind: string },
  { posts, elections }: Pick<Ground, 'posts' | 'elections'>,
  { today, through }: { today: string; through: string },
) {
  const term = pack.duties?.terms.find(({ unitKinds }) => unitKinds.includes(unit.kind))
  if (!term) return null
  const officers = posts
    .filter(({ unit_id, kind }) => unit_id === unit.id && term.postKinds.includes(kind))
    .map(({ from_on, until_on }) => ({ from: from_on, until: until_on }))
  const last = elections.get(unit.id)
  const coming = comingElection(term, officers, last?.electedOn ?? null, today)
  if (!coming || coming.warnFrom > through) return null
  const delayed = last?.delayedUntil && last.delayedUntil > coming.endsOn ? last.delayedUntil : null
  const overdue = coming.overdue && (delayed === null || delayed <= today)
  return { since: coming.since, endsOn: coming.endsOn, overdue, basis: presentBasis(term.basis) }
}
