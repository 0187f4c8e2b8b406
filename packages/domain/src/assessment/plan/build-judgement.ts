import type { Condition } from '../condition.ts'
import { millionthsOf } from '../fixed-point.ts'
import type { Builder } from './builder.ts'
import type { Judgement } from './plan.ts'

/** Makes a condition ready, its parts first; each gets a line of its own. */
export function buildJudgement(
  condition: Condition,
  builder: Builder,
  judgements: Judgement[],
  withPresent: boolean,
): Judgement {
  const parts = partsOf(condition).map((part) => buildJudgement(part, builder, judgements, withPresent))
  const judgement: Judgement = {
    line: -1,
    condition,
    parts,
    measure: 'quantity' in condition ? builder.measure(condition.quantity) : null,
    bounds: 'quantity' in condition ? boundsOf(condition) : [],
    posts: 'holding' in condition ? new Set(condition.holding) : null,
    stretch: builder.stretch(),
    withPresent,
  }
  judgements.push(judgement)
  return judgement
}

function partsOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all
  if ('any' in condition) return condition.any
  if ('some' in condition) return condition.some.of
  return 'not' in condition ? [condition.not] : []
}

function boundsOf({ atLeast, atMost, above, below }: Extract<Condition, { quantity: object }>) {
  const bound = (line: string | undefined, sign: 1 | -1, equal: boolean) =>
    line === undefined ? [] : [{ line: millionthsOf(line), sign, equal }]
  return [...bound(atLeast, 1, true), ...bound(atMost, -1, true), ...bound(above, 1, false), ...bound(below, -1, false)]
}
