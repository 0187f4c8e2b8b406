import type { Cohort } from '@tongxin/domain/assessment/cohort'
import { evaluate } from '@tongxin/domain/assessment/evaluate'
import type { Placed } from '@tongxin/domain/assessment/place-by-quotas'
import { rankedItems } from '@tongxin/domain/assessment/ranked-items'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Subject } from '@tongxin/domain/assessment/subject'
import { cohortOf } from '@tongxin/domain/assessment/totals'
import type { Gathered } from '../input/gather-subjects.ts'
import type { Assessed } from '../output/assessed.ts'
import type { Assignment } from './assignment.ts'

/** What others are needed for: places by values (名次) and by quotas (名额). */
export interface Others {
  cohort: Cohort | undefined
  placed?: ReadonlyMap<string, Placed>
}

/** One subject's result; with a faulty line among its facts there is none. */
export function assessOne(
  scheme: Scheme,
  gathered: Gathered,
  period: Subject['period'],
  { cohort, placed }: Others = { cohort: undefined },
): Assessed {
  const { subject, faults } = gathered
  const { id, name } = subject
  if (faults.length > 0) return { id, name, sheet: null, faults }
  return { id, name, sheet: evaluate(scheme, knownOf(gathered, period), cohort, placed?.get(id)), faults }
}

/**
 * The values of everybody for items that go by places: one pass over all facts before the real one, of which the
 * values alone are kept. Nothing where no item does.
 */
export async function readCohort(scheme: Scheme, { gather, period }: Assignment): Promise<Cohort | undefined> {
  if (rankedItems(scheme).length === 0) return undefined
  const cohort: Record<string, string[]> = {}
  for await (const gathered of gather(() => undefined)) {
    if (gathered.faults.length > 0) continue
    for (const [id, values] of Object.entries(cohortOf(scheme, [knownOf(gathered, period)])))
      (cohort[id] ??= []).push(...values)
  }
  return cohort
}

function knownOf({ subject, facts }: Gathered, period: Subject['period']): Subject {
  const { hats, seats, history } = subject
  return { facts, hats, period, ...(seats && { seats }), ...(history && { history }) }
}
