import { halfWidth } from './cell-text.ts'

/** What a date cell says: a day, a month, or why it cannot be read. */
export type DateReading = { date: string } | { fault: 'unreadable' | 'impossible' | 'ambiguous' }

const excelSerial = /^\d{5}(?:\.\d+)?$/
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})?$/
const separated =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})?)?\s*[日号]?(?:[ T]+\d{1,2}:\d{2}(?::\d{2})?)?$/

/**
 * Reads a date as people type it: 2026/3/5, 2026.3.5, 2026年3月5日, 20260305, 1965.08, 1965年8月,
 * 196508, or the serial number of a spreadsheet. Gives `YYYY-MM-DD`, or `YYYY-MM` where the day is
 * not named. `1965.1` is ambiguous: spreadsheets drop the zero of 1965.10.
 */
export function readDateText(text: string): DateReading {
  const plain = halfWidth(text)
  if (/^\d{4}\.1$/.test(plain)) return { fault: 'ambiguous' }
  if (excelSerial.test(plain)) return serialDate(Math.floor(Number(plain)))
  const found = compact.exec(plain) ?? separated.exec(plain)
  if (!found) return { fault: 'unreadable' }
  const [, year = '', month = '', day] = found
  return checked(Number(year), Number(month), day === undefined ? undefined : Number(day))
}

function checked(year: number, month: number, day: number | undefined): DateReading {
  if (year < 1900 || year > 2200 || month < 1 || month > 12) return { fault: 'impossible' }
  const yearMonth = `${year}-${String(month).padStart(2, '0')}`
  if (day === undefined) return { date: yearMonth }
  if (day < 1 || day > daysInMonth(year, month)) return { fault: 'impossible' }
  return { date: `${yearMonth}-${String(day).padStart(2, '0')}` }
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Spreadsheets count days from 1899-12-30 (for dates after February 1900). */
function serialDate(serial: number): DateReading {
  let year = 1900
  let left = serial - 2
  for (; left >= daysInYear(year); year++) left -= daysInYear(year)
  let month = 1
  for (; left >= daysInMonth(year, month); month++) left -= daysInMonth(year, month)
  return checked(year, month, left + 1)
}

function daysInYear(year: number): number {
  return 337 + daysInMonth(year, 2)
}
