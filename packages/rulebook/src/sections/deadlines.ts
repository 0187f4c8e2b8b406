import type { Deadline } from '@tongxin/domain/workflow/deadline'
import { z } from 'zod'
import { bases, key, keywords, named, toBasis, toNamed } from '../keywords.ts'

const units = { 工作日: 'working_days', 日: 'days', 个月: 'months' } as const

/** 办理期限.yaml: within which time the next step of a case is due. */
export const deadlines = keywords({
  办理期限: z.array(
    keywords({
      键: key,
      ...named,
      依据: bases,
      多少: z.int().min(1).max(400).describe('期限有多长，用“单位”计'),
      单位: z
        .enum(['工作日', '日', '个月'])
        .describe('工作日按工作日历.yaml 计算；日、个月的最后一天是休息日的，顺延到下一个工作日'),
      提前提醒: z.int().min(0).max(60).describe('到期前几个工作日开始提醒'),
    }),
  ),
})

export function readDeadlines({ 办理期限: source }: z.output<typeof deadlines>): Deadline[] {
  return source.map((deadline) => ({
    key: deadline.键,
    name: toNamed(deadline),
    count: deadline.多少,
    unit: units[deadline.单位],
    warning: deadline.提前提醒,
    basis: deadline.依据.map(toBasis),
  }))
}
