import { endpoints } from '@tongxin/contract/endpoints'
import { noticeTitle, type NoticeReading } from '@tongxin/domain/calendar/read-notice'
import { faultsOfYear } from '@tongxin/domain/calendar/working-year'
import { addDays } from '@tongxin/domain/calendar/business-day'
import { readDateText } from '@tongxin/domain/people/roster/date-text'
import { AppError } from '../../platform/http/app-error.ts'
import { operation, query } from '../../platform/http/operation.ts'
import { readSheet as readSpreadsheet, writeTemplate } from '../../platform/sheet/sheet.ts'
import { SheetRefused, type ReadSheet } from '../../platform/sheet/sheet-shape.ts'

const titles = ['名称', '类别', '从', '至'] as const

export const yearTemplate = query(endpoints.calendar.template, async ({ today }) => {
  const year = Number(today.slice(0, 4)) + 1
  const bytes = await writeTemplate({
    name: `${year}年工作日历`,
    instruction:
      '照国务院办公厅关于节假日安排的通知填写：每个假期一行，从哪天到哪天；每个调休上班的日子一行，只填“从”。填好后在“工作日历”页读入，核对无误再启用。',
    columns: [
      { title: '名称', required: true, example: '春节', width: 16 },
      { title: '类别', required: true, example: '放假', choices: ['放假', '调休上班'], width: 14 },
      { title: '从', required: true, example: '2026-02-15', note: '日期，如 2026-02-15', width: 16 },
      { title: '至', example: '2026-02-23', note: '只放一天的不填', width: 16 },
    ],
  })
  return { fileName: `${year}年工作日历模板.xlsx`, bytes }
})

/** Reads the file and keeps nothing of it: what it says is looked at and taken over by a second step. */
export const readYearSheet = operation(endpoints.calendar.readSheet, async ({ upload, record, actor }) => {
  if (!upload || upload.bytes.byteLength === 0) throw new AppError('bad_file', { reason: 'empty' })
  const reading = readRows(await sheetOf(upload.bytes, upload.name))
  await record({
    type: 'calendar.sheet_read',
    subject: { kind: 'committee', id: actor.committeeId, title: upload.name },
    payload: { year: reading.year, faults: reading.faults.length },
  })
  return reading
})

async function sheetOf(bytes: Buffer, name: string): Promise<ReadSheet> {
  try {
    return await readSpreadsheet(bytes, name, { titles })
  } catch (error) {
    if (error instanceof SheetRefused) throw new AppError('bad_file', { reason: error.code })
    throw error
  }
}

function readRows({ header, rows }: ReadSheet): NoticeReading {
  const at = (title: string) => header.findIndex((cell) => cell.replace('*', '') === title)
  const places = titles.map(at)
  const reading: NoticeReading = { year: null, notice: '', holidays: [], makeUpDays: [], faults: [] }
  for (const { row, cells } of rows) {
    const [name = '', kind = '', from = '', through = ''] = places.map((place) => cells[place] ?? '')
    const [first, last] = [dayIn(from), through === '' ? dayIn(from) : dayIn(through)]
    if (first === null || last === null || !['放假', '调休上班'].includes(kind) || name === '')
      reading.faults.push({ place: `第${row}行`, code: 'unreadable' })
    else if (kind === '放假') reading.holidays.push({ name, from: first, through: last })
    else reading.makeUpDays.push(...daysFrom(first, last))
  }
  const year = yearOf(reading)
  if (year === null) return { ...reading, faults: [...reading.faults, { place: '', code: 'year_missing' }] }
  return {
    ...reading,
    year,
    notice: noticeTitle(year),
    faults: [...reading.faults, ...faultsOfYear({ ...reading, year })],
  }
}

function dayIn(text: string): string | null {
  const read = readDateText(text)
  return 'date' in read && read.date.length === 10 ? read.date : null
}

const mostDays = 10

function daysFrom(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = first; day <= last && days.length < mostDays; day = addDays(day, 1)) days.push(day)
  return days
}

/** The year in which most of the holidays end. */
function yearOf({ holidays }: NoticeReading): number | null {
  const years = holidays.map(({ through }) => Number(through.slice(0, 4))).toSorted((a, b) => a - b)
  return years[Math.floor(years.length / 2)] ?? null
}
