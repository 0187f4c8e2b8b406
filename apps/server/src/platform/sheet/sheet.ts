import { checkArchive } from './archive-limits.ts'
import { readIn, writeOut } from './sheet-jobs.ts'
import type { ListRows, ReadJob, WriteJob } from './sheet-jobs.ts'
import { SheetRefused, sheetLimits } from './sheet-shape.ts'
import type { CellFault, ListColumn, ReadOptions, ReadSheet, TemplateSpec } from './sheet-shape.ts'
import { inThread } from './sheet-thread.ts'

/** Below these a file is handled at once; above, in a thread of its own. */
const quickBytes = 2e6
const quickCells = 20_000

/**
 * Reads an .xlsx, .xls or .csv (UTF-8, UTF-16, GBK). With `titles` it finds the header by them,
 * else by its shape. Throws `SheetRefused`.
 */
export async function readSheet(
  bytes: Uint8Array,
  filename: string,
  { titles = [] }: ReadOptions = {},
): Promise<ReadSheet> {
  if (bytes.byteLength === 0) throw new SheetRefused('empty', 'The file is empty.')
  if (bytes.byteLength > sheetLimits.fileBytes)
    throw new SheetRefused('too_large', `A file may have ${sheetLimits.fileBytes} bytes.`)
  const size = bytes[0] === 0x50 && bytes[1] === 0x4b ? checkArchive(bytes) : bytes.byteLength
  const job: ReadJob = { kind: 'read', bytes, filename, titles }
  return size <= quickBytes ? readIn(job) : inThread(job)
}

/** The .xlsx to fill in: instruction row, header, example row, drop-downs. */
export function writeTemplate(spec: TemplateSpec): Promise<Uint8Array> {
  return writeOut({ kind: 'template', spec })
}

/** The .xlsx of a list on the screen; no text in it becomes a formula. */
export function writeSheet(name: string, columns: readonly ListColumn[], rows: ListRows): Promise<Uint8Array> {
  return write({ kind: 'list', name, columns, rows }, columns.length * rows.length)
}

/** The file as it came, with what is wrong in front of each row and the cells concerned coloured. */
export function writeMarkedFile(sheet: ReadSheet, faults: readonly CellFault[]): Promise<Uint8Array> {
  return write({ kind: 'marked', sheet, faults }, sheet.header.length * sheet.rows.length)
}

function write(job: WriteJob, cells: number): Promise<Uint8Array> {
  return cells <= quickCells ? writeOut(job) : inThread(job)
}
