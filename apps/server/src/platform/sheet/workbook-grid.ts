import { readXls, readXlsx } from 'hucre/xlsx'
import type { CellValue, MergeRange, Sheet } from 'hucre/xlsx'

import { SheetRefused, sheetLimits } from './sheet-shape.ts'

export interface Grid {
  name: string
  rows: string[][]
}

/** Stops stray formatting at the foot of a sheet from reserving a million rows; one row more than allowed shows. */
const area = { range: `A1:${columnName(sheetLimits.columns)}${sheetLimits.rows + 1}` }

/** The visible sheets of an .xlsx or .xls as texts; the value of a merged column cell stands in each of its rows. */
export async function readWorkbookGrids(bytes: Uint8Array): Promise<Grid[]> {
  const legacy = bytes[0] === 0xd0 && bytes[1] === 0xcf
  // A protected .xlsx wears the envelope of the old format, with its content in a part of this name.
  if (legacy && Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw passwordProtected()
  try {
    const book = legacy
      ? await readXls(bytes)
      : await readXlsx(bytes, { ...area, sheets: (sheet) => !sheet.hidden && !sheet.veryHidden })
    return book.sheets.map(gridOf)
  } catch (error) {
    if (error instanceof SheetRefused) throw error
    if (error instanceof Error && error.name === 'EncryptedFileError') throw passwordProtected()
    throw new SheetRefused('unreadable', error instanceof Error ? error.message : String(error))
  }
}

const passwordProtected = () => new SheetRefused('encrypted', 'The file is protected by a password.')

function gridOf(sheet: Sheet): Grid {
  if (sheet.rows.length > sheetLimits.rows)
    throw new SheetRefused('too_large', `A sheet may hold ${sheetLimits.rows} rows.`)
  const rows = sheet.rows.map((row) => row.map(textOf))
  const blank = rows.map((row) => row.every((cell) => cell.trim() === ''))
  for (const merge of sheet.merges ?? []) fillDown(rows, blank, merge)
  return { name: sheet.name, rows }
}

/** One sector merged over its members' rows means: each of these rows has this sector. */
function fillDown(rows: string[][], blank: boolean[], { startRow, endRow, startCol, endCol }: MergeRange): void {
  if (startCol !== endCol) return
  const value = rows[startRow]?.[startCol] ?? ''
  for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row++) {
    const cells = rows[row]
    if (cells && !blank[row]) cells[startCol] = value
  }
}

function textOf(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number')
    return Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(15)))
  return momentText(value)
}

/** Spreadsheets keep moments as fractions of a day: rounded to the minute. */
function momentText(value: Date): string {
  value.setTime(Math.round(value.getTime() / 60_000) * 60_000)
  const [day = '', time = ''] = value.toISOString().split('T')
  const minutes = time.slice(0, 5)
  if (value.getUTCFullYear() < 1900) return minutes
  return minutes === '00:00' ? day : `${day} ${minutes}`
}

function columnName(count: number): string {
  let name = ''
  for (let left = count; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}
