import { z } from 'zod'
import { basis, key, keywords, words } from '../keywords.ts'
import { condition, type ConditionSource } from './condition.ts'
import { decimal } from './decimal.ts'
import { filter, filterShape, type FilterSource } from './filter.ts'
import { eachShape, type EachSource } from './points.ts'
import {
  conversion,
  type ConversionSource,
  quantity,
  type QuantitySource,
  ratioShape,
  type RatioSource,
} from './quantity.ts'

/** 舍入 and 取数: so many places, and how. */
export const rounding = keywords({
  小数位: z.int().min(0).max(6).describe('保留几位小数'),
  舍入: z.enum(['四舍五入', '舍去', '进一']).describe('余数怎么办'),
})

/** The words of an item besides its mechanism. */
export const headShape = {
  编号: key.describe('本办法内唯一，供示例和条件引用'),
  项: words.describe('评分项的名称，照原文'),
  依据: basis.optional().describe('这一项出自哪份文件哪一条'),
  仅限: z.array(key).min(1).optional().describe('只适用于考核期内担任过其中一个职务的'),
  不适用: z.array(key).min(1).optional().describe('不适用于考核期内担任过其中一个职务的'),
  上限: decimal.optional().describe('最高得几分'),
  下限: decimal.optional().describe('最低得几分'),
  共用上限: key.optional().describe('与其他项共用的上限（在办法的“共用上限”里定义），按先后占用'),
  舍入: rounding.optional().describe('这一项得分的取数办法'),
  无数据按: decimal.optional().describe('没有数据时按几分；原文没有写明的不要用'),
  按日折算: z
    .array(z.enum(['分值', '上限', '下限', '目标']))
    .min(1)
    .optional()
    .describe('任职不满全期的，这些数按任职天数折算（办法须写“不满全期: 按日折算”）'),
}

const children = (least: number) => z.array(node).min(least)

/** A scoring item: its head and exactly one mechanism. */
export const node: z.ZodType<NodeSource> = z.lazy(() =>
  keywords({
    ...headShape,
    ...countingShape,
    求和: children(1).optional().describe('各项之和；各项都没有数据才算没有数据'),
    取高: several().optional().describe('取最高的一项（或几项之和）'),
    取低: several().optional().describe('取最低的一项（或几项之和）'),
    平均: z
      .union([children(1), keywords({ 项目: children(1), 权重: z.array(decimal).min(1) })])
      .optional()
      .describe('有数据的各项的平均数，可加权重'),
    加权: keywords({ 权重: decimal, 项目: node }).optional().describe('一项乘以权重，如 70%'),
    起评: keywords({
      分值: decimal.describe('起评分'),
      以: filter.optional().describe('一条这样的记录也没有时不评（无数据）；不写则总是起评'),
      扣分: children(1).describe('逐项扣减；这里写正数，或者写会得出正数的项'),
    })
      .optional()
      .describe('从起评分扣减'),
    基础分: decimal.optional().describe('固定的分数'),
    当: condition.optional().describe('满足这个条件时用“则”，否则用“否则”'),
    则: node.optional().describe('满足时的评分项'),
    否则: node.optional().describe('不满足时的评分项；不写则这一项不适用'),
    分身份: byRole().optional().describe('按身份用不同的评分项'),
    分期: byPeriod().optional().describe('每月、每季、每半年或每个阶段各评一次，再合到一起'),
    同一成果不重计: keywords({
      属性: words.describe('标明是哪件成果的属性'),
      归于: z.enum(['先列项', '得分高的项']).describe('同一成果归入先列的项，还是得分高的项'),
      项目: children(2),
    })
      .optional()
      .describe('同一成果在下列各项中只计一次'),
    名次: placing().optional().describe('按全体参评者中的名次加分，只在考核机构内部使用'),
  }),
) as z.ZodType<NodeSource>

const countingShape = {
  每次: eachShape.optional().describe('每有一条记录得几分'),
  量: quantity.optional().describe('从记录里算出一个量，再按“计分”换成分数'),
  计分: conversion.optional().describe('量怎样换成分数'),
  至少样本: z.int().min(1).optional().describe('记录（或分母）少于这个数时算没有数据，与“量”“比率”同用'),
  无记录按: decimal.optional().describe('一条记录也没有时，量按几算，与“量”“比率”“达标”同用'),
  比率: keywords({ ...ratioShape, 满分: decimal.describe('满分 × 分子 ÷ 分母') })
    .optional()
    .describe('“量: 比率”和“计分: 满分”的简写'),
  达标: keywords({
    ...filterShape,
    至少: z.int().min(1).describe('至少几次'),
    得分: decimal.describe('达到了得几分'),
    否则: decimal.optional().describe('没有达到（包括一次也没有）得几分；不写则没有记录是“无数据”'),
  })
    .optional()
    .describe('“量: 次数”和“计分: 达标”的简写'),
}

