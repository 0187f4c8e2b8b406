import { writeXlsx } from 'hucre/xlsx'
import type { Cell, CellStyle, CellValue, ColumnDef, DataValidation, WriteSheet } from 'hucre/xlsx'

import { markColumns } from './sheet-shape.ts'
import type { CellFault, ListColumn, ReadSheet, SheetRow, TemplateColumn, TemplateSpec } from './sheet-shape.ts'

const font = { name: '宋体', size: 11 }
const border = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const frame = { top: border, right: border, bottom: border, left: border }
const filled = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const

const styles = {
  // A text cell stays text: no phone number becomes a power of ten, no "=…" a formula.
  text: { font, numFmt: '@', alignment: { vertical: 'center' } },
  title: {
    font: { ...font, bold: true },
    fill: filled('F3EFE8'),
    border: frame,
    numFmt: '@',
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  required: {
    font: { ...font, bold: true, color: { rgb: 'B3202A' } },
    fill: filled('F3EFE8'),
    border: frame,
    numFmt: '@',
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  instruction: { font, fill: filled('FFF8E1'), numFmt: '@', alignment: { vertical: 'top', wrapText: true } },
  example: { font: { ...font, italic: true, color: { rgb: '7F7F7F' } }, numFmt: '@' },
  date: { font, numFmt: 'yyyy-mm-dd' },
  number: { font },
  fault: {
    font: { ...font, color: { rgb: '9C0006' } },
    fill: filled('FFC7CE'),
    numFmt: '@',
    alignment: { vertical: 'center', wrapText: true },
  },
} satisfies Record<string, CellStyle>

const optionSheet = '选项'
const lastTemplateRow = 5_000
/** What a list validation may hold inline; longer lists stand on a sheet of their own. */
const inlineLetters = 200

/** Instruction row, header, example row (skipped on import), drop-downs; the header stays in view. */
export function templateBytes({ name, instruction, columns }: TemplateSpec): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>()
  const rows: CellValue[][] = [
    [instruction],
    columns.map(({ title, required }) => (required ? `*${title}` : title)),
    columns.map(exampleText),
  ]
  cells.set('0,0', { value: instruction, type: 'string', style: styles.instruction })
  columns.forEach((column, i) => {
    cells.set(`1,${i}`, {
      value: rows[1]?.[i] ?? '',
      type: 'string',
      style: column.required ? styles.required : styles.title,
    })
    cells.set(`2,${i}`, { value: rows[2]?.[i] ?? '', type: 'string', style: styles.example })
  })
  const long = columns.filter(isLong)
  const sheet: WriteSheet = {
    name,
    rows,
    cells,
    columns: columns.map((column) => ({ width: column.width ?? widthOf(column), style: styles.text })),
    merges: columns.length > 1 ? [{ startRow: 0, startCol: 0, endRow: 0, endCol: columns.length - 1 }] : [],
    rowDefs: new Map([
      [0, { height: 15 * (instruction.split('\n').length + 1) }],
      [1, { height: 24 }],
    ]),
    freezePane: { rows: 2, columns: 1 },
    dataValidations: columns.flatMap((column, i) => validation(column, i, long.indexOf(column))),
  }
  return writeXlsx({ sheets: long.length > 0 ? [sheet, optionsOf(long)] : [sheet] })
}

function exampleText({ example = '' }: TemplateColumn, index: number): string {
  return index === 0 ? `（示例）${example}` : example
}

function isLong({ choices }: TemplateColumn): boolean {
  return (
    choices !== undefined &&
    (choices.join(',').length > inlineLetters || choices.some((choice) => choice.includes(',')))
  )
}

function validation(
  { choices, note, open, title }: TemplateColumn,
  index: number,
  longIndex: number,
): DataValidation[] {
  const range = `${letter(index)}3:${letter(index)}${lastTemplateRow}`
  const prompt = note
    ? { showInputMessage: true, inputTitle: title.slice(0, 32), inputMessage: note.slice(0, 255) }
    : {}
  if (!choices || choices.length === 0)
    return note
      ? [{ type: 'textLength', operator: 'lessThanOrEqual', formula1: '2000', allowBlank: true, range, ...prompt }]
      : []
  const list =
    longIndex < 0
      ? { values: [...choices] }
      : { formula1: `'${optionSheet}'!$${letter(longIndex)}$2:$${letter(longIndex)}$${choices.length + 1}` }
  return [
    {
      type: 'list',
      ...list,
      allowBlank: true,
      showErrorMessage: !open,
      errorTitle: '请从下拉列表中选择',
      errorMessage: `“${title}”只能填写列表中的一项。`,
      range,
      ...prompt,
    },
  ]
}

function optionsOf(columns: TemplateColumn[]): WriteSheet {
  const longest = Math.max(...columns.map(({ choices = [] }) => choices.length))
  const rows = Array.from({ length: longest }, (_, i) => columns.map(({ choices = [] }) => choices[i] ?? null))
  return {
    name: optionSheet,
    rows: [columns.map(({ title }) => title), ...rows],
    columns: columns.map(() => ({ width: 28, style: styles.text })),
    hidden: true,
  }
}

/** A list as shown on the screen: header frozen and filtered, texts as texts, dates as dates. */
export function listBytes(
  name: string,
  columns: readonly ListColumn[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<Uint8Array> {
  const cells = headerCells(
    columns.map(({ title }) => title),
    0,
  )
  const values = rows.map((row) => columns.map((column, i) => listValue(column, row[i] ?? null)))
  return writeXlsx({
    sheets: [
      {
        name: sheetName(name),
        cells,
        rows: [columns.map(({ title }) => title), ...values],
        columns: columns.map((column): ColumnDef => ({
          width: column.width ?? widthOf(column),
          style: styles[column.kind ?? 'text'],
        })),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${letter(columns.length - 1)}${rows.length + 1}` },
      },
    ],
  })
}

function listValue({ kind = 'text' }: ListColumn, value: string | number | null): CellValue {
  if (value === null || value === '') return null
  if (kind === 'number')
    return typeof value === 'number' ? value : Number.isFinite(Number(value)) ? Number(value) : value
  if (kind === 'date')
    return /^\d{4}-\d{2}-\d{2}$/.test(String(value))
      ? Date.parse(`${value}T00:00:00Z`) / 86_400_000 + 25_569
      : String(value)
  return String(value)
}

/**
 * Gives a faulty file back: all rows in their order, in front of each what is wrong with it and its
 * number in the original, the cells concerned coloured. Corrected, it can be read in again.
 */
export function markedBytes(sheet: ReadSheet, faults: readonly CellFault[]): Promise<Uint8Array> {
  const byRow = new Map<number, CellFault[]>()
  for (const fault of faults) byRow.set(fault.row, [...(byRow.get(fault.row) ?? []), fault])
  const header = [...markColumns, ...sheet.header]
  const records = [...sheet.rows, ...sheet.skipped].toSorted((a, b) => a.row - b.row)
  const before = sheet.preamble.map(({ cells }) => ['', '', ...cells])
  const cells = headerCells(header, before.length)
  records.forEach((record, i) => markRow(cells, before.length + 1 + i, record, byRow.get(record.row) ?? []))
  return writeXlsx({
    sheets: [
      {
        name: sheetName(sheet.name),
        cells,
        rows: [
          ...before,
          header,
          ...records.map((record) => [explained(byRow.get(record.row) ?? []), record.row, ...record.cells]),
        ],
        columns: header.map((title, i) => ({
          width: i === 0 ? 44 : i === 1 ? 8 : widthOf({ title }),
          style: i === 1 ? styles.number : styles.text,
        })),
        freezePane: { rows: before.length + 1, columns: 2 },
        autoFilter: {
          range: `A${before.length + 1}:${letter(header.length - 1)}${before.length + 1 + records.length}`,
        },
      },
    ],
  })
}

function markRow(cells: Map<string, Partial<Cell>>, at: number, record: SheetRow, faults: CellFault[]): void {
  if (faults.length === 0) return
  cells.set(`${at},0`, { value: explained(faults), type: 'string', style: styles.fault })
  for (const { column } of faults) {
    if (column !== undefined)
      cells.set(`${at},${column + 2}`, { value: record.cells[column] ?? '', type: 'string', style: styles.fault })
  }
}

function explained(faults: CellFault[]): string {
  return faults.map(({ text }) => text).join('\n')
}

function headerCells(titles: string[], row: number): Map<string, Partial<Cell>> {
  return new Map(titles.map((title, i) => [`${row},${i}`, { value: title, type: 'string', style: styles.title }]))
}

/** Wide enough for the title, counting a Chinese character as two. */
function widthOf({ title }: { title: string }): number {
  return Math.max(10, Math.min(40, Buffer.byteLength(title, 'utf16le') + 4))
}

/** Spreadsheet programs refuse longer sheet names and these signs. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .slice(0, 31)
      .trim() || 'Sheet1'
  )
}

function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letter(Math.floor(index / 26) - 1) + letter(index % 26)
}
