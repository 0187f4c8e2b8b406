import type { IndicatorSource } from '@tongxin/domain/cockpit/indicator'
import type { Indicator } from '@tongxin/domain/pack/pack'
import { z } from 'zod'
import { basis, key, keywords, named, toBasis, toNamed, words } from '../keywords.ts'

const kinds = z.array(key).min(1)

// 来源是封闭的：没有登录、在线时长、点赞、设备之类（护栏 F1–F5）。
const source = z.union([
  keywords({ 组织数: kinds }),
  keywords({ 组织数前后: kinds }),
  keywords({ 党组织层级数: z.literal(true) }),
  keywords({ 委员数: z.literal(true) }),
  keywords({ 有记录委员数: z.literal(true) }),
  keywords({ 会议数: kinds, 自: z.iso.date().optional() }),
  keywords({ 第一议题会议数: z.literal(true) }),
  keywords({ 台账数: kinds }),
  keywords({ 全覆盖: z.enum(['党的组织', '党的工作']) }),
  keywords({ 内部制度数: z.literal(true) }),
  keywords({ 出席率: kinds }),
])

/** 指标.yaml: numbers of the method, each with its formula in words and its records. */
export const indicators = keywords({
  指标: z
    .array(
      keywords({
        键: key,
        ...named,
        单位: words,
        单位英文: words,
        算法: words,
        算法英文: words,
        依据: basis,
        来源: source,
        文中数: words.optional(),
      }),
    )
    .min(1),
})

export function readIndicators(section: z.output<typeof indicators>): Indicator[] {
  return section.指标.map((item) => ({
    key: item.键,
    name: toNamed(item),
    unit: { zh: item.单位, en: item.单位英文 },
    formula: { zh: item.算法, en: item.算法英文 },
    source: readSourceOf(item.来源),
    basis: toBasis(item.依据),
    ...(item.文中数 && { target: item.文中数 }),
  }))
}

function readSourceOf(from: z.output<typeof source>): IndicatorSource {
  if ('组织数' in from) return { source: 'units', kinds: from.组织数 }
  if ('组织数前后' in from) return { source: 'units_before_and_after', kinds: from.组织数前后 }
  if ('党组织层级数' in from) return { source: 'party_levels' }
  if ('委员数' in from) return { source: 'members' }
  if ('有记录委员数' in from) return { source: 'members_with_records' }
  if ('会议数' in from) return { source: 'meetings', kinds: from.会议数, ...(from.自 && { since: from.自 }) }
  if ('第一议题会议数' in from) return { source: 'first_agenda_meetings' }
  if ('台账数' in from) return { source: 'facts', kinds: from.台账数 }
  if ('全覆盖' in from) return { source: 'coverage', which: from.全覆盖 === '党的组织' ? 'organisation' : 'work' }
  if ('内部制度数' in from) return { source: 'internal_rules' }
  return { source: 'attendance_rate', kinds: from.出席率 }
}
