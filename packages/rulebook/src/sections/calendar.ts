import type { WorkingCalendar } from '@tongxin/domain/calendar/working-day'
import { z } from 'zod'
import { bases, keywords, toBasis, words } from '../keywords.ts'

export const day = z.iso.date({ error: '日期写成“年-月-日”，如 "2026-03-05"，并加引号' })

/** 工作日历.yaml: the State Council's holidays and make-up days, year by year. */
export const calendar = keywords({
  依据: bases,
  放假: z.array(
    keywords({ 名称: words, 从: day, 至: day }).refine((span) => span.从 <= span.至, {
      error: '“至”早于“从”',
      path: ['至'],
    }),
  ),
  调休上班: z.array(day),
})

export function readCalendar(source: z.output<typeof calendar>): WorkingCalendar {
  return {
    basis: source.依据.map(toBasis),
    holidays: source.放假.map(({ 名称, 从, 至 }) => ({ name: 名称, from: 从, through: 至 })),
    makeUpDays: source.调休上班,
  }
}
