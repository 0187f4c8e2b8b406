import { plainText } from '@tongxin/domain/people/roster/cell-text'

import { findHeader } from './find-header.ts'
import { markColumns, SheetRefused, sheetLimits } from './sheet-shape.ts'
import type { ReadSheet, SheetRow } from './sheet-shape.ts'
import type { Grid } from './workbook-grid.ts'

const example = /^[（(]?(?:示例|样例|填写示例|例[：:])/
const remark = /^(?:注|备注|说明|填表人|填表说明|制表人?|审核人?|联系人|合计|以下空白)(?:[：:]|$)/

/** Takes the sheet with most of the wanted titles and sorts its rows: preamble, header, records, the rest. */
export function arrangeRows(grids: Grid[], titles: readonly string[]): ReadSheet {
  const sheets = grids.map(({ name, rows }) => {
    const texts = rows.map((cells) => cells.map(plainText))
    return withoutMarks({ name, texts, ...findHeader(texts, titles) })
  })
  const filled = sheets.filter(({ index }) => index >= 0)
  const [first] = filled
  if (!first) throw new SheetRefused('empty', 'The file has no filled rows.')
  return arrange(filled.reduce((best, sheet) => (sheet.matches > best.matches ? sheet : best), first))
}

/** A file that came back with faults has two columns of ours in front. */
function withoutMarks<T extends { texts: string[][]; header: string[] }>(sheet: T): T {
  const { length } = markColumns
  if (!markColumns.every((title, i) => sheet.header[i] === title)) return sheet
  return { ...sheet, header: sheet.header.slice(length), texts: sheet.texts.map((cells) => cells.slice(length)) }
}

function arrange({
  name,
  texts,
  index,
  header,
}: {
  name: string
  texts: string[][]
  index: number
  header: string[]
}): ReadSheet {
  if (texts.length > sheetLimits.rows) throw new SheetRefused('too_large', `A sheet may hold ${sheetLimits.rows} rows.`)
  const width = header.findLastIndex((title) => title !== '') + 1
  const sheet: ReadSheet = {
    name,
    preamble: [],
    headerRow: index + 1,
    header: header.slice(0, width),
    rows: [],
    skipped: [],
  }
  texts.forEach((cells, at) => {
    if (at === index || cells.every((cell) => cell === '')) return
    placeOf(sheet, cells, at).push({ row: at + 1, cells: fitted(cells, width) })
  })
  return sheet
}

function placeOf(sheet: ReadSheet, cells: string[], at: number): SheetRow[] {
  if (at + 1 < sheet.headerRow) return sheet.preamble
  const filled = cells.filter((cell) => cell !== '')
  const [first = ''] = filled
  if (example.test(first) || (filled.length <= 2 && remark.test(first))) return sheet.skipped
  return sheet.rows
}

/** As many cells as the header names, and those further right that are filled: nothing is lost. */
function fitted(cells: string[], width: number): string[] {
  const filled = Math.max(width, cells.findLastIndex((cell) => cell !== '') + 1)
  if (cells.some((cell) => cell.length > sheetLimits.cellLetters))
    throw new SheetRefused('too_large', 'A cell holds too long a text.')
  return Array.from({ length: filled }, (_, column) => cells[column] ?? '')
}
