import { decimalOf, one, timesOver } from '../fixed-point.ts'
import { code } from '../machine/missing-code.ts'
import { note } from '../machine/settle.ts'
import type { PlanNode } from '../plan/plan.ts'
import type { Conversion, Quantity } from '../quantity.ts'
import type { QuantityNode } from '../scheme-node.ts'
import type { SheetNode, Words } from '../sheet.ts'
import type { Opening } from './opening.ts'
import { shown } from './words.ts'

/** A fraction as it was found; numerator and denominator where the quantity is one. */
export function fractionOf(
  taken: Quantity,
  numerator: number,
  denominator: number,
): NonNullable<SheetNode['quantity']> {
  const value = decimalOf(timesOver(numerator, one, denominator))
  const isShare = taken.take === 'ratio' || taken.take === 'served' || taken.take === 'mean'
  if (!isShare) return { value }
  const inMillionths = taken.take === 'mean' || (taken.take === 'ratio' && taken.attribute !== undefined)
  const text = (number: number) => (inMillionths ? decimalOf(number) : String(number))
  return { value, numerator: text(numerator), denominator: text(denominator) }
}

/** The quantity behind an item's points; `null` where there is none. */
export function quantityOf({ lines }: Opening, { source, number }: PlanNode): SheetNode['quantity'] {
  const denominator = lines.denominator[number] ?? 0
  if (source.mechanism !== 'quantity' || denominator === 0) return null
  return fractionOf(source.quantity, lines.numerator[number] ?? 0, denominator)
}

/** The rule of a quantity and its points, with the quantity found. */
export function quantityWords(node: QuantityNode, plan: PlanNode, opening: Opening): Words {
  const found = quantityOf(opening, plan)
  const rule = conversionWords(node.to, node.quantity)
  const valued = opening.lines.missing[plan.number] === code.value
  if (!found) return rule
  const words = takenWords(node.quantity, found)
  const exempt = opening.lines.notes.find(({ line, kind }) => line === plan.number && kind === note.exempt)
  const left = exempt
    ? { zh: `（另有 ${exempt.before} 次不计入应到）`, en: ` (${exempt.before} exempt)` }
    : { zh: '', en: '' }
  if (valued && 'full' in node.to && !('target' in node.to) && node.quantity.take === 'ratio') {
    const detail = `${node.to.full} × ${found.numerator} ÷ ${found.denominator} = ${fourPlaces(plan, opening)}`
    return { zh: detail + left.zh, en: detail + left.en }
  }
  return { zh: `${rule.zh}：${words.zh}${left.zh}`, en: `${rule.en}: ${words.en}${left.en}` }
}

/** The value before limits, in short. */
function fourPlaces({ number }: PlanNode, { lines }: Opening): string {
  const first = lines.notes.find(({ line, kind }) => line === number && kind >= note.pro_rata && kind <= note.cap_group)
  return shown(decimalOf(first ? first.before : (lines.value[number] ?? 0)))
}

/** A quantity that was found, in words. */
export function takenWords(
  taken: Quantity,
  { value, numerator, denominator }: NonNullable<SheetNode['quantity']>,
): Words {
  const share = `${numerator} ÷ ${denominator}`
  switch (taken.take) {
    case 'count':
      return { zh: `实有 ${value} 次`, en: `${value} on record` }
    case 'sum':
      return { zh: `合计 ${value}`, en: `${value} in all` }
    case 'mean':
      return { zh: `平均 ${share}`, en: `mean ${share}` }
    case 'ratio':
      return { zh: `实为 ${share}`, en: `found ${share}` }
    case 'served':
      return { zh: `任职 ${share} 天`, en: `served ${share} days` }
    case 'node':
      return { zh: `实得 ${shown(value)}`, en: `got ${shown(value)}` }
    case 'first':
    case 'last':
    case 'highest':
    case 'lowest':
      return takenValue(taken.take, value)
  }
}

function takenValue(take: 'first' | 'last' | 'highest' | 'lowest', value: string): Words {
  const zh = { first: '最早一次', last: '最后一次', highest: '最高一次', lowest: '最低一次' }[take]
  return { zh: `${zh} ${value}`, en: `${take} ${value}` }
}

function conversionWords(to: Conversion, taken: Quantity): Words {
  if ('asIs' in to) return { zh: '按原值', en: 'as it is' }
  if ('perUnit' in to) return perUnitWords(to)
  if ('bands' in to) {
    const bands = to.bands.map(({ atLeast, points }) => `≥ ${atLeast}: ${points}`)
    return { zh: `分段：${bands.join('、')}`, en: `by band: ${bands.join(', ')}` }
  }
  if ('side' in to) {
    const side = to.side === 'below' ? '低' : '高'
    return {
      zh: `${side}于 ${to.line} 的，每${side} ${to.each} 计 ${to.points} 分`,
      en: `${to.points} for each ${to.each} ${to.side} ${to.line}`,
    }
  }
  if ('target' in to) return { zh: `满分 ${to.full} 分，目标 ${to.target}`, en: `${to.full} in full for ${to.target}` }
  if ('full' in to)
    return taken.take === 'ratio'
      ? { zh: `${to.full} 分 × 出席 ÷ 应到`, en: `${to.full} × attended ÷ due` }
      : { zh: `${to.full} 分 × 数量`, en: `${to.full} × the quantity` }
  const unit = taken.take === 'count' ? ' 次' : ' '
  return { zh: `达到 ${to.atLeast}${unit}得 ${to.points} 分`, en: `${to.points} for ${to.atLeast} or more` }
}

function perUnitWords({ perUnit, unit, from, begun }: Extract<Conversion, { perUnit: string }>): Words {
  const beyond = from === undefined ? { zh: '', en: '' } : { zh: `超过 ${from} 的部分`, en: ` beyond ${from}` }
  const started = begun ? { zh: '（不足一个单位的按一个计）', en: ' begun' } : { zh: '', en: '' }
  return {
    zh: `${beyond.zh}每 ${unit ?? 1} 得 ${perUnit} 分${started.zh}`,
    en: `${perUnit} for each ${unit ?? 1}${started.en}${beyond.en}`,
  }
}
