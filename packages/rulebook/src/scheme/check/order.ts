import { faultAt } from '../../check-shape.ts'
import type { PackFault } from '../../fault.ts'
import type { SourceFile } from '../../source-file.ts'
import type { SchemeSource } from '../scheme.ts'
import { type Found, under } from './found.ts'
import { itemsOf } from './one-way.ts'

type Item = Found<Record<string, unknown>>

/** Checks what stands in the wrong order or in the wrong place: lines, bands, bounds, references, shared caps. */
export function checkOrder(source: SourceFile, scheme: SchemeSource): PackFault[] {
  const items = itemsOf(scheme)
  const rules = { ...scheme, 示例: [] }
  return [
    ...fallingLines(source, scheme),
    ...under(rules, '档').flatMap((found) => fallingBands(source, found)),
    ...under(rules, '前').flatMap((found) => risingPlaces(source, found)),
    ...items.flatMap((item) => checkBounds(source, scheme, item)),
    ...under(rules, '每').flatMap((found) => startingTogether(source, found)),
    ...under(rules, '平均').flatMap((found) => asManyWeights(source, found)),
    ...under(rules, '每次').flatMap((found) => checkTimes(source, found)),
    ...under(scheme.评分, '某项', ['评分']).flatMap((found) => earlierItem(source, found, items)),
    ...referencesFromOutside(source, scheme, items),
    ...items.flatMap((item) => sharedInVain(source, item, items)),
  ]
}

/** Lines fall; two grades may share one only where the upper one asks for more besides. */
function fallingLines(source: SourceFile, { 等次 }: SchemeSource): PackFault[] {
  const lines = 等次.flatMap(({ 不低于, 并且 }, at) =>
    不低于 === undefined ? [] : [{ line: Number(不低于), 并且, at }],
  )
  return lines.flatMap(({ line, at }, index) => {
    const above = lines[index - 1]
    if (!above || line < above.line || (line === above.line && above.并且)) return []
    return [faultAt(source, ['等次', at, '不低于'], '等次应从高到低排列，界线逐级降低', `应低于 ${above.line}`)]
  })
}

function fallingBands(source: SourceFile, { value, at }: Found): PackFault[] {
  return (value as Array<{ 不低于: string }>).flatMap(({ 不低于 }, index, all) => {
    const above = all[index - 1]
    if (!above || Number(不低于) < Number(above.不低于)) return []
    return [faultAt(source, [...at, index, '不低于'], '各档应从高到低排列', `应低于 ${above.不低于}`)]
  })
}

function risingPlaces(source: SourceFile, { value, at }: Found): PackFault[] {
  return (value as Array<{ 名: number }>).flatMap(({ 名 }, index, all) => {
    const before = all[index - 1]
    if (!before || 名 > before.名) return []
    return [faultAt(source, [...at, index, '名'], '名次应从前到后排列', `应大于 ${before.名}`)]
  })
}

/** The parts of a period are told apart by their first day. */
function startingTogether(source: SourceFile, { value, at }: Found): PackFault[] {
  if (!Array.isArray(value)) return []
  const days = (value as Array<{ 自: string }>).map(({ 自 }) => 自)
  return days.flatMap((day, index) =>
    days.indexOf(day) < index
      ? [faultAt(source, [...at, index, '自'], '两个阶段从同一天起', '各阶段从不同的日子起')]
      : [],
  )
}

function checkBounds(source: SourceFile, { 不满全期 }: SchemeSource, { value, at }: Item): PackFault[] {
  const { 上限, 下限, 按日折算 } = value
  const crossed = 上限 !== undefined && 下限 !== undefined && Number(上限) < Number(下限)
  return [
    ...(crossed ? [faultAt(source, [...at, '上限'], '上限低于下限', '核对两个数')] : []),
    ...(按日折算 !== undefined && 不满全期 !== '按日折算'
      ? [faultAt(source, [...at, '按日折算'], '办法没有规定按日折算', '写上“不满全期: 按日折算”，或者删去')]
      : []),
  ]
}

function asManyWeights(source: SourceFile, { value, at }: Found): PackFault[] {
  if (Array.isArray(value)) return []
  const { 项目, 权重 } = value as { 项目: unknown[]; 权重: unknown[] }
  if (项目.length === 权重.length) return []
  return [faultAt(source, [...at, '权重'], `${项目.length} 项却有 ${权重.length} 个权重`, '一项一个权重')]
}

function checkTimes(source: SourceFile, { value, at }: Found): PackFault[] {
  const { 从第, 至第, 只计一次, 取最好 } = value as Record<string, number | boolean | undefined>
  if (Number(从第 ?? 1) > Number(至第 ?? 从第 ?? 1))
    return [faultAt(source, [...at, '至第'], '“至第”在“从第”之前', '核对两个数')]
  if (只计一次 && 取最好 !== undefined)
    return [faultAt(source, [...at, '取最好'], '“只计一次”和“取最好”只写一个', '只计一次就是取最好 1 次')]
  return []
}

function placeOf(found: Found): string {
  return found.at.map(String).join(' ')
}

function isInside(found: Found, item: Found): boolean {
  return placeOf(found).startsWith(`${placeOf(item)} `)
}

/** Inside the tree an item may only be looked at once it has its value: items are worked out from above to below. */
function earlierItem(source: SourceFile, found: Found, items: readonly Item[]): PackFault[] {
  const named = items.findIndex(({ value }) => value['编号'] === found.value)
  const own = items.findLastIndex((item) => isInside(found, item))
  const target = items[named]
  if (!target || (named < own && !isInside(found, target))) return []
  return [faultAt(source, found.at, `“${String(found.value)}”这时还没有得分`, '只能引用写在前面的评分项')]
}

/** An item below 分期 has a value in each part; from outside nobody could say which is meant. */
function referencesFromOutside(source: SourceFile, scheme: SchemeSource, items: readonly Item[]): PackFault[] {
  const references = [...under({ ...scheme, 示例: [] }, '某项'), ...under(scheme.名额, '依次', ['名额'])]
  return references.flatMap((found) =>
    [found.value].flat().flatMap((name) => {
      const target = items.find(({ value }) => value['编号'] === name)
      const around = target && items.findLast((item) => item.value['分期'] !== undefined && isInside(target, item))
      if (!around || isInside(found, around)) return []
      return [faultAt(source, found.at, `“${String(name)}”每期各有一个得分`, `引用“${String(around.value['编号'])}”`)]
    }),
  )
}

/** Where an item may be passed over, its share of a common cap would be lost. */
function sharedInVain(source: SourceFile, item: Item, items: readonly Item[]): PackFault[] {
  if (item.value['共用上限'] === undefined) return []
  const around = items.find((outer) => isInside(item, outer) && passesOver(outer.value))
  if (!around) return []
  const name = String(around.value['项'])
  return [faultAt(source, [...item.at, '共用上限'], `“${name}”可能不取这一项，它却占用共用上限`, `写在“${name}”上`)]
}

function passesOver(item: Record<string, unknown>): boolean {
  const works = item['同一成果不重计'] as { 归于?: string } | undefined
  const roles = item['分身份'] as { 按?: string } | undefined
  return (item['取高'] ?? item['取低']) !== undefined || works?.归于 === '得分高的项' || roles?.按 === '按日'
}
