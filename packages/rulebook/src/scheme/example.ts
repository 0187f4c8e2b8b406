import type { Fact } from '@tongxin/domain/ledger/fact'
import { addDays } from '@tongxin/domain/calendar/business-day'
import { z } from 'zod'
import { key, keywords, words } from '../keywords.ts'
import { decimal } from './decimal.ts'
import { attributeValue } from './filter.ts'

const day = z.iso.date({ error: '写成 年-月-日，如 "2024-03-05"，加引号' })
const span = { 自: day.describe('第一天'), 止: day.optional().describe('最后一天（含）；不写为至今') }
const value = z.union([decimal, z.literal('无数据')], { error: '写分值，或者写“无数据”' })

const exampleFacts = keywords({
  类别: key.describe('台账类别'),
  次数: z.int().min(1).default(1).describe('同样的记录有几条'),
  日期: z.union([day, z.array(day).min(1)], { error: '写一个日期或者几个日期，加引号' }).describe('写几个日期就是几条'),
  记录: words.optional().describe('同一原始记录写同一个名字；不写则各是各的'),
  属性: z.record(z.string(), attributeValue).default({}),
})

/** 示例: a worked example that runs as a test. */
export const example = keywords({
  名称: words,
  期间: keywords({ 自: day.describe('第一天'), 止: day.describe('最后一天（含）') }),
  职务: z.array(keywords({ 键: key, ...span })).default([]),
  席位: z.array(keywords(span)).optional().describe('任委员的期间；不写为全期'),
  往年: z
    .array(
      keywords({
        期: words.describe('如 2023'),
        止: day.describe('那一期的最后一天'),
        总分: decimal.optional(),
        等次: words.optional(),
      }),
    )
    .default([])
    .describe('以往审定的结果，从早到晚'),
  本届自: day.optional().describe('本届第一天，供“本届累计”用'),
  全体: z.record(z.string(), z.array(decimal)).optional().describe('全体参评者某项的得分（含本人），供“名次”用'),
  台账: z.array(exampleFacts).default([]),
  应得: keywords({
    总分: value.optional(),
    等次: words.optional().describe('不评的写“不评”'),
    各项: z.record(z.string(), value).default({}).describe('各项得分；分期的项写 编号@该期第一天'),
    基本要求: z.record(z.string(), z.enum(['满足', '不满足'])).default({}),
    结果运用: z.array(words).optional().describe('应当出现的全部结果运用的名称'),
  }),
})
export type ExampleSource = z.output<typeof example>

/** 名额示例: how many may have a grade. */
export const quotaExample = keywords({
  名称: words,
  等次: words,
  人数: z.int().min(0).describe('基数：参评或者达标的人数'),
  扩大: z.boolean().default(false).describe('是否按扩大的比例'),
  应得: z.int().min(0).describe('名额'),
})

export type QuotaExampleSource = z.output<typeof quotaExample>

/** The subject of an example. */
export function subjectOf(source: ExampleSource) {
  return {
    facts: source.台账.flatMap(factsOf),
    hats: source.职务.map((hat) => ({ key: hat.键, ...intervalOf(hat) })),
    ...(source.席位 && { seats: source.席位.map(intervalOf) }),
    period: { from: source.期间.自, until: addDays(source.期间.止, 1) },
    history: source.往年.map((result) => ({
      period: result.期,
      until: addDays(result.止, 1),
      total: result.总分 ?? null,
      grade: result.等次 ?? null,
    })),
    ...(source.本届自 && { termFrom: source.本届自 }),
  }
}

function intervalOf({ 自, 止 }: { 自: string; 止?: string | undefined }) {
  return { from: 自, until: 止 === undefined ? null : addDays(止, 1) }
}

/** Ids follow the order of the lines, so that facts of one day keep it. */
function factsOf(line: ExampleSource['台账'][number], at: number): Fact[] {
  const days = [line.日期].flat().flatMap((on) => Array.from({ length: line.次数 }, () => on))
  return days.map((on, index) => {
    const id = `${String(at).padStart(4, '0')}:${String(index).padStart(4, '0')}`
    return {
      id,
      kind: line.类别,
      subjectId: 'example',
      on,
      attributes: line.属性,
      record: { kind: 'example', id: line.记录 ?? id },
    }
  })
}
