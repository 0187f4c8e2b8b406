import type { RankNode, SchemeNode } from '../scheme-node.ts'
import type { Words } from '../sheet.ts'
import { describeCondition } from './describe-condition.ts'
import { describeEach } from './describe-points.ts'
import { describeFilter } from './describe-filter.ts'
import { describeConversion, describeQuantity } from './describe-quantity.ts'
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
      return { zh: `按期分别计分，${combined[node.combine].zh}`, en: `by span, ${combined[node.combine].en}` }
    default:
      return plain[node.mechanism]
  }
}

const plain: Record<'sum' | 'mean' | 'when' | 'by_role' | 'once_per_work', Words> = {
  sum: { zh: '下列各项之和', en: 'the sum of the items below' },
  mean: { zh: '下列各项平均', en: 'the mean of the items below' },
  when: { zh: '符合条件的按下项', en: 'the item below where the condition holds' },
  by_role: { zh: '按身份适用下列之一', en: 'one of the items below by who somebody is' },
  once_per_work: { zh: '下列各项之和，同一成果不重复计分', en: 'the sum of the items below, each work once' },
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

function describeRank({ of, places, share = [] }: RankNode): Words {
  const rows = [
    ...places.map(({ upTo, points }) => ({ zh: `前${upTo}名${points}分`, en: `first ${upTo}: ${points}` })),
    ...share.map(({ upTo, points }) => ({ zh: `前${upTo}${points}分`, en: `first ${upTo} of all: ${points}` })),
  ]
  const said = listed(rows, '，', ', ')
  return { zh: `按“${of}”在全体中的位置：${said.zh}`, en: `by the place of “${of}” among all: ${said.en}` }
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
  if (node.capGroup) parts.push({ zh: `与同组项目共用上限`, en: 'shares a cap with its group' })
  if (node.whenMissing)
    parts.push({ zh: `无数据按${node.whenMissing}分`, en: `${node.whenMissing} where there is no data` })
  return listed(parts, '；', '; ')
}
