import type { Conversion, Quantity } from '@tongxin/domain/assessment/quantity'
import { z } from 'zod'
import { key, keywords, words } from '../keywords.ts'
import { decimal, positive } from './decimal.ts'
import { filter, filterShape, type FilterSource, grouping, readFilter, readGrouping } from './filter.ts'
import { bands, readBands } from './points.ts'

const ofAttribute = keywords({ ...filterShape, 属性: words.describe('取哪个数字属性') })

export interface RatioSource {
  分子: FilterSource
  分母: FilterSource
  不计?: FilterSource | undefined
  属性?: string | undefined
  分母属性?: string | undefined
}

/** The keywords of a ratio. */
export const ratioShape = {
  分子: filter.describe('做到的，如出席、办结'),
  分母: filter.describe('应当做的，如应到、应办'),
  不计: filter.optional().describe('分子分母都不计的，如公出'),
  属性: words.optional().describe('按这个数字属性之和计比率；不写按次数'),
  分母属性: words.optional().describe('分母按另一个数字属性之和，如到会人数 ÷ 应到人数；与“属性”同用'),
}

/** 量: a quantity found in the records. */
export const quantity = keywords({
  次数: keywords({ ...filterShape, 不同: grouping.optional().describe('只数不同的，如有记录的月份数') })
    .optional()
    .describe('符合的记录有几次'),
  合计: ofAttribute.optional().describe('数字属性之和'),
  末次: ofAttribute.optional().describe('最后一次记录的数'),
  首次: ofAttribute.optional().describe('第一次记录的数'),
  最高值: ofAttribute.optional().describe('记录中最高的数'),
  最低值: ofAttribute.optional().describe('记录中最低的数'),
  平均值: ofAttribute.optional().describe('各次记录的平均数，如测评票'),
  比率: keywords(ratioShape).optional().describe('分子 ÷ 分母；分母为零是“无数据”，不是 0 也不是 100%'),
  某项: key.optional().describe('前面某个评分项的得分'),
  任职占比: z
    .union([z.literal(true), keywords({ 时任: z.array(key).min(1) })], { error: '写 true，或者 { 时任: [职务] }' })
    .optional()
    .describe('任职天数 ÷ 全期天数'),
})
export type QuantitySource = z.output<typeof quantity>

/** 计分: how a quantity turns into points. */
export const conversion = keywords({
  每单位: keywords({
    得分: decimal.describe('每单位得几分'),
    每满: positive.optional().describe('多少算一个单位；写明时只算整单位'),
    不足也计: z.boolean().optional().describe('不足一个单位的按一个单位算'),
    超过: decimal.optional().describe('只算超过这个数的部分'),
  })
    .optional()
    .describe('每单位得几分'),
  分段: keywords({ 档: bands, 其他: decimal.optional().describe('低于各档得几分；不写为 0') })
    .optional()
    .describe('看落在哪一段，含下界、不含上界'),
  达标: keywords({
    不低于: decimal.describe('达到多少'),
    得分: decimal.describe('达到了得几分'),
    否则: decimal.optional().describe('没有达到得几分；不写为 0'),
  })
    .optional()
    .describe('达到就得满分'),
  满分: decimal.optional().describe('满分 × 量，如满分 × 出席率'),
  按比例: keywords({ 目标: positive.describe('目标数'), 满分: decimal.describe('达到目标得几分') })
    .optional()
    .describe('满分 × 量 ÷ 目标，最多得满分'),
  每低: keywords(line('低')).optional().describe('比界线每低多少扣（得）几分'),
  每高: keywords(line('高')).optional().describe('比界线每高多少得（扣）几分'),
  原值: z.literal(true).optional().describe('量本身就是得分'),
})
export type ConversionSource = z.output<typeof conversion>

function line(side: string) {
  return {
    界线: decimal.describe('界线'),
    每: positive.describe(`每${side}多少算一次`),
    得分: decimal.describe('每次得几分；扣分写负数，放在“起评”的扣分里写正数'),
    不足也计: z.boolean().optional().describe('不足一次的按一次算'),
  }
}

/** Translates 量. */
export function readQuantity(source: QuantitySource): Quantity {
  if (source.次数) {
    const { 不同 } = source.次数
    return { take: 'count', of: readFilter(source.次数 as FilterSource), distinct: 不同 && readGrouping(不同) }
  }
  if (source.比率) return readRatio(source.比率)
  if (source.某项 !== undefined) return { take: 'node', node: source.某项 }
  const numbers = readNumbers(source)
  if (numbers) return numbers
  return { take: 'served', ...(typeof source.任职占比 === 'object' && { holding: source.任职占比.时任 }) }
}

/** Translates 比率. */
export function readRatio({ 分子, 分母, 不计, 属性, 分母属性 }: RatioSource): Quantity {
  return {
    take: 'ratio',
    counted: readFilter(分子),
    of: readFilter(分母),
    exempt: 不计 && readFilter(不计),
    attribute: 属性,
    perAttribute: 分母属性,
  }
}

const takes = {
  合计: 'sum',
  末次: 'last',
  首次: 'first',
  最高值: 'highest',
  最低值: 'lowest',
  平均值: 'mean',
} as const

function readNumbers(source: QuantitySource): Quantity | null {
  for (const [word, take] of Object.entries(takes) as Array<[keyof typeof takes, (typeof takes)[keyof typeof takes]]>) {
    const own = source[word]
    if (own) return { take, of: readFilter(own as FilterSource & typeof own), attribute: own.属性 }
  }
  return null
}

/** Translates 计分. */
export function readConversion(source: ConversionSource): Conversion {
  const { 每单位, 分段, 达标, 满分, 按比例, 每低, 每高 } = source
  if (每单位) return { perUnit: 每单位.得分, unit: 每单位.每满, begun: 每单位.不足也计, from: 每单位.超过 }
  if (分段) return { bands: readBands(分段.档), otherwise: 分段.其他 }
  if (达标) return { atLeast: 达标.不低于, points: 达标.得分, otherwise: 达标.否则 }
  if (满分 !== undefined) return { full: 满分 }
  if (按比例) return { target: 按比例.目标, full: 按比例.满分 }
  const beyond = 每低 ?? 每高
  if (!beyond) return { asIs: true }
  const { 界线, 每, 得分, 不足也计 } = beyond
  return { line: 界线, each: 每, points: 得分, side: 每低 ? 'below' : 'above', begun: 不足也计 }
}
