import type { Pack } from '@tongxin/domain/pack/pack'
import type { UnitTerm } from '../organisation/public.ts'
import { presentBasis } from './present.ts'

/** The coming re-election of a unit if the reminder up to a day speaks of it. */
export function electionOf(pack: Pack, unitId: string, terms: readonly UnitTerm[], through: string) {
  const term = terms.find((one) => one.unitId === unitId)
  if (!term || term.warnFrom > through) return null
  const { from, dueOn, delayedUntil, state, kind } = term
  const rule = pack.duties?.terms.find(({ unitKinds }) => unitKinds.includes(kind))
  return {
    since: from,
    endsOn: dueOn,
    delayedUntil,
    overdue: state === 'overdue',
    basis: presentBasis(rule?.basis ?? []),
  }
}
