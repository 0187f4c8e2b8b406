import type { DraftRow } from './draft-row.ts'
import { checkHats } from './hat-rules.ts'
import { matchColumns } from './match-columns.ts'
import type { ColumnMatch } from './match-columns.ts'
import { checkPersonRow } from './person-rules.ts'
import { checkPosts } from './post-rules.ts'
import { readCell } from './read-cell.ts'
import type { RosterContext } from './roster-context.ts'
import type { RosterFault } from './roster-fault.ts'
import type { RosterRows, RosterSheet, RosterSheetKey } from './roster-sheet.ts'
import { rosterSheets } from './roster-sheets.ts'
import { checkRepeatedPeople, matchPeople } from './same-person.ts'
import { checkParents, checkUnits } from './unit-rules.ts'

/** A row of the file as the spreadsheet reader gives it. */
export interface FileRow {
  row: number
  cells: readonly string[]
}

/** A checked row: `values` are complete only where there are no faults. */
export type CheckedRow<K extends RosterSheetKey> = {
  row: number
  cells: Record<string, string>
  personId: string | null
} & ({ faults: []; values: RosterRows[K] } | { faults: [RosterFault, ...RosterFault[]]; values: null })

export interface RosterCheck<K extends RosterSheetKey> {
  /** A file that lacks required columns is not read further: `rows` is empty. */
  columns: ColumnMatch
  rows: CheckedRow<K>[]
}

/** Reads and checks all rows of a roster file against the sheet's columns, the register and one another. */
export function checkRoster<K extends RosterSheetKey>(
  key: K,
  file: RosterFile,
  context: RosterContext,
): RosterCheck<K> {
  const steps = rosterSteps(key, file, context)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** A roster file as the spreadsheet reader gives it. */
export interface RosterFile {
  header: readonly string[]
  rows: readonly FileRow[]
}

/** The same in small steps, so that whoever checks a long file may do other things between them. */
export function* rosterSteps<K extends RosterSheetKey>(
  key: K,
  file: RosterFile,
  context: RosterContext,
): Generator<void, RosterCheck<K>> {
  const sheet = rosterSheets[key]
  const columns = matchColumns(sheet, file.header)
  if (columns.missing.length > 0) return { columns, rows: [] }
  const drafts: DraftRow[] = []
  for (const row of file.rows) {
    drafts.push(readRow(sheet, columns, row, context))
    yield
  }
  yield* checkSheet(key, drafts, context)
  const rows: CheckedRow<K>[] = []
  for (const draft of drafts) {
    rows.push(finished<K>(draft))
    yield
  }
  return { columns, rows }
}

function readRow(sheet: RosterSheet, columns: ColumnMatch, { row, cells }: FileRow, context: RosterContext): DraftRow {
  const draft: DraftRow = { row, cells: {}, values: {}, faults: [], personId: null }
  for (const column of sheet.columns) {
    const at = columns.keys.indexOf(column.key)
    const text = at < 0 ? '' : (cells[at] ?? '')
    const { value, fault } = readCell(column, text, context)
    draft.cells[column.key] = text
    draft.values[column.key] = value
    if (fault) draft.faults.push(fault)
  }
  return draft
}

function* checkSheet(key: RosterSheetKey, drafts: DraftRow[], context: RosterContext): Generator<void, void> {
  switch (key) {
    case 'members':
    case 'cadres':
      for (const draft of drafts) yield checkPersonRow(draft, context)
      yield* checkRepeatedPeople(drafts)
      yield* matchPeople(drafts, context)
      return checkHats(drafts, context)
    case 'posts':
      return checkPosts(drafts, context)
    case 'party_organisations':
      checkUnits(drafts)
      return checkParents(drafts, context)
    case 'special_committees':
    case 'sectors':
      return checkUnits(drafts)
  }
}

function finished<K extends RosterSheetKey>({ row, cells, values, faults, personId }: DraftRow): CheckedRow<K> {
  const [first, ...others] = faults
  if (first) return { row, cells, personId, faults: [first, ...others], values: null }
  // The sheet's columns and its row type name the same keys; a test holds them together.
  return { row, cells, personId, faults: [], values: values as unknown as RosterRows[K] }
}
