import { roleWords } from '@tongxin/domain/access/role-words'
import type { DoneBy, DutyBook, DutyRule, Obliged, OfficeTerm, Recurrence } from '@tongxin/domain/duties/duty-rule'
import { z } from 'zod'
import { bases, key, keywords, named, toBasis, toNamed, words } from '../keywords.ts'
import { day } from './calendar.ts'

const strictness = { 法定: 'law', 应当: 'rule', 一般: 'generally' } as const
const circles = { 支委之间: 'officers', 支委与党员: 'officers_members', 党员之间: 'members' } as const
const dueDays = { 期末: 'last_day', 期末工作日: 'last_working_day' } as const

const keys = z.array(key).min(1)
const oneOf = <T extends Record<string, unknown>>(table: T) =>
  z.enum(Object.keys(table) as [keyof T & string, ...Array<keyof T & string>])

const who = z
  .union([
    keywords({
      组织: keys.describe('哪类组织承担'),
      具有形态: z.array(key).default([]).describe('当天有这些形态的才承担，例如设支委会'),
      没有形态: z.array(key).default([]).describe('当天没有这些形态的才承担'),
    }),
    keywords({ 任职者: keys.describe('担任这些职务之一的每个人承担') }),
  ])
  .describe('谁承担：哪类组织、什么形态，或者哪些任职的人')

const done = z.union([
  keywords({
    会议: keys.describe('开了这类会议算完成'),
    不限单位: z.boolean().default(false).describe('别的单位召开的也算'),
    主讲任职: z.array(key).default([]).describe('主持人或者议程主讲人当天担任这些职务之一的才算'),
    议题含: words.optional().describe('议程里有题目含这几个字的一项才算'),
  }),
  keywords({ 台账: keys.describe('台账里有这类记录算完成') }),
  keywords({ 出席本人支部: keys.describe('本人到了自己支部的这类会议算完成') }),
  keywords({ 谈心谈话: oneOf(circles).describe('一年之中这个范围里谁还没有谈到，就还没有完成') }),
])

const often = keywords({
  规则: words.describe('RFC 5545 的重复规则，如 FREQ=MONTHLY、FREQ=MONTHLY;INTERVAL=3、FREQ=WEEKLY;INTERVAL=2'),
  起算: z
    .union([z.enum(['公历年', '履职年度']), day])
    .default('公历年')
    .describe('从公历年、履职年度（全体会议到全体会议）或者某一天起算'),
  前后宽限日: z.int().min(0).max(31).default(0).describe('早几天、晚几天也算这一期'),
})

/** 规定动作.yaml: what is due, by whom, how often, how strictly, and what counts as done. */
export const duties = keywords({
  规定动作: z
    .array(
      keywords({
        键: key,
        ...named,
        依据: bases,
        承担: who,
        频次: often,
        每期次数: z.int().min(1).max(12).default(1).describe('每期至少几次'),
        截止: z.enum(['期末', '期末工作日']).default('期末').describe('一期的最后一天，或者最后一个工作日'),
        一般安排: z.array(z.int().min(1).max(12)).default([]).describe('一般安排在哪几个月；不写的，整期都提示'),
        程度: oneOf(strictness).describe('法定：不能免；应当：没有做是缺项；一般：没有做只提醒'),
        算完成: z.array(done).default([]).describe('有哪种记录算完成；不写的，只提示，不登记、不统计'),
        可免: z.array(oneOf(roleWords)).default([]).describe('哪些权限的人可以写明理由免去一次；法定的不能免'),
        提示: keywords({ 中文: words, 英文: words }).optional().describe('印在月提示上的一句话'),
      }),
    )
    .default([]),
  届期: z
    .array(
      keywords({
        组织: keys,
        年: z.int().min(1).max(10).describe('任期几年'),
        提前提醒月: z.int().min(1).max(24).describe('届满前几个月起，月提示里提醒换届'),
        任职: keys.describe('从这些职务的任职日期推算届期'),
        依据: bases,
      }),
    )
    .default([]),
  第一议题来自: z.array(key).default([]).describe('上个月哪些会议的第一议题，印在月提示上供支部学习'),
})

type Source = z.output<typeof duties>
type Item = Source['规定动作'][number]

export function readDuties(source: Source): { rules: DutyRule[] } & Omit<DutyBook, 'rules'> {
  return {
    rules: source.规定动作.map(readRule),
    terms: source.届期.map(readTerm),
    firstAgendaFrom: source.第一议题来自,
  }
}

function readRule(item: Item): DutyRule {
  return {
    key: item.键,
    name: toNamed(item),
    basis: item.依据.map(toBasis),
    obliged: readWho(item.承担),
    recurrence: readOften(item.频次),
    times: item.每期次数,
    due: dueDays[item.截止],
    usualMonths: item.一般安排,
    strictness: strictness[item.程度],
    done: item.算完成.map(readDone),
    waivedBy: item.可免.map((word) => roleWords[word]),
    ...(item.提示 && { advice: { zh: item.提示.中文, en: item.提示.英文 } }),
  }
}

function readWho(from: Item['承担']): Obliged {
  if ('任职者' in from) return { kind: 'holders', postKinds: from.任职者 }
  return { kind: 'units', unitKinds: from.组织, withShapes: from.具有形态, withoutShapes: from.没有形态 }
}

function readOften({ 规则: rule, 起算: start, 前后宽限日: tolerance }: Item['频次']): Recurrence {
  if (start === '公历年') return { rule, start: 'calendar_year', tolerance }
  return { rule, start: start === '履职年度' ? 'duty_year' : { on: start }, tolerance }
}

function readDone(from: Item['算完成'][number]): DoneBy {
  if ('台账' in from) return { by: 'fact', kinds: from.台账 }
  if ('出席本人支部' in from) return { by: 'attendance', kinds: from.出席本人支部 }
  if ('谈心谈话' in from) return { by: 'talks', among: circles[from.谈心谈话] }
  const { 会议: kinds, 不限单位: anywhere, 主讲任职: ledBy, 议题含: says } = from
  return { by: 'meeting', kinds, anywhere, ledBy, agendaSays: says ?? null }
}

function readTerm(item: Source['届期'][number]): OfficeTerm {
  return {
    unitKinds: item.组织,
    years: item.年,
    warnMonths: item.提前提醒月,
    postKinds: item.任职,
    basis: item.依据.map(toBasis),
  }
}
