import type { Condition } from '@tongxin/domain/assessment/condition'
import type { FactFilter } from '@tongxin/domain/assessment/fact-filter'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { QuantityNode, SchemeNode } from '@tongxin/domain/assessment/scheme-node'
import { z } from 'zod'
import { bases, basis, key, keywords, toBasis, words } from '../keywords.ts'

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, { error: '分值写成加引号的数字，如 "7.5"' })
const attributeValue = z.union([z.string(), z.number(), z.boolean()])

const attributeCondition = keywords({
  是: z.array(attributeValue).optional(),
  不是: z.array(attributeValue).optional(),
  不低于: decimal.optional(),
  不高于: decimal.optional(),
})

const filterShape = {
  台账: z.array(key).min(1),
  条件: z.record(z.string(), attributeCondition).optional(),
  时任: z.array(key).min(1).optional(),
}
const filter = keywords(filterShape)

const headShape = {
  编号: key,
  项: words,
  依据: basis.optional(),
  仅限: z.array(key).min(1).optional(),
  上限: decimal.optional(),
  下限: decimal.optional(),
}

const node: z.ZodType<NodeSource> = z.lazy(
  () =>
    z.union([
      keywords({ ...headShape, 求和: z.array(node).min(1) }),
      keywords({ ...headShape, 取高: z.array(node).min(2) }),
      keywords({
        ...headShape,
        每次: keywords({
          ...filterShape,
          得分: decimal.optional(),
          每单位: keywords({ 属性: words, 得分: decimal }).optional(),
          分档: keywords({ 属性: words, 分值: z.record(z.string(), decimal) }).optional(),
          从第: z.int().min(1).optional(),
          只计一次: z.boolean().optional(),
        }),
      }),
      keywords({ ...headShape, 起评: keywords({ 分值: decimal, 以: filter, 扣分: z.array(node).min(1) }) }),
      keywords({
        ...headShape,
        比率: keywords({ 分子: filter, 分母: filter, 不计: filter.optional(), 满分: decimal }),
      }),
      keywords({
        ...headShape,
        达标: keywords({ ...filterShape, 至少: z.int().min(1), 得分: decimal, 否则: decimal.optional() }),
      }),
      keywords({ ...headShape, 加权: keywords({ 权重: decimal, 项目: node }) }),
    ]) as z.ZodType<NodeSource>,
)

type FilterSource = z.output<typeof filter>
interface Head {
  编号: string
  项: string
  依据?: z.output<typeof basis> | undefined
  仅限?: string[] | undefined
  上限?: string | undefined
  下限?: string | undefined
}
interface EachSource extends FilterSource {
  得分?: string | undefined
  每单位?: { 属性: string; 得分: string } | undefined
  分档?: { 属性: string; 分值: Record<string, string> } | undefined
  从第?: number | undefined
  只计一次?: boolean | undefined
}
interface RatioSource {
  分子: FilterSource
  分母: FilterSource
  不计?: FilterSource | undefined
  满分: string
}
interface ThresholdSource extends FilterSource {
  至少: number
  得分: string
  否则?: string | undefined
}
type NodeSource = Head &
  (
    | { 求和: NodeSource[] }
    | { 取高: NodeSource[] }
    | { 每次: EachSource }
    | { 起评: { 分值: string; 以: FilterSource; 扣分: NodeSource[] } }
    | { 比率: RatioSource }
    | { 达标: ThresholdSource }
    | { 加权: { 权重: string; 项目: NodeSource } }
  )

const condition = z.union([
  keywords({ 名称: words, ...filterShape, 至少: z.int().min(1) }),
  keywords({ 名称: words, 某项: key, 不低于: decimal }),
])

const exampleFacts = keywords({
  类别: key,
  次数: z.int().min(1).default(1),
  日期: z.iso.date(),
  属性: z.record(z.string(), attributeValue).default({}),
})

const example = keywords({
  名称: words,
  年度: keywords({ 自: z.iso.date(), 至: z.iso.date() }),
  职务: z.array(keywords({ 键: key, 自: z.iso.date(), 至: z.iso.date().optional() })).default([]),
  席位: z.array(keywords({ 自: z.iso.date(), 至: z.iso.date().optional() })).optional(),
  台账: z.array(exampleFacts).default([]),
  应得: keywords({
    总分: z.union([decimal, z.literal('无数据')]),
    等次: words.optional(),
    各项: z.record(z.string(), z.union([decimal, z.literal('无数据')])).default({}),
  }),
})

/** 考核/*.yaml: an assessment table with its worked examples. */
export const scheme = keywords({
  编号: z.string().regex(/^[a-z][a-z0-9-]*$/),
  名称: words,
  对象: z.literal('委员'),
  依据: bases,
  存疑: z.array(words).default([]),
  法定依据: words.optional(),
  取数: keywords({ 小数位: z.int().min(0).max(4), 舍入: z.enum(['四舍五入', '舍去']) }),
  不满全年: z.enum(['视同全年', '不评等次', '按日折算']).default('视同全年'),
  评分: node,
  基本要求: z.array(condition).default([]),
  等次: z.array(keywords({ 名称: words, 不低于: decimal, 并且: z.array(condition).optional() })).default([]),
  一票否决: z.array(keywords({ 名称: words, 情形: filter, 等次不高于: words })).default([]),
  示例: z.array(example).min(1, { error: '每个办法至少要有一个示例' }),
})

