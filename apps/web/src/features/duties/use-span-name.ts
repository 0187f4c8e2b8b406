import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import type { Turn } from './duty.ts'

/** A period as people call it: a month, a quarter, the year; else its days. */
export function useSpanName(): (turn: Pick<Turn, 'from' | 'through'>) => string {
  const t = useT()
  const dates = useDates()
  return ({ from, through }) => {
    const [first, last] = [Number(from.slice(5, 7)), Number(through.slice(5, 7))]
    const isWhole = from.endsWith('-01') && isMonthEnd(through) && from.slice(0, 4) === through.slice(0, 4)
    if (!isWhole) return dates.period(from, through)
    if (first === last) return t('duties.monthShort', { number: first })
    if (first === 1 && last === 12) return t('duties.wholeYear')
    if (first % 3 === 1 && last === first + 2) return t('duties.quarter', { number: Math.ceil(last / 3) })
    return t('duties.span', { from: first, through: last })
  }
}

function isMonthEnd(day: string): boolean {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return date === new Date(Date.UTC(year, month, 0)).getUTCDate()
}
