import Big from 'big.js'
import { shown } from './bounds.ts'
import type { Evaluation, Found } from './draft-node.ts'
import type { PickNode, SumNode, WeightedNode } from './scheme-node.ts'
import type { SheetNode } from './sheet.ts'

/** Adds up what its children have; it is missing only where none of those that apply has a value. */
export function sum({ children }: SumNode, { evaluateChild }: Evaluation): Found {
  const results = children.map(evaluateChild)
  const valued = withValue(results)
  const names = valued.map(({ title, value }) => `${title} ${shown(value)}`).join(' + ')
  if (valued.length === 0)
    return {
      value: null,
      missing: missingOf(results),
      formula: { zh: '各项之和', en: 'sum of the items' },
      children: results,
    }
  return {
    value: valued.reduce((total, { value }) => total.plus(value), new Big(0)),
    formula: { zh: `各项之和：${names}`, en: `sum of the items: ${names}` },
    children: results,
  }
}

/** Takes the highest of its children; the others stay visible. */
export function highest({ children }: PickNode, { evaluateChild }: Evaluation): Found {
  const results = children.map(evaluateChild)
  const best = withValue(results).sort((a, b) => new Big(b.value).cmp(a.value))[0]
  if (!best)
    return {
      value: null,
      missing: missingOf(results),
      formula: { zh: '取最高一项', en: 'the highest item' },
      children: results,
    }
  return {
    value: new Big(best.value),
    formula: { zh: `取最高一项：${best.title}`, en: `the highest item: ${best.title}` },
    children: results,
  }
}

/** A child times a weight. */
export function weighted({ child, weight }: WeightedNode, { evaluateChild }: Evaluation): Found {
  const result = evaluateChild(child)
  const formula = { zh: `${result.title} × ${weight}`, en: `${result.title} × ${weight}` }
  if (result.value === null)
    return { value: null, missing: result.missing ?? 'no_records', formula, children: [result] }
  return { value: new Big(result.value).times(weight), formula, children: [result] }
}

function withValue(nodes: readonly SheetNode[]): Array<SheetNode & { value: string }> {
  return nodes.filter((node): node is SheetNode & { value: string } => node.value !== null)
}

function missingOf(nodes: readonly SheetNode[]): 'not_for_role' | 'no_records' {
  return nodes.length > 0 && nodes.every(({ missing }) => missing === 'not_for_role') ? 'not_for_role' : 'no_records'
}
