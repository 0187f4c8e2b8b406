/** Business days are `YYYY-MM-DD` text in Asia/Shanghai: they compare as text and know no time zone. */

const dayMilliseconds = 86_400_000

function parse(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return Date.UTC(year, month - 1, date)
}

/** The day some days later (or earlier, with a negative number). */
export function addDays(day: string, days: number): string {
  return new Date(parse(day) + days * dayMilliseconds).toISOString().slice(0, 10)
}

/** The same day some months later (or earlier, with a negative number); the month's last day where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, until: string): number {
  return Math.round((parse(until) - parse(from)) / dayMilliseconds)
}

/** Weekday, 1 (Monday) to 7 (Sunday). */
export function weekday(day: string): number {
  return new Date(parse(day)).getUTCDay() || 7
}

/** Whether a day lies in a half-open interval; without an end it is open. */
export function isWithin(day: string, from: string, until: string | null): boolean {
  return day >= from && (until === null || day < until)
}

/** 2026年3月5日, without leading zeros, as official documents write it (GB/T 9704-2012). */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
