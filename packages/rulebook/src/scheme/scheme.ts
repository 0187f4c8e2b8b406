import type { Scheme } from '@tongxin/domain/assessment/scheme'
import { z } from 'zod'
import { bases, basis, key, keywords, toBasis, words } from '../keywords.ts'
import { decimal } from './decimal.ts'
import { example, quotaExample } from './example.ts'
import { node, rounding } from './node.ts'
import { readNode, readRounding } from './read-node.ts'
import { sources } from './sources.ts'
import { subjects } from './subjects.ts'
import { readVerdicts, verdictShapes } from './verdicts.ts'

const periods = {
  履职年度: 'duty_year',
  自然年: 'calendar_year',
  次会议: 'session',
  半年: 'half_year',
  季度: 'quarter',
  月: 'month',
  届: 'term',
} as const
const partYears = { 视同全期: 'whole', 不评等次: 'exempt', 按日折算: 'pro_rata' } as const

const capGroup = keywords({ 编号: key, 名称: words, 上限: decimal, 依据: basis.optional() })

const verification = keywords({
  台账: z.array(key).min(1).describe('哪几类记录'),
  填报: z.array(words).min(1).describe('由谁填报'),
  核实: z.array(words).min(1).describe('由谁核实；不能只是填报的人自己'),
})

/** 考核/*.yaml: an assessment table with its worked examples. */
export const scheme = keywords({
  编号: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, { error: '编号只用小写英文字母、数字和连字符' })
    .describe('办法的编号，如 member-dual'),
  名称: words,
  对象: z.enum(['委员', '支部', '干部', '单位', '活动小组']).describe('考核谁'),
  周期: z
    .enum(['履职年度', '自然年', '次会议', '半年', '季度', '月', '届'])
    .default('履职年度')
    .describe('多长时间考核一次'),
  依据: bases,
  存疑: z.array(words).default([]).describe('原文没有写明的地方和所取的读法，印在每张评分表上'),
  法定依据: words.optional().describe('减负规定不允许的考核内容，确有上位规定的写明出处；每张评分表都会印出'),
  取材: sources.optional().describe('单独使用本文件时，用到的台账类别和职务；在规则包里只写包里没有的'),
  取数: rounding.describe('总分怎样取数'),
  不满全期: z
    .enum(['视同全期', '不评等次', '按日折算'])
    .default('视同全期')
    .describe('任职不满全期的：视同全期；只计任职期间、不评等次；按任职天数折算'),
  共用上限: z.array(capGroup).default([]).describe('几项合用的上限'),
  评分: node,
  ...verdictShapes,
  填报与核实: z.array(verification).default([]).describe('哪类记录由谁填报、由谁核实'),
  示例: z.array(example).min(1, { error: '每个办法至少要有一个示例' }).describe('算好的例子，每次检查都会重算'),
  名额示例: z.array(quotaExample).default([]),
})

export type SchemeSource = z.output<typeof scheme>

/** Translates a scheme from the regulation's words into the engine's. Plain JSON: what is not said is not there. */
export function readScheme(source: SchemeSource): Scheme {
  const read: Scheme = {
    id: source.编号,
    title: source.名称,
    subject: subjects[source.对象],
    period: periods[source.周期],
    basis: source.依据.map(toBasis),
    openReadings: source.存疑,
    exceptionalBasis: source.法定依据,
    rounding: readRounding(source.取数),
    partYear: partYears[source.不满全期],
    capGroups: source.共用上限.map((group) => ({
      id: group.编号,
      title: group.名称,
      cap: group.上限,
      basis: group.依据 && toBasis(group.依据),
    })),
    root: readNode(source.评分),
    ...readVerdicts(source),
    verification: source.填报与核实.map((rule) => ({
      kinds: rule.台账,
      enteredBy: rule.填报,
      verifiedBy: rule.核实,
    })),
  }
  return JSON.parse(JSON.stringify(read)) as Scheme
}
