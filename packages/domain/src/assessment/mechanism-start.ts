import Big from 'big.js'
import { shown } from './bounds.ts'
import type { Evaluation, Found } from './draft-node.ts'
import type { StartNode } from './scheme-node.ts'
import { selectFacts } from './select-facts.ts'

/** Starts full and takes off what its children deduct. Where nothing was due there is nothing to start from. */
export function start({ start: full, base, minus }: StartNode, { subject, facts, evaluateChild }: Evaluation): Found {
  const children = minus.map(evaluateChild)
  const based = base ? selectFacts(facts, base, subject) : []
  const formula = { zh: `起评 ${full} 分，逐项扣减`, en: `starts at ${full}, deductions taken off` }
  if (base && based.length === 0) return { value: null, missing: 'nobody_due', formula, children }
  const deducted = children.filter(({ value }) => value !== null)
  const value = deducted.reduce((left, child) => left.minus(child.value ?? 0), new Big(full))
  const detail = deducted.map(({ title, value: points }) => `${title} ${shown(points ?? '0')}`).join(' − ')
  const words = deducted.length === 0 ? formula : { zh: `${full} − ${detail}`, en: `${full} − ${detail}` }
  return { value, formula: words, facts: based, children }
}