const several = () =>
  z.union([children(2), keywords({ 取几项: z.int().min(1), 项目: children(2) })], {
    error: '写一列评分项，或者 { 取几项: …, 项目: [...] }',
  })

const byRole = () =>
  keywords({
    按: z.enum(['期初', '期末', '最长', '按日', '曾任']).describe('年内身份有变时按哪时的身份；按日则各按天数折算'),
    情形: z.array(keywords({ 时任: z.array(key).min(1), 则: node })).min(1),
    其余: node.optional().describe('不属于以上情形的'),
  })

const byPeriod = () =>
  keywords({
    每: z
      .union([z.enum(['月', '季', '半年']), z.array(stage).min(1)], { error: '写 月、季、半年，或者列出各阶段' })
      .describe('月、季、半年，或者几个阶段'),
    合计: z.enum(['求和', '平均', '取高', '取低', '取末']).describe('各期的得分怎样合到一起'),
    项目: node,
  })

const stageDay = z.string().regex(/^(\d{4}-)?\d{2}-\d{2}$/, { error: '写成 月-日（如 07-01）或者 年-月-日，加引号' })
const stage = keywords({
  名称: words,
  自: stageDay.describe('第一天'),
  止: stageDay.describe('最后一天（含）'),
})

const placing = () =>
  keywords({
    某项: key.describe('按哪一项的得分排'),
    前: z
      .array(keywords({ 名: z.int().min(1), 得分: decimal }))
      .min(1)
      .describe('前几名各加几分，从前到后'),
    前比例: z
      .array(keywords({ 比例: decimal, 得分: decimal }))
      .optional()
      .describe('前百分之几各加几分'),
    至少参评: z.int().min(1).optional().describe('参评人数少于这个数时不排'),
    并列: z.enum(['从高', '从低']).describe('并列的都按高的名次，还是都按低的'),
  })

export interface StageSource {
  名称: string
  自: string
  止: string
}

export interface NodeSource {
  编号: string
  项: string
  依据?: z.output<typeof basis> | undefined
  仅限?: string[] | undefined
  不适用?: string[] | undefined
  上限?: string | undefined
  下限?: string | undefined
  共用上限?: string | undefined
  舍入?: z.output<typeof rounding> | undefined
  无数据按?: string | undefined
  按日折算?: Array<'分值' | '上限' | '下限' | '目标'> | undefined
  每次?: EachSource | undefined
  量?: QuantitySource | undefined
  计分?: ConversionSource | undefined
  至少样本?: number | undefined
  无记录按?: string | undefined
  比率?: (RatioSource & { 满分: string }) | undefined
  达标?: (FilterSource & { 至少: number; 得分: string; 否则?: string | undefined }) | undefined
  求和?: NodeSource[] | undefined
  取高?: NodeSource[] | { 取几项: number; 项目: NodeSource[] } | undefined
  取低?: NodeSource[] | { 取几项: number; 项目: NodeSource[] } | undefined
  平均?: NodeSource[] | { 项目: NodeSource[]; 权重: string[] } | undefined
  加权?: { 权重: string; 项目: NodeSource } | undefined
  起评?: { 分值: string; 以?: FilterSource | undefined; 扣分: NodeSource[] } | undefined
  基础分?: string | undefined
  当?: ConditionSource | undefined
  则?: NodeSource | undefined
  否则?: NodeSource | undefined
  分身份?:
    | {
        按: '期初' | '期末' | '最长' | '按日' | '曾任'
        情形: Array<{ 时任: string[]; 则: NodeSource }>
        其余?: NodeSource | undefined
      }
    | undefined
  分期?:
    | {
        每: '月' | '季' | '半年' | StageSource[]
        合计: '求和' | '平均' | '取高' | '取低' | '取末'
        项目: NodeSource
      }
    | undefined
  同一成果不重计?: { 属性: string; 归于: '先列项' | '得分高的项'; 项目: NodeSource[] } | undefined
  名次?:
    | {
        某项: string
        前: Array<{ 名: number; 得分: string }>
        前比例?: Array<{ 比例: string; 得分: string }> | undefined
        至少参评?: number | undefined
        并列: '从高' | '从低'
      }
    | undefined
}

/** The mechanisms: an item is written with exactly one of these words. */
export const mechanisms = [
  '每次',
  '量',
  '比率',
  '达标',
  '求和',
  '取高',
  '取低',
  '平均',
  '加权',
  '起评',
  '基础分',
  '当',
  '分身份',
  '分期',
  '同一成果不重计',
  '名次',
] as const
