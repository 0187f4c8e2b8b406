import type { Rounding } from '@tongxin/domain/assessment/rounding'
import type { ByPeriodNode, SchemeNode } from '@tongxin/domain/assessment/scheme-node'
import { addDays } from '@tongxin/domain/calendar/business-day'
import type { z } from 'zod'
import { toBasis } from '../keywords.ts'
import { readCondition, readDeciding } from './condition.ts'
import { readFilter } from './filter.ts'
import type { NodeSource, rounding, StageSource } from './node.ts'
import { readEach } from './points.ts'
import { readConversion, readQuantity, readRatio } from './quantity.ts'

/** Translates a scoring item and all below it. */
export function readNode(source: NodeSource): SchemeNode {
  return { ...readHead(source), ...(readLeaf(source) ?? readCombining(source)) } as SchemeNode
}

const modes = { 四舍五入: 'half_up', 舍去: 'down', 进一: 'up' } as const
const shrinking = { 分值: 'points', 上限: 'cap', 下限: 'floor', 目标: 'target' } as const

/** Translates 舍入 and 取数. */
export function readRounding({ 小数位, 舍入 }: z.output<typeof rounding>): Rounding {
  return { places: 小数位, mode: modes[舍入] }
}

function readHead(source: NodeSource) {
  return {
    id: source.编号,
    title: source.项,
    basis: source.依据 && toBasis(source.依据),
    onlyFor: source.仅限,
    exceptFor: source.不适用,
    cap: source.上限,
    floor: source.下限,
    capGroup: source.共用上限,
    rounding: source.舍入 && readRounding(source.舍入),
    whenMissing: source.无数据按,
    proRata: source.按日折算?.map((word) => shrinking[word]),
  }
}

function readLeaf(source: NodeSource) {
  const { 每次, 量, 计分, 比率, 达标, 基础分 } = source
  if (每次) return readEach(每次)
  if (基础分 !== undefined) return { mechanism: 'constant', points: 基础分 }
  const measured = { mechanism: 'quantity', minimumSample: source.至少样本, whenNone: source.无记录按 }
  if (量) return { ...measured, quantity: readQuantity(量), to: readConversion(计分 ?? {}) }
  if (比率) return { ...measured, quantity: readRatio(比率), to: { full: 比率.满分 } }
  if (!达标) return null
  const { 至少, 得分, 否则 } = 达标
  return {
    ...measured,
    quantity: { take: 'count', of: readFilter(达标) },
    to: { atLeast: 至少.toString(), points: 得分, otherwise: 否则 },
    whenNone: source.无记录按 ?? (否则 === undefined ? undefined : '0'),
  }
}

function readCombining(source: NodeSource) {
  const { 求和, 平均, 加权, 起评, 当, 则, 否则, 同一成果不重计: once } = source
  if (求和) return { mechanism: 'sum', children: 求和.map(readNode) }
  if (加权) return { mechanism: 'weighted', weight: 加权.权重, child: readNode(加权.项目) }
  if (起评)
    return {
      mechanism: 'start',
      start: 起评.分值,
      base: 起评.以 && readFilter(起评.以),
      minus: 起评.扣分.map(readNode),
    }
  if (平均) {
    return Array.isArray(平均)
      ? { mechanism: 'mean', children: 平均.map(readNode) }
      : { mechanism: 'mean', children: 平均.项目.map(readNode), weights: 平均.权重 }
  }
  if (当 && 则) {
    const condition = readCondition(当, source.项)
    return { mechanism: 'when', condition, child: readNode(则), otherwise: 否则 && readNode(否则) }
  }
  if (once) {
    const prefer = once.归于 === '先列项' ? 'first_item' : 'highest'
    return { mechanism: 'once_per_work', attribute: once.属性, prefer, children: once.项目.map(readNode) }
  }
  return readPick(source) ?? readByRole(source) ?? readByPeriod(source) ?? readRank(source)
}

function readPick({ 取高, 取低 }: NodeSource) {
  const chosen = 取高 ?? 取低
  if (!chosen) return null
  const end = 取高 ? 'highest' : 'lowest'
  return Array.isArray(chosen)
    ? { mechanism: 'pick', end, children: chosen.map(readNode) }
    : { mechanism: 'pick', end, take: chosen.取几项, children: chosen.项目.map(readNode) }
}

function readByRole({ 分身份 }: NodeSource) {
  if (!分身份) return null
  return {
    mechanism: 'by_role',
    decide: readDeciding(分身份.按),
    cases: 分身份.情形.map(({ 时任, 则 }) => ({ holding: 时任, child: readNode(则) })),
    otherwise: 分身份.其余 && readNode(分身份.其余),
  }
}

const spans = { 月: 'month', 季: 'quarter', 半年: 'half_year' } as const
const combining = { 求和: 'sum', 平均: 'mean', 取高: 'highest', 取低: 'lowest', 取末: 'last' } as const

function readByPeriod({ 分期 }: NodeSource) {
  if (!分期) return null
  const { 每, 合计, 项目 } = 分期
  const span: ByPeriodNode['span'] = Array.isArray(每) ? { stages: 每.map(readStage) } : spans[每]
  return { mechanism: 'by_period', span, combine: combining[合计], child: readNode(项目) }
}

/** The last day of a stage becomes the first day after it; 2024 stands for any year, since it has a 29 February. */
function readStage({ 名称, 自, 止 }: StageSource) {
  const until = 止.length > 5 ? addDays(止, 1) : addDays(`2024-${止}`, 1).slice(5)
  return { title: 名称, from: 自, until }
}

function readRank({ 名次 }: NodeSource) {
  if (!名次) return null
  return {
    mechanism: 'rank',
    of: 名次.某项,
    places: 名次.前.map(({ 名, 得分 }) => ({ upTo: 名, points: 得分 })),
    share: 名次.前比例?.map(({ 比例, 得分 }) => ({ upTo: 比例, points: 得分 })),
    minimumCohort: 名次.至少参评,
    ties: 名次.并列 === '从高' ? 'best' : 'worst',
  }
}