const partYears = { 视同全年: 'whole', 不评等次: 'exempt', 按日折算: 'pro_rata' } as const

export type SchemeSource = z.output<typeof scheme>

/** Translates a scheme from the regulation's words into the engine's. */
export function readScheme(source: SchemeSource): Scheme {
  return {
    id: source.编号,
    title: source.名称,
    subject: 'member',
    period: 'duty_year',
    basis: source.依据.map(toBasis),
    openReadings: source.存疑,
    capGroups: [],
    ...(source.法定依据 && { exceptionalBasis: source.法定依据 }),
    rounding: { places: source.取数.小数位, mode: source.取数.舍入 === '舍去' ? 'down' : 'half_up' },
    partYear: partYears[source.不满全年],
    root: readNode(source.评分),
    gates: source.基本要求.map(readCondition),
    grades: source.等次.map((grade) => ({
      name: grade.名称,
      atLeast: grade.不低于,
      ...(grade.并且 && { also: grade.并且.map(readCondition) }),
    })),
    vetoes: source.一票否决.map((veto) => ({
      title: veto.名称,
      when: { title: veto.名称, quantity: { take: 'count', of: readFilter(veto.情形) }, atLeast: '1' },
      gradeAtMost: veto.等次不高于,
    })),
    quotas: [],
    consequences: [],
  }
}

function readNode(source: NodeSource): SchemeNode {
  const head = readHead(source)
  if ('求和' in source) return { ...head, mechanism: 'sum', children: source.求和.map(readNode) }
  if ('取高' in source) return { ...head, mechanism: 'pick', end: 'highest', children: source.取高.map(readNode) }
  if ('每次' in source) return { ...head, mechanism: 'each', ...readEach(source.每次) }
  if ('起评' in source) return { ...head, mechanism: 'start', ...readStart(source.起评) }
  if ('比率' in source) return { ...head, mechanism: 'quantity', ...readRatio(source.比率) }
  if ('达标' in source) return { ...head, mechanism: 'quantity', ...readThreshold(source.达标) }
  return { ...head, mechanism: 'weighted', weight: source.加权.权重, child: readNode(source.加权.项目) }
}

function readHead(source: Head) {
  return {
    id: source.编号,
    title: source.项,
    ...(source.依据 && { basis: toBasis(source.依据) }),
    ...(source.仅限 && { onlyFor: source.仅限 }),
    ...(source.上限 !== undefined && { cap: source.上限 }),
    ...(source.下限 !== undefined && { floor: source.下限 }),
  }
}

function readStart({ 分值, 以, 扣分 }: { 分值: string; 以: FilterSource; 扣分: NodeSource[] }) {
  return { start: 分值, base: readFilter(以), minus: 扣分.map(readNode) }
}

type Measured = Pick<QuantityNode, 'quantity' | 'to' | 'whenNone'>

function readRatio({ 分子, 分母, 不计, 满分 }: RatioSource): Measured {
  const exempt = 不计 && { exempt: readFilter(不计) }
  return { quantity: { take: 'ratio', counted: readFilter(分子), of: readFilter(分母), ...exempt }, to: { full: 满分 } }
}

/** Where “否则” is written, no record at all is a quantity of 0; without it there is no data. */
function readThreshold(source: ThresholdSource): Measured {
  const { 至少, 得分, 否则 } = source
  return {
    quantity: { take: 'count', of: readFilter(source) },
    to: { atLeast: String(至少), points: 得分, ...(否则 !== undefined && { otherwise: 否则 }) },
    ...(否则 !== undefined && { whenNone: '0' }),
  }
}

function readEach(source: EachSource) {
  const points = source.每单位
    ? { perUnit: source.每单位.得分, attribute: source.每单位.属性 }
    : source.分档
      ? { table: source.分档.分值, attribute: source.分档.属性 }
      : { fixed: source.得分 ?? '0' }
  return {
    of: readFilter(source),
    points,
    ...(source.从第 && { from: source.从第 }),
    ...(source.只计一次 && { best: 1 }),
  }
}

function readFilter({ 台账, 条件, 时任 }: FilterSource): FactFilter {
  const where = Object.entries(条件 ?? {}).map(([attribute, test]) => [
    attribute,
    {
      ...(test.是 && { is: test.是 }),
      ...(test.不是 && { not: test.不是 }),
      ...(test.不低于 && { atLeast: test.不低于 }),
      ...(test.不高于 && { atMost: test.不高于 }),
    },
  ])
  return {
    kinds: 台账,
    ...(where.length > 0 && { where: Object.fromEntries(where) as FactFilter['where'] & object }),
    ...(时任 && { holding: 时任 }),
  }
}

function readCondition(source: z.output<typeof condition>): Condition {
  const title = source.名称
  if ('某项' in source) return { title, quantity: { take: 'node', node: source.某项 }, atLeast: source.不低于 }
  return { title, quantity: { take: 'count', of: readFilter(source) }, atLeast: String(source.至少) }
}
