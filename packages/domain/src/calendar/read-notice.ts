import { daysBetween, weekday } from './business-day.ts'
import { faultsOfYear, type WorkingYear, type WorkingYearFault } from './working-year.ts'

/** What was read of a notice, to be looked at before it is taken over. */
export interface NoticeReading extends Omit<WorkingYear, 'year'> {
  year: number | null
  /** The document on which it rests. */
  notice: string
  faults: WorkingYearFault[]
}

const aDay = '(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日'
const remark = '(?:[（(]([^）)]*)[）)])?'
const span = new RegExp(`^${aDay}${remark}(?:至(?:(?:(\\d{4})年)?(\\d{1,2})月)?(\\d{1,2})日${remark})?`)
const days = new RegExp(`${aDay}${remark}`, 'g')
const item = /^(?:[一二三四五六七八九十]+、)?\s*([\u4e00-\u9fa5]{2,10})[：:]\s*/
const weekdays = '一二三四五六日'

/**
 * Reads the text of the State Council's notice as it is pasted: “二、春节：2月15日（周日）至23日（周一）放假调休，共9天。
 * 2月14日（周六）、2月28日（周六）上班。” Weekdays and lengths that stand in the text are compared with the dates, so that a
 * slip of the pen is found. What is no holiday is passed over.
 */
export function readNotice(text: string, givenYear?: number): NoticeReading {
  const year = givenYear ?? yearIn(text)
  const notice = titleIn(text, year)
  if (year === null)
    return { year, notice, holidays: [], makeUpDays: [], faults: [{ place: '', code: 'year_missing' }] }
  const reading: NoticeReading = { year, notice, holidays: [], makeUpDays: [], faults: [] }
  for (const line of text.split(/\n+/)) readLine(line.trim(), year, reading)
  return { ...reading, faults: [...reading.faults, ...faultsOfYear({ ...reading, year })] }
}

function yearIn(text: string): number | null {
  const found = /(20\d\d)\s*年\s*(?:部分)?节假日/.exec(text) ?? /(20\d\d)\s*年/.exec(text)
  return found ? Number(found[1]) : null
}

/** The title of the notice as it stands in the text, else as it is called every year. */
function titleIn(text: string, year: number | null): string {
  return /国务院办公厅关于[^\n。]{0,40}?通知/.exec(text)?.[0] ?? noticeTitle(year)
}

/** What the State Council calls the notice of a year. */
export function noticeTitle(year: number | null): string {
  return year === null ? '' : `国务院办公厅关于${year}年部分节假日安排的通知`
}

function readLine(line: string, year: number, reading: NoticeReading): void {
  const named = item.exec(line)
  if (!named || !line.includes('放假')) {
    if (/^[一二三四五六七八九十]+、/.test(line)) reading.faults.push({ place: line.slice(0, 40), code: 'unreadable' })
    return
  }
  const name = named[1] ?? ''
  for (const sentence of line.slice(named.index + named[0].length).split('。')) {
    if (sentence.includes('上班')) readMakeUpDays(sentence, year, reading)
    else if (sentence.includes('放假')) readHoliday(name, sentence.trim(), year, reading)
  }
}

function readHoliday(name: string, sentence: string, year: number, { holidays, faults }: NoticeReading): void {
  const found = span.exec(sentence)
  if (!found) return void faults.push({ place: `${name}：${sentence.slice(0, 30)}`, code: 'unreadable' })
  const [, ownYear, month = '', date = '', firstRemark, lastYear, lastMonth, lastDate, lastRemark] = found
  const from = dayOf(ownYear ?? String(year), month, date)
  const through =
    lastDate === undefined
      ? from
      : dayOf(lastYear ?? ownLastYear(ownYear, lastMonth, year), lastMonth ?? month, lastDate)
  if (differs(firstRemark, from) || differs(lastRemark, through)) faults.push({ place: name, code: 'weekday_differs' })
  const length = /共\s*(\d+)\s*天/.exec(sentence)?.[1]
  if (length !== undefined && daysBetween(from, through) + 1 !== Number(length))
    faults.push({ place: name, code: 'length_differs' })
  holidays.push({ name, from, through })
}

/** “2027年12月31日至1月2日” ends in the year of the notice. */
function ownLastYear(ownYear: string | undefined, lastMonth: string | undefined, year: number): string {
  return lastMonth === undefined ? (ownYear ?? String(year)) : String(year)
}

function readMakeUpDays(sentence: string, year: number, { makeUpDays, faults }: NoticeReading): void {
  for (const [, ownYear, month = '', date = '', said] of sentence.matchAll(days)) {
    const day = dayOf(ownYear ?? String(year), month, date)
    if (differs(said, day)) faults.push({ place: day, code: 'weekday_differs' })
    makeUpDays.push(day)
  }
}

/** Whether a remark such as “农历除夕、周一” names another weekday than the day has. */
function differs(said: string | undefined, day: string): boolean {
  const named = /(?:周|星期)([一二三四五六日天])/.exec(said ?? '')?.[1]?.replace('天', '日')
  return named !== undefined && weekdays.indexOf(named) + 1 !== weekday(day)
}

function dayOf(year: string, month: string, date: string): string {
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}
