/** One row as a person sees it in the spreadsheet program: its number there, and the texts of its cells. */
export interface SheetRow {
  row: number
  cells: string[]
}

/** What was read of a spreadsheet: blank rows are gone, everything else is in one of three places. */
export interface ReadSheet {
  /** The sheet's name; for .csv the file's. */
  name: string
  /** Titles and instructions above the header. */
  preamble: SheetRow[]
  headerRow: number
  header: string[]
  rows: SheetRow[]
  /** Example rows and closing remarks (注：…, 填表人：…) that carry no record. */
  skipped: SheetRow[]
}

export interface ReadOptions {
  /** The column titles looked for; the row with most of them is the header. */
  titles?: readonly string[]
}

export interface TemplateColumn {
  title: string
  required?: boolean
  example?: string
  /** Shown in a bubble when a cell of the column is chosen. */
  note?: string
  choices?: readonly string[]
  /** With choices: other texts are accepted too. */
  open?: boolean
  /** In characters; a Chinese one counts two. */
  width?: number
}

export interface TemplateSpec {
  name: string
  /** The first row: how to fill in this sheet. */
  instruction: string
  columns: readonly TemplateColumn[]
}

export interface ListColumn {
  title: string
  /** `date` takes `YYYY-MM-DD` and writes a real date, `number` a number; default is text. */
  kind?: 'text' | 'number' | 'date'
  width?: number
}

/** A fault at a row; without a column it concerns the row as a whole. `column` counts from 0. */
export interface CellFault {
  row: number
  column?: number
  text: string
}

/** What a returned file has in front of its own columns. */
export const markColumns = ['错误说明', '原行号'] as const

/** A file that cannot or must not be read. The `code` is for the register of errors. */
export class SheetRefused extends Error {
  readonly code: 'unreadable' | 'encrypted' | 'too_large' | 'empty'

  constructor(code: SheetRefused['code'], message: string) {
    super(message)
    this.code = code
  }
}

/** What one import may hold; a city's roster is far below, a bomb far above. */
export const sheetLimits = {
  fileBytes: 30e6,
  unpackedBytes: 300e6,
  archiveFiles: 2_000,
  rows: 100_000,
  columns: 100,
  cellLetters: 32_767,
}
