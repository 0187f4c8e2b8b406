import { comingElection } from '@tongxin/domain/duties/office-term'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { PostRow } from './queries.ts'
import { presentBasis } from './present.ts'

/** The coming re-election of a unit if the reminder of these days speaks of it. */
export function electionOf(
  pack: Pack,
  unit: { id: string; kind: string },
  posts: readonly PostRow[],
  { today, through }: { today: string; through: string },
) {
  const term = pack.duties?.terms.find(({ unitKinds }) => unitKinds.includes(unit.kind))
  if (!term) return null
  const officers = posts
    .filter(({ unit_id, kind }) => unit_id === unit.id && term.postKinds.includes(kind))
    .map(({ from_on, until_on }) => ({ from: from_on, until: until_on }))
  const coming = comingElection(term, officers, null, today)
  if (!coming || coming.warnFrom > through) return null
  return { since: coming.since, endsOn: coming.endsOn, overdue: coming.overdue, basis: presentBasis(term.basis) }
}
