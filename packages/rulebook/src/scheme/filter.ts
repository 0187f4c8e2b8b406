import type { AttributeConditions, FactFilter, Grouping } from '@tongxin/domain/assessment/fact-filter'
import { z } from 'zod'
import { key, keywords, words } from '../keywords.ts'
import { decimal } from './decimal.ts'

/** A value of an attribute as it stands in the ledger. */
export const attributeValue = z.union([z.string(), z.number(), z.boolean()], {
  error: '写成文字、数字或者 true、false',
})

const valueTest = keywords({
  是: z.array(attributeValue).min(1).optional().describe('记录的值是其中之一'),
  不是: z.array(attributeValue).min(1).optional().describe('记录的值不在其中；没有记录这个属性的也算'),
  不低于: decimal.optional().describe('数字大于或等于'),
  不高于: decimal.optional().describe('数字小于或等于'),
  高于: decimal.optional().describe('数字大于（不含本数）'),
  低于: decimal.optional().describe('数字小于（不含本数）'),
  有: z.boolean().optional().describe('true：记录了这个属性；false：没有记录'),
})
const conditions = z.record(z.string(), valueTest)

export interface FilterSource {
  台账: string[]
  条件?: z.output<typeof conditions> | undefined
  或条件?: Array<z.output<typeof conditions>> | undefined
  时任?: string[] | undefined
  非时任?: string[] | undefined
  除非?: Cancellation | undefined
}

type Cancellation = FilterSource & { 相同: string }

const cancellation: z.ZodType<Cancellation> = z.lazy(() =>
  keywords({ ...filterShape, 相同: words.describe('哪个属性相同') }),
) as z.ZodType<Cancellation>

/** The keywords that choose facts of the ledger; other keywords stand beside them. */
export const filterShape = {
  台账: z.array(key).min(1).describe('取哪几类台账记录'),
  条件: conditions.optional().describe('记录的属性须同时符合'),
  或条件: z.array(conditions).min(1).optional().describe('几组条件，符合其中一组即可'),
  时任: z.array(key).min(1).optional().describe('只取记录当日担任其中一个职务时的记录，误记的不算'),
  非时任: z.array(key).min(1).optional().describe('只取记录当日没有担任这些职务时的记录'),
  除非: cancellation.optional().describe('另有一条记录与它的某个属性相同的，这条不算（如已容错、已查实抄袭）'),
}

/** A choice of facts alone. */
export const filter = keywords(filterShape) as unknown as z.ZodType<FilterSource>

const calendar = { 日: 'day', 月: 'month', 季: 'quarter', 半年: 'half_year', 记录: 'record' } as const

/** What makes facts belong together. */
export const grouping = z
  .union([z.enum(['日', '月', '季', '半年', '记录']), keywords({ 属性: words })], {
    error: '写 日、月、季、半年、记录，或者 { 属性: … }',
  })
  .describe('按什么归为一组：日、月、季、半年、同一原始记录，或者某个属性相同')

/** Translates a choice of facts. */
export function readFilter({ 台账, 条件, 或条件, 时任, 非时任, 除非 }: FilterSource): FactFilter {
  return {
    kinds: 台账,
    where: 条件 && readConditions(条件),
    anyOf: 或条件?.map(readConditions),
    holding: 时任,
    notHolding: 非时任,
    unless: 除非 && { facts: readFilter(除非), same: 除非.相同 },
  }
}

function readConditions(source: z.output<typeof conditions>): AttributeConditions {
  return Object.fromEntries(
    Object.entries(source).map(([attribute, test]) => [
      attribute,
      {
        is: test.是,
        not: test.不是,
        atLeast: test.不低于,
        atMost: test.不高于,
        above: test.高于,
        below: test.低于,
        present: test.有,
      },
    ]),
  )
}

/** Translates what makes facts belong together. */
export function readGrouping(source: z.output<typeof grouping>): Grouping {
  return typeof source === 'string' ? calendar[source] : { attribute: source.属性 }
}
