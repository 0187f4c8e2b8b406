import type { Condition, HistoryTest } from '@tongxin/domain/assessment/condition'
import type { ByRoleNode } from '@tongxin/domain/assessment/scheme-node'
import { z } from 'zod'
import { key, keywords, words } from '../keywords.ts'
import { decimal } from './decimal.ts'
import { filterShape, type FilterSource, readFilter } from './filter.ts'
import { quantity, type QuantitySource, readQuantity } from './quantity.ts'

/** 按: by which day or days somebody's post is told. */
export const deciding = { 期初: 'at_start', 期末: 'at_end', 最长: 'longest', 按日: 'by_days', 曾任: 'ever' } as const
const decidingOnce = z.enum(['期初', '期末', '最长', '曾任'])

const history = keywords({
  等次: z.array(words).min(1).optional().describe('那一期的等次是其中之一'),
  低于: decimal.optional().describe('那一期的总分低于'),
  不低于: decimal.optional().describe('那一期的总分不低于'),
  连续: z.int().min(1).optional().describe('最近连续几期都是'),
  近: keywords({ 期: z.int().min(1), 累计: z.int().min(1) })
    .optional()
    .describe('最近几期里累计几次'),
  本届累计: z.int().min(1).optional().describe('本届内累计几次'),
  不含本期: z.boolean().optional().describe('只看以往各期'),
})

export interface ConditionSource extends Partial<FilterSource> {
  名称?: string | undefined
  至少?: number | undefined
  至多?: number | undefined
  某项?: string | undefined
  量?: QuantitySource | undefined
  不低于?: string | undefined
  不高于?: string | undefined
  高于?: string | undefined
  低于?: string | undefined
  身份?: string[] | undefined
  按?: z.output<typeof decidingOnce> | undefined
  往年?: z.output<typeof history> | undefined
  全部?: ConditionSource[] | undefined
  任一?: ConditionSource[] | undefined
  至少几条?: { 至少: number; 其中: ConditionSource[] } | undefined
  不得?: ConditionSource | undefined
}

/** A condition: of facts, an item, a quantity, a post, earlier results, or made of other conditions. */
export const condition: z.ZodType<ConditionSource> = z.lazy(() =>
  keywords({
    名称: words.optional().describe('条件的说法，印在评分表上'),
    ...filterShape,
    台账: filterShape.台账.optional(),
    至少: z.int().min(1).optional().describe('至少几次（与“台账”同用）；不写为 1 次'),
    至多: z.int().min(0).optional().describe('至多几次（与“台账”同用）'),
    某项: key.optional().describe('看某个评分项的得分，与不低于等同用'),
    量: quantity.optional().describe('看一个量，与不低于等同用'),
    不低于: decimal.optional(),
    不高于: decimal.optional(),
    高于: decimal.optional(),
    低于: decimal.optional(),
    身份: z.array(key).min(1).optional().describe('担任其中一个职务'),
    按: decidingOnce.optional().describe('身份按期初、期末、最长还是曾任；不写为曾任'),
    往年: history.optional().describe('看以往各期审定的结果'),
    全部: z.array(condition).min(1).optional().describe('各条都要满足'),
    任一: z.array(condition).min(1).optional().describe('满足一条即可'),
    至少几条: keywords({ 至少: z.int().min(1), 其中: z.array(condition).min(1) })
      .optional()
      .describe('几条里至少满足几条'),
    不得: condition.optional().describe('不得出现的情形'),
  }),
) as z.ZodType<ConditionSource>

/** The kinds of conditions: each is written with exactly one of these words. */
export const conditionKinds = ['台账', '某项', '量', '身份', '往年', '全部', '任一', '至少几条', '不得'] as const

/** Translates a condition; an unnamed one inside another bears the other's name. */
export function readCondition(source: ConditionSource, around = ''): Condition {
  const title = source.名称 ?? around
  const inner = (one: ConditionSource) => readCondition(one, title)
  if (source.身份) return { title, holding: source.身份, decide: source.按 && deciding[source.按] }
  if (source.往年) return { title, history: readHistory(source.往年) }
  if (source.全部) return { title, all: source.全部.map(inner) }
  if (source.任一) return { title, any: source.任一.map(inner) }
  if (source.不得) return { title, not: inner(source.不得) }
  const several = source.至少几条
  if (several) return { title, some: { atLeast: several.至少, of: several.其中.map(inner) } }
  return { title, ...readTest(source) }
}

function readTest(source: ConditionSource): Omit<Extract<Condition, { quantity: unknown }>, 'title'> {
  if (source.台账) {
    const { 至少, 至多 } = source
    const least = 至少 ?? (至多 === undefined ? 1 : undefined)
    return {
      quantity: { take: 'count', of: readFilter({ ...source, 台账: source.台账 }) },
      atLeast: least?.toString(),
      atMost: 至多?.toString(),
    }
  }
  return {
    quantity: source.量 ? readQuantity(source.量) : { take: 'node', node: source.某项 ?? '' },
    atLeast: source.不低于,
    atMost: source.不高于,
    above: source.高于,
    below: source.低于,
  }
}

function readHistory({ 等次, 低于, 不低于, 连续, 近, 本届累计, 不含本期 }: z.output<typeof history>): HistoryTest {
  return {
    result: { grades: 等次, below: 低于, atLeast: 不低于 },
    consecutive: 连续,
    within: 近 && { periods: 近.期, atLeast: 近.累计 },
    inTerm: 本届累计,
    earlierOnly: 不含本期,
  }
}

/** Translates 按 of an item. */
export function readDeciding(word: keyof typeof deciding): ByRoleNode['decide'] {
  return deciding[word]
}
