import type { Subject } from '@tongxin/domain/assessment/subject'
import { isDay } from './day.ts'

const halves = { H1: ['01-01', '07-01'], H2: ['07-01', '01-01'] } as const

/**
 * Reads a period: `2024`, `2024-H1`, `2024-Q3`, `2024-07`, or `2024-12-25/2025-12-24` whose second day no longer counts.
 * `null` where it is none of these.
 */
export function readPeriod(text: string): Subject['period'] | null {
  const [from = '', until = '', more] = text.split('/')
  if (until) return isDay(from) && isDay(until) && from < until && more === undefined ? { from, until } : null
  const [, year = '', part = ''] = /^(\d{4})(?:-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/.exec(text) ?? []
  if (year === '') return null
  const next = String(Number(year) + 1)
  if (part === '') return { from: `${year}-01-01`, until: `${next}-01-01` }
  if (part === 'H1' || part === 'H2') {
    const [first, last] = halves[part]
    return { from: `${year}-${first}`, until: `${part === 'H2' ? next : year}-${last}` }
  }
  const first = part.startsWith('Q') ? Number(part[1]) * 3 - 2 : Number(part)
  return { from: monthStart(year, first), until: monthStart(year, first + (part.startsWith('Q') ? 3 : 1)) }
}

function monthStart(year: string, month: number): string {
  return month > 12 ? `${Number(year) + 1}-01-01` : `${year}-${String(month).padStart(2, '0')}-01`
}
