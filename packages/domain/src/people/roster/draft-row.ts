import type { CellValue } from './read-cell.ts'
import type { RosterFault } from './roster-fault.ts'

/** A row under examination: its texts and values by column key, and the faults found so far. */
export interface DraftRow {
  row: number
  cells: Record<string, string>
  values: Record<string, CellValue>
  faults: RosterFault[]
  /** The person in the register this row is about, if it is one there. */
  personId: string | null
}

/** A value of a text, date or id column; `null` where the cell is empty or faulty. */
export function textValue(draft: DraftRow, key: string): string | null {
  const value = draft.values[key]
  return typeof value === 'string' ? value : null
}

/** Adds a fault unless the column has one already: the first one is the cause. */
export function blame(draft: DraftRow, fault: RosterFault): void {
  if (draft.faults.some(({ column }) => column === fault.column)) return
  draft.faults.push({ found: draft.cells[fault.column] ?? '', ...fault })
}

/** Draft rows by a text they share. */
export function groupedBy<T>(rows: readonly T[], keyOf: (row: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
