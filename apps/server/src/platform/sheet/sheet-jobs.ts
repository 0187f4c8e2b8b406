import { arrangeRows } from './arrange-rows.ts'
import { readCsvGrid } from './csv-grid.ts'
import type { CellFault, ListColumn, ReadSheet, TemplateSpec } from './sheet-shape.ts'
import { listBytes, markedBytes, templateBytes } from './sheet-writing.ts'
import { readWorkbookGrids } from './workbook-grid.ts'

export type ListRows = readonly (readonly (string | number | null)[])[]

export interface ReadJob {
  kind: 'read'
  bytes: Uint8Array
  filename: string
  titles: readonly string[]
}

export type WriteJob =
  | { kind: 'template'; spec: TemplateSpec }
  | { kind: 'list'; name: string; columns: readonly ListColumn[]; rows: ListRows }
  | { kind: 'marked'; sheet: ReadSheet; faults: readonly CellFault[] }

export async function readIn({ bytes, filename, titles }: ReadJob): Promise<ReadSheet> {
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b
  const legacy = bytes[0] === 0xd0 && bytes[1] === 0xcf
  if (packed || legacy) return arrangeRows(await readWorkbookGrids(bytes), titles)
  return arrangeRows([{ name: filename.replace(/\.\w+$/, ''), rows: readCsvGrid(bytes) }], titles)
}

export function writeOut(job: WriteJob): Promise<Uint8Array> {
  switch (job.kind) {
    case 'template':
      return templateBytes(job.spec)
    case 'list':
      return listBytes(job.name, job.columns, job.rows)
    case 'marked':
      return markedBytes(job.sheet, job.faults)
  }
}
