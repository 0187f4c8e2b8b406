import type { ByPeriodNode, ByRoleNode, OncePerWorkNode, RankNode, SchemeNode } from '../scheme-node.ts'
import type { Words } from '../sheet.ts'
import { describeCondition } from './describe-condition.ts'
import { describeEach } from './describe-points.ts'
import { describeFilter } from './describe-filter.ts'
import { describeConversion, describeQuantity } from './describe-quantity.ts'
import { describeTreatment } from './describe-treatment.ts'
import { listed, type Naming } from './naming.ts'

/** How an item's points come about, and which records and whom it concerns. */
export function describeNode(node: SchemeNode, naming: Naming): { points: Words; condition: Words } {
  return { points: describeMechanism(node, naming), condition: describeScope(node, naming) }
}

function describeMechanism(node: SchemeNode, naming: Naming): Words {
  switch (node.mechanism) {
    case 'each':
      return describeEach(node, naming)
    case 'quantity':
      return describeConversion(node.to)
    case 'start':
      return { zh: `起评${node.start}分，扣除下列各项`, en: `starts at ${node.start}, less the items below` }
    case 'weighted':
      return { zh: `下项×${node.weight}`, en: `the item below times ${node.weight}` }
    case 'constant':
      return { zh: `基础分${node.points}分`, en: `${node.points} for everybody` }
    case 'rank':
      return describeRank(node)
    case 'pick':
      return describePick(node.end, node.take ?? 1)
    case 'by_period':
      return describeSpans(node)
    case 'by_role':
      return describeRoles(node, naming)
    case 'mean':
      return node.weights
        ? {
            zh: `下列各项按${node.weights.join('、')}加权平均`,
            en: `the mean of the items below, weighted ${node.weights.join(', ')}`,
          }
        : plain.mean
    case 'once_per_work':
      return describeOncePerWork(node)
    default:
      return plain[node.mechanism]
  }
}

const plain: Record<'sum' | 'mean' | 'when', Words> = {
  sum: { zh: '下列各项之和', en: 'the sum of the items below' },
  mean: { zh: '下列各项平均', en: 'the mean of the items below' },
  when: { zh: '符合条件的按下项', en: 'the item below where the condition holds' },
}

const combined: Record<'sum' | 'mean' | 'highest' | 'lowest' | 'last', Words> = {
  sum: { zh: '各期相加', en: 'added up' },
  mean: { zh: '各期平均', en: 'their mean' },
  highest: { zh: '取最高一期', en: 'the highest' },
  lowest: { zh: '取最低一期', en: 'the lowest' },
  last: { zh: '取最后一期', en: 'the last' },
}

function describePick(end: 'highest' | 'lowest', take: number): Words {
  const most = end === 'highest'
  const words = most ? { zh: '最高', en: 'highest' } : { zh: '最低', en: 'lowest' }
  return take === 1
    ? { zh: `下列各项取${words.zh}的一项`, en: `the ${words.en} of the items below` }
    : { zh: `下列各项取${words.zh}的${take}项相加`, en: `the ${take} ${words.en} of the items below` }
}

function describeRank({ of, places, share = [], ties }: RankNode): Words {
  const rows = [
    ...places.map(({ upTo, points }) => ({ zh: `前${upTo}名${points}分`, en: `first ${upTo}: ${points}` })),
    ...share.map(({ upTo, points }) => ({ zh: `前${upTo}${points}分`, en: `first ${upTo} of all: ${points}` })),
  ]
  const said = listed(rows, '，', ', ')
  const shared =
    ties === 'best'
      ? { zh: '并列取前', en: 'equals share the best place' }
      : { zh: '并列取后', en: 'equals share the worst place' }
  return {
    zh: `按“${of}”在全体中的位置：${said.zh}（${shared.zh}）`,
    en: `by the place of “${of}” among all: ${said.en} (${shared.en})`,
  }
}

const spans: Record<'month' | 'quarter' | 'half_year', Words> = {
  month: { zh: '月', en: 'month' },
  quarter: { zh: '季', en: 'quarter' },
  half_year: { zh: '半年', en: 'half-year' },
}

function describeSpans({ span, combine }: ByPeriodNode): Words {
  const { zh, en } = combined[combine]
  if (typeof span === 'string') return { zh: `按${spans[span].zh}分别计分，${zh}`, en: `by ${spans[span].en}, ${en}` }
  const stages = span.stages.map(({ title, from, until }) => `${title} ${from}/${until}`)
  return { zh: `按期（${stages.join('、')}）分别计分，${zh}`, en: `by span (${stages.join(', ')}), ${en}` }
}

function describeRoles({ decide, cases, otherwise }: ByRoleNode, naming: Naming): Words {
  const held = cases.map(({ holding }) => listed(holding.map(naming.post), '或', ' or '))
  const who = listed([...held, ...(otherwise ? [{ zh: '其余', en: 'everybody else' }] : [])], '；', '; ')
  const { zh, en } = decisions[decide]
  return { zh: `按身份（${zh}）依次适用下列各项：${who.zh}`, en: `by who somebody was (${en}), in turn: ${who.en}` }
}

const decisions: Record<ByRoleNode['decide'], Words> = {
  at_start: { zh: '期初', en: 'on the first day' },
  at_end: { zh: '期末', en: 'on the last day' },
  longest: { zh: '任职最久', en: 'for the longest time' },
  ever: { zh: '期内曾任', en: 'at any time' },
  by_days: { zh: '按天数折算', en: 'by days' },
}

function describeOncePerWork({ attribute, prefer }: OncePerWorkNode): Words {
  const which =
    prefer === 'first_item'
      ? { zh: '计入在前的一项', en: 'in its first item' }
      : { zh: '计入得分最高的一项', en: 'where it gives most' }
  return {
    zh: `下列各项之和，同一成果（${attribute}）只${which.zh}`,
    en: `the sum of the items below, each work (${attribute}) once, ${which.en}`,
  }
}

function describeScope(node: SchemeNode, naming: Naming): Words {
  const parts: Words[] = []
  if (node.mechanism === 'each') parts.push(describeFilter(node.of, naming))
  if (node.mechanism === 'quantity') parts.push(describeQuantity(node.quantity, naming))
  if (node.mechanism === 'start' && node.base) parts.push(describeFilter(node.base, naming))
  if (node.mechanism === 'when') parts.push(describeCondition(node.condition, naming))
  if (node.onlyFor) {
    const names = listed(node.onlyFor.map(naming.post))
    parts.push({ zh: `仅限${names.zh}`, en: `only for ${names.en}` })
  }
  if (node.exceptFor) {
    const names = listed(node.exceptFor.map(naming.post))
    parts.push({ zh: `${names.zh}不适用`, en: `not for ${names.en}` })
  }
  return listed([...parts, ...describeTreatment(node)], '；', '; ')
}
