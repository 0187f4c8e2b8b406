import { addDays } from '@tongxin/domain/calendar/business-day'
import { useLanguage } from './language.ts'
import type { Language } from './words.ts'

const zone = 'Asia/Shanghai'

/** 2026年3月5日, in English 5 March 2026. Takes a business day `YYYY-MM-DD`. */
export function formatDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number)
  if (language === 'zh-CN') return `${year}年${month}月${date}日`
  const noon = new Date(`${day}T12:00:00Z`)
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    noon,
  )
}

/** 1968年5月, in English May 1968. Takes a month `YYYY-MM`. */
export function formatMonth(month: string, language: Language): string {
  const [year, number] = month.split('-').map(Number)
  if (language === 'zh-CN') return `${year}年${number}月`
  const day = new Date(`${month}-15T12:00:00Z`)
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day)
}

/** The business day in China on which a moment lies. */
export function dayOf(moment: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(moment))
}

/** 14:30, by the clock in China. */
export function formatTime(moment: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(
    new Date(moment),
  )
}

/** 2026年3月5日 14:30. */
export function formatMoment(moment: string, language: Language): string {
  return `${formatDay(dayOf(moment), language)} ${formatTime(moment)}`
}

/** 星期四, in English Thursday. */
export function formatWeekday(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
}

/** From–until; an open end says 至今. */
export function formatPeriod(from: string, until: string | null, language: Language): string {
  const end = until ? formatDay(until, language) : language === 'zh-CN' ? '至今' : 'today'
  return language === 'zh-CN' ? `${formatDay(from, language)}—${end}` : `${formatDay(from, language)} – ${end}`
}

/** A half-open period as people write it, with its last day: up to 1 July is until 30 June. */
export function formatSpan(from: string, until: string | null, language: Language): string {
  return formatPeriod(from, until && addDays(until, -1), language)
}

/** Dates in the language of the screen: `const dates = useDates(); dates.day(meeting.heldOn)`. */
export function useDates() {
  const language = useLanguage()
  return {
    month: (month: string) => formatMonth(month, language),
    day: (day: string) => formatDay(day, language),
    moment: (moment: string) => formatMoment(moment, language),
    time: formatTime,
    weekday: (day: string) => formatWeekday(day, language),
    period: (from: string, until: string | null) => formatPeriod(from, until, language),
    span: (from: string, until: string | null) => formatSpan(from, until, language),
  }
}
