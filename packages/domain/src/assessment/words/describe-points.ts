import type { Band, Factor, FactPoints, Labels } from '../fact-points.ts'
import type { EachNode } from '../scheme-node.ts'
import type { Words } from '../sheet.ts'
import { describeGrouping } from './describe-filter.ts'
import { listed, type Naming } from './naming.ts'

/** How the points of an item of single records come about, in words. */
export function describeEach(node: EachNode, naming: Naming): Words {
  const parts = [
    describeFactPoints(node.points, naming),
    ...(node.times ?? []).map((factor) => describeFactor(factor, naming)),
    ...limits(node, naming),
  ]
  return listed(parts, '；', '; ')
}

function limits(node: EachNode, naming: Naming): Words[] {
  const parts: Words[] = []
  if (node.capPerFact) parts.push({ zh: `每次不超过${node.capPerFact}分`, en: `at most ${node.capPerFact} each` })
  if (node.from) parts.push({ zh: `从第${node.from}次起`, en: `from no. ${node.from} on` })
  if (node.upTo) parts.push({ zh: `至第${node.upTo}次止`, en: `up to no. ${node.upTo}` })
  if (node.best === 1) parts.push({ zh: '只计一次', en: 'once only' })
  else if (node.best) parts.push({ zh: `取最好${node.best}次`, en: `the best ${node.best}` })
  if (node.perGroup) {
    const by = describeGrouping(node.perGroup.by, naming)
    parts.push({
      zh: `同一${by.zh}最多计${node.perGroup.atMost}次`,
      en: `at most ${node.perGroup.atMost} of the same ${by.en}`,
    })
  }
  return parts
}

function describeFactPoints(points: FactPoints, naming: Naming): Words {
  if ('fixed' in points) return { zh: `每次${points.fixed}分`, en: `${points.fixed} each` }
  const name = naming.attribute(points.attribute)
  if ('perUnit' in points) {
    const unit = points.wholeUnits ?? '1'
    return { zh: `${name.zh}每${unit}得${points.perUnit}分`, en: `${points.perUnit} for every ${unit} of ${name.en}` }
  }
  const rows =
    'table' in points
      ? tableRows(points.table, points.attribute, points.labels, naming)
      : describeBands(points.bands, { zh: '', en: '' })
  const rest = points.otherwise ? [{ zh: `其他${points.otherwise}分`, en: `others ${points.otherwise}` }] : []
  const said = listed([rows, ...rest], '，', ', ')
  return { zh: `按${name.zh}：${said.zh}`, en: `by ${name.en}: ${said.en}` }
}

function tableRows(
  table: Record<string, string>,
  attribute: string,
  labels: Labels | undefined,
  naming: Naming,
): Words {
  const rows = Object.entries(table).map(([key, points]) => {
    const name = labels?.[key] ?? naming.value(attribute, key)
    return { zh: `${name.zh}${points}分`, en: `${name.en} ${points}` }
  })
  return listed(rows, '，', ', ')
}

/** Half-open bands in words, the highest first. */
export function describeBands(bands: readonly Band[], unit: Words): Words {
  const rows = bands.map(({ atLeast, points }) => ({
    zh: `${atLeast}${unit.zh}以上${points}分`,
    en: `from ${atLeast}${unit.en}: ${points}`,
  }))
  return listed(rows, '，', ', ')
}

function describeFactor(factor: Factor, naming: Naming): Words {
  if ('portion' in factor) {
    const name = naming.attribute(factor.portion)
    return { zh: `按${name.zh}折算`, en: `times ${name.en}` }
  }
  if ('equally' in factor) {
    const name = naming.attribute(factor.equally)
    return { zh: `按${name.zh}均分`, en: `shared equally among ${name.en}` }
  }
  if ('position' in factor) {
    const shares = factor.shares.join('、')
    const others = factor.others === 'rest_equally' ? { zh: '其余均分', en: 'the rest equally' } : null
    const rest = others ?? { zh: `其余${String(factor.others)}`, en: `others ${String(factor.others)}` }
    return { zh: `按位次分得${shares}，${rest.zh}`, en: `by place ${factor.shares.join(', ')}, ${rest.en}` }
  }
  const name = naming.attribute(factor.attribute)
  const rows = Object.entries(factor.table).map(([key, share]) => {
    const label = factor.labels?.[key] ?? naming.value(factor.attribute, key)
    return { zh: `${label.zh}×${share}`, en: `${label.en} ×${share}` }
  })
  const said = listed(rows, '，', ', ')
  return { zh: `按${name.zh}：${said.zh}`, en: `by ${name.en}: ${said.en}` }
}
