import type { Consequence, Grade, Quota, Veto } from '@tongxin/domain/assessment/outcome'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import { z } from 'zod'
import { basis, key, keywords, toBasis, words } from '../keywords.ts'
import { condition, readCondition } from './condition.ts'
import { decimal } from './decimal.ts'

const colours = { 绿: 'green', 蓝: 'blue', 黄: 'yellow', 棕: 'brown', 红: 'red' } as const
const levels = {
  表扬: 'praise',
  告知: 'notice',
  提醒: 'reminder',
  约谈: 'talk',
  诫勉: 'admonition',
  请辞: 'resign',
} as const
const roundings = { 舍去: 'down', 四舍五入: 'half_up', 进一: 'up' } as const
const ties = { 全入: 'all_in', 全不入: 'all_out', 会议定: 'meeting' } as const

const share = z
  .union([z.string().regex(/^[1-9]\d*\/[1-9]\d*$/), decimal], { error: '写成 40% 或者 1/3' })
  .describe('如 40%、1/3')

/** 等次、名额、一票否决、结果运用: what follows from the total. */
export const verdictShapes = {
  基本要求: z.array(condition).default([]).describe('总分之外的最低要求，在总分旁边列出是否满足'),
  等次: z
    .array(
      keywords({
        名称: words,
        不低于: decimal.optional().describe('等次的界线（含）；不写则只看“并且”'),
        并且: z.array(condition).min(1).optional().describe('总分之外还要满足的条件'),
        颜色: z.enum(['绿', '蓝', '黄', '棕', '红']).optional(),
      }),
    )
    .default([])
    .describe('从高到低；达到界线即入该等，没有空档'),
  名额: z
    .array(
      keywords({
        等次: words,
        比例: share,
        基数: z.enum(['参评', '达标']).describe('参评：所有参加评定的；达标：达到这个等次界线的'),
        取整: z.enum(['舍去', '四舍五入', '进一']).describe('算出的名额不是整数时怎么办'),
        择优: keywords({
          依次: z.array(key).default([]).describe('总分相同时依次比较哪几项'),
          并列: z.enum(['全入', '全不入', '会议定']).describe('名额边上分不出先后时怎么办'),
        }),
        扩大: keywords({ 比例: decimal, 条件: words }).optional().describe('在什么条件下可以扩大到多少'),
        累计: z.boolean().optional().describe('上面各等的人数也算在这个名额里'),
      }),
    )
    .default([])
    .describe('某个等次最多几名，只在考核机构内部使用'),
  一票否决: z
    .array(keywords({ 名称: words, 情形: condition, 等次不高于: words, 依据: basis.optional() }))
    .default([])
    .describe('出现这种情形，不论几分，等次不高于'),
  结果运用: z
    .array(
      keywords({
        名称: words,
        情形: condition.describe('可看本期和往年的等次、总分'),
        处理: words.describe('怎样处理，照原文'),
        级别: z.enum(['表扬', '告知', '提醒', '约谈', '诫勉', '请辞']),
        依据: basis.optional(),
      }),
    )
    .default([])
    .describe('结果怎样运用，先告知本人，由会议决定'),
  不评: z
    .array(keywords({ 名称: words, 情形: condition }))
    .default([])
    .describe('不评定等次的人，如试用期'),
}

type VerdictSources = { [word in keyof typeof verdictShapes]: z.output<(typeof verdictShapes)[word]> }

/** Translates what follows from the total. */
export function readVerdicts(
  source: VerdictSources,
): Pick<Scheme, 'gates' | 'grades' | 'quotas' | 'vetoes' | 'consequences' | 'exempt'> {
  return {
    gates: source.基本要求.map((gate) => readCondition(gate)),
    grades: source.等次.map(readGrade),
    quotas: source.名额.map(readQuota),
    vetoes: source.一票否决.map(readVeto),
    consequences: source.结果运用.map(readConsequence),
    exempt: source.不评.map(({ 名称, 情形 }) => ({ title: 名称, when: readCondition(情形, 名称) })),
  }
}

function readGrade({ 名称, 不低于, 并且, 颜色 }: VerdictSources['等次'][number]): Grade {
  return {
    name: 名称,
    atLeast: 不低于,
    also: 并且?.map((one) => readCondition(one)),
    colour: 颜色 && colours[颜色],
  }
}

function readQuota({ 等次, 比例, 基数, 取整, 择优, 扩大, 累计 }: VerdictSources['名额'][number]): Quota {
  return {
    grade: 等次,
    share: readShare(比例),
    of: 基数 === '参评' ? 'assessed' : 'eligible',
    rounding: roundings[取整],
    order: { nodes: 择优.依次, ties: ties[择优.并列] },
    raised: 扩大 && { share: 扩大.比例, condition: 扩大.条件 },
    cumulative: 累计,
  }
}

function readShare(source: string): Quota['share'] {
  const [numerator, denominator] = source.split('/').map(Number)
  return numerator !== undefined && denominator !== undefined ? { numerator, denominator } : source
}

function readVeto({ 名称, 情形, 等次不高于, 依据 }: VerdictSources['一票否决'][number]): Veto {
  return { title: 名称, when: readCondition(情形, 名称), gradeAtMost: 等次不高于, basis: 依据 && toBasis(依据) }
}

function readConsequence({ 名称, 情形, 处理, 级别, 依据 }: VerdictSources['结果运用'][number]): Consequence {
  return {
    title: 名称,
    when: readCondition(情形, 名称),
    action: 处理,
    level: levels[级别],
    basis: 依据 && toBasis(依据),
  }
}
