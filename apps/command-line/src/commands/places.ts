import { draftedOf, type Drafted, type Placed, placeByQuotas } from '@tongxin/domain/assessment/place-by-quotas'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Assignment } from './assignment.ts'
import { assessOne, type Others, readCohort } from './cohort.ts'

/** What an assessment needs to know of everybody before it can say anything of one. */
export async function readOthers(scheme: Scheme, assignment: Assignment): Promise<Others> {
  const cohort = await readCohort(scheme, assignment)
  return scheme.quotas.length === 0 ? { cohort } : { cohort, placed: await readPlaces(scheme, assignment, cohort) }
}

/**
 * The grades that the quotas of a scheme leave: one pass over all facts before the real one, which keeps of everybody
 * only what the quotas look at. Nobody outside a meeting approves a raised share or decides between equals.
 */
async function readPlaces(
  scheme: Scheme,
  { gather, period }: Assignment,
  cohort: Others['cohort'],
): Promise<ReadonlyMap<string, Placed>> {
  const drafted: Drafted[] = []
  for await (const gathered of gather(() => undefined)) {
    const { id, sheet } = assessOne(scheme, gathered, period, { cohort })
    if (sheet) drafted.push(draftedOf(scheme, id, sheet))
  }
  return placeByQuotas(scheme, drafted, { raised: [], decided: new Map() }).placed
}
