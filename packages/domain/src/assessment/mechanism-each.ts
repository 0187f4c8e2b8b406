import Big from 'big.js'
import type { Fact } from '../ledger/fact.ts'
import { plain } from './bounds.ts'
import type { Evaluation, Found } from './draft-node.ts'
import type { FactPoints } from './fact-points.ts'
import type { EachNode } from './scheme-node.ts'
import { selectFacts } from './select-facts.ts'
import type { Words } from './sheet.ts'

/** Points for each fact; from the n-th on, or once whatever the number. */
export function each(node: EachNode, { subject, facts }: Evaluation): Found {
  const found = selectFacts(facts, node.of, subject)
  const formula = words(node)
  if (found.length === 0) return { value: null, missing: 'no_records', formula }
  const after = found.slice((node.from ?? 1) - 1)
  const counted = node.best ? bestOne(after, node.points) : after
  const value = counted.reduce((total, fact) => total.plus(pointsOf(fact, node.points)), new Big(0))
  return { value, formula: withNumbers(formula, counted, node.points, value), facts: counted }
}

/** Counted once means the one that gives most; without any left, none. */
function bestOne(facts: readonly Fact[], points: FactPoints): Fact[] {
  const best = [...facts].sort((a, b) => pointsOf(b, points).cmp(pointsOf(a, points)))[0]
  return best ? [best] : []
}

function pointsOf({ attributes }: Fact, points: FactPoints): Big {
  if ('fixed' in points) return new Big(points.fixed)
  const value = attributes[points.attribute]
  if ('perUnit' in points) return typeof value === 'number' ? new Big(points.perUnit).times(value) : new Big(0)
  if ('bands' in points) return new Big(0)
  const entry = String(value)
  return new Big(Object.hasOwn(points.table, entry) ? (points.table[entry] ?? 0) : 0)
}

function words({ points, from, best: once }: EachNode): Words {
  const start = from && from > 1 ? { zh: `从第 ${from} 次起，`, en: `from no. ${from} on, ` } : { zh: '', en: '' }
  const only = once ? { zh: '，只计一次', en: ', counted once' } : { zh: '', en: '' }
  if ('fixed' in points)
    return { zh: `${start.zh}每次 ${points.fixed} 分${only.zh}`, en: `${start.en}${points.fixed} each${only.en}` }
  if ('perUnit' in points)
    return {
      zh: `${start.zh}每单位 ${points.perUnit} 分${only.zh}`,
      en: `${start.en}${points.perUnit} per unit${only.en}`,
    }
  if ('bands' in points) return { zh: '按档', en: 'by band' }
  const { table, labels } = points
  const rows = (language: 'zh' | 'en') =>
    Object.entries(table).map(([key, value]) => `${labels?.[key]?.[language] ?? key} ${value}`)
  return {
    zh: `${start.zh}按档次：${rows('zh').join('、')}${only.zh}`,
    en: `${start.en}by class: ${rows('en').join(', ')}${only.en}`,
  }
}

function withNumbers(formula: Words, counted: readonly Fact[], points: FactPoints, value: Big): Words {
  const detail =
    'fixed' in points
      ? `${points.fixed} × ${counted.length}`
      : counted.map((fact) => plain(pointsOf(fact, points))).join(' + ') || '0'
  return { zh: `${formula.zh}：${detail} = ${plain(value)}`, en: `${formula.en}: ${detail} = ${plain(value)}` }
}
