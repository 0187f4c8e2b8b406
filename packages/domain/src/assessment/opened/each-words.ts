import { decimalOf } from '../fixed-point.ts'
import type { Grouping } from '../fact-filter.ts'
import type { Factor, FactPoints } from '../fact-points.ts'
import type { PlanNode } from '../plan/plan.ts'
import type { EachNode } from '../scheme-node.ts'
import type { Words } from '../sheet.ts'
import { amountOf, countedIn, type Opening } from './opening.ts'
import { shown } from './words.ts'

/** The rule of points for each fact, and what the counted ones come to. */
export function eachWords(node: EachNode, plan: PlanNode, opening: Opening): Words {
  const rule = joined([range(node), pointsRule(node.points), ...(node.times ?? []).map(factorRule), limits(node)])
  const facts = countedIn(opening, plan.slots)
  const aside = plan.slots.some((slot) => opening.lines.counted(slot).length > 0)
  if (facts.length === 0 && !aside && opening.lines.missing[plan.number] !== 0) return rule
  const amounts = facts.map((fact) => amountOf(opening, plan, fact))
  const sum = decimalOf(amounts.reduce((total, amount) => total + amount, 0))
  const alike = 'fixed' in node.points && amounts.every((amount) => amount === amounts[0])
  const detail = alike
    ? `${'fixed' in node.points && !amounts.length ? node.points.fixed : shown(decimalOf(amounts[0] ?? 0))} × ${amounts.length}`
    : amounts.map((amount) => shown(decimalOf(amount))).join(' + ') || '0'
  return { zh: `${rule.zh}：${detail} = ${shown(sum)}`, en: `${rule.en}: ${detail} = ${shown(sum)}` }
}

function joined(parts: ReadonlyArray<Words | null>): Words {
  const given = parts.filter((part) => part !== null)
  return { zh: given.map(({ zh }) => zh).join('，'), en: given.map(({ en }) => en).join(', ') }
}

function range({ from, upTo }: EachNode): Words | null {
  const begins = from !== undefined && from > 1
  if (begins && upTo !== undefined) return { zh: `第 ${from} 至 ${upTo} 次`, en: `no. ${from} to ${upTo}` }
  if (begins) return { zh: `从第 ${from} 次起`, en: `from no. ${from} on` }
  return upTo === undefined ? null : { zh: `至第 ${upTo} 次止`, en: `up to no. ${upTo}` }
}

function pointsRule(points: FactPoints): Words {
  if ('fixed' in points) return { zh: `每次 ${points.fixed} 分`, en: `${points.fixed} each` }
  if ('table' in points) return tableRule(points)
  if ('bands' in points) {
    const bands = points.bands.map((band) => `≥ ${band.atLeast}: ${band.points}`)
    return { zh: `分段：${bands.join('、')}`, en: `by band: ${bands.join(', ')}` }
  }
  const { perUnit, wholeUnits } = points
  if (wholeUnits === undefined) return { zh: `每单位 ${perUnit} 分`, en: `${perUnit} per unit` }
  return { zh: `每满 ${wholeUnits} 得 ${perUnit} 分`, en: `${perUnit} for every full ${wholeUnits}` }
}

function tableRule({ table, labels }: Extract<Factor, { table: object }>): Words {
  const rows = (language: 'zh' | 'en') =>
    Object.entries(table).map(([key, value]) => `${labels?.[key]?.[language] ?? key} ${value}`)
  return { zh: `按档次：${rows('zh').join('、')}`, en: `by class: ${rows('en').join(', ')}` }
}

function factorRule(factor: Factor): Words {
  if ('table' in factor) {
    const { zh, en } = tableRule(factor)
    return { zh: `再按系数（${zh}）`, en: `times a factor (${en})` }
  }
  if ('portion' in factor) return { zh: '再乘所占份额', en: 'times the share recorded' }
  if ('equally' in factor) return { zh: '由各人均分', en: 'shared equally' }
  const shares = factor.shares.join('、')
  const others =
    factor.others === 'rest_equally'
      ? { zh: '其余均分', en: 'the rest equally' }
      : { zh: `其余 ${factor.others}`, en: `others ${factor.others}` }
  return { zh: `按位次分 ${shares}，${others.zh}`, en: `by place ${shares.replaceAll('、', ', ')}, ${others.en}` }
}

function limits({ capPerFact, perGroup, best }: EachNode): Words | null {
  const words = [
    capPerFact === undefined ? null : { zh: `单次不超过 ${capPerFact} 分`, en: `at most ${capPerFact} each` },
    perGroup
      ? {
          zh: `${groupName(perGroup.by).zh}最多 ${perGroup.atMost} 次`,
          en: `at most ${perGroup.atMost} ${groupName(perGroup.by).en}`,
        }
      : null,
    best === undefined
      ? null
      : best === 1
        ? { zh: '只计一次', en: 'counted once' }
        : { zh: `取最好 ${best} 次`, en: `the best ${best}` },
  ]
  return words.some((part) => part !== null) ? joined(words) : null
}

/** What makes facts belong together, in words. */
export function groupName(by: Grouping): Words {
  if (typeof by === 'object') return { zh: `同一 ${by.attribute} `, en: `for each ${by.attribute}` }
  return {
    day: { zh: '同日', en: 'a day' },
    month: { zh: '每月', en: 'a month' },
    quarter: { zh: '每季度', en: 'a quarter' },
    half_year: { zh: '每半年', en: 'a half-year' },
    record: { zh: '同一记录', en: 'a record' },
  }[by]
}
