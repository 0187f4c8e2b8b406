import Big from 'big.js'
import { plain } from './bounds.ts'
import type { Evaluation, Found } from './draft-node.ts'
import type { QuantityNode } from './scheme-node.ts'
import { selectFacts } from './select-facts.ts'

type Ratio = QuantityNode['quantity'] & { take: 'ratio' }

/** A quantity and how it turns into points. */
export function quantity(node: QuantityNode, evaluation: Evaluation): Found {
  const { quantity: taken, to } = node
  if (taken.take === 'ratio' && 'full' in to && !('target' in to)) return ratio(taken, to.full, evaluation)
  if (taken.take === 'count' && 'atLeast' in to) {
    const found = selectFacts(evaluation.facts, taken.of, evaluation.subject)
    return threshold(found, { ...to, ...(node.whenNone !== undefined && { whenNone: node.whenNone }) })
  }
  throw new Error(`not computed yet: ${taken.take}`)
}

/** Full points times a share; exempt facts leave the denominator. Nothing due means no data, neither 0 nor 100 per cent. */
function ratio({ counted, of, exempt }: Ratio, full: string, { subject, facts }: Evaluation): Found {
  const due = selectFacts(facts, of, subject)
  const free = new Set(exempt ? selectFacts(due, exempt, subject) : [])
  const denominator = due.filter((fact) => !free.has(fact))
  const numerator = selectFacts(denominator, counted, subject)
  if (denominator.length === 0) {
    return {
      value: null,
      missing: 'nobody_due',
      formula: { zh: `${full} 分 × 出席 ÷ 应到`, en: `${full} × attended ÷ due` },
      facts: due,
    }
  }
  const value = new Big(full).times(numerator.length).div(denominator.length)
  const left =
    free.size > 0 ? { zh: `（另有 ${free.size} 次不计入应到）`, en: ` (${free.size} exempt)` } : { zh: '', en: '' }
  const detail = `${full} × ${numerator.length} ÷ ${denominator.length} = ${plain(value.round(4))}`
  return { value, formula: { zh: detail + left.zh, en: detail + left.en }, facts: due }
}

function threshold(
  found: Found['facts'] & object,
  { atLeast, points, otherwise, whenNone }: { atLeast: string; points: string; otherwise?: string; whenNone?: string },
): Found {
  const formula = {
    zh: `达到 ${atLeast} 次得 ${points} 分：实有 ${found.length} 次`,
    en: `${points} for ${atLeast} or more: ${found.length} on record`,
  }
  if (found.length === 0 && whenNone === undefined) return { value: null, missing: 'no_records', formula }
  const reached = new Big(found.length).gte(atLeast)
  return { value: new Big(reached ? points : (otherwise ?? 0)), formula, facts: found }
}
