import { evaluate } from '@tongxin/domain/assessment/evaluate'
import { findNode } from '@tongxin/domain/assessment/find-node'
import type { Cohort } from '@tongxin/domain/assessment/cohort'
import type { Placed } from '@tongxin/domain/assessment/place-by-quotas'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Subject } from '@tongxin/domain/assessment/subject'
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
  { subject, facts, faults }: Gathered,
  period: Subject['period'],
  { cohort, placed }: Others = { cohort: undefined },
): Assessed {
  const { id, name, hats, seats, history } = subject
  if (faults.length > 0) return { id, name, sheet: null, faults }
  const known = { facts, hats, period, ...(seats && { seats }), ...(history && { history }) }
  return { id, name, sheet: evaluate(scheme, known, cohort, placed?.get(id)), faults }
}

/**
 * The values of everybody for items that go by places: one pass over all facts before the real one. Nothing where no
 * item does.
 */
export async function readCohort(scheme: Scheme, { gather, period }: Assignment): Promise<Cohort | undefined> {
  const ranked = [...new Set(rankedItems(scheme.root))]
  if (ranked.length === 0) return undefined
  const values = new Map<string, string[]>(ranked.map((id) => [id, []]))
  for await (const gathered of gather(() => undefined)) {
    const { sheet } = assessOne(scheme, gathered, period)
    for (const id of ranked) {
      const value = sheet ? findNode(sheet.root, id)?.value : null
      if (value) values.get(id)?.push(value)
    }
  }
  return Object.fromEntries(values)
}

/** The items whose places somewhere in a tree are asked for. */
function rankedItems(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(rankedItems)
  if (!node || typeof node !== 'object') return []
  const own = 'mechanism' in node && node.mechanism === 'rank' && 'of' in node ? [String(node.of)] : []
  return [...own, ...Object.values(node).flatMap(rankedItems)]
}
