import { checkRoster } from '@tongxin/domain/people/roster/check-roster'
import { knownTitles } from '@tongxin/domain/people/roster/match-columns'
import type { RosterFault } from '@tongxin/domain/people/roster/roster-fault'
import type { RosterSheetKey } from '@tongxin/domain/people/roster/roster-sheet'
import { rosterSheets } from '@tongxin/domain/people/roster/roster-sheets'
import type { Database } from '../../../platform/db/database.ts'
import type { Services } from '../../../platform/http/services.ts'
import type { JobPayload } from '../../../platform/jobs/jobs.ts'
import { readSheet } from '../../../platform/sheet/sheet.ts'
import { SheetRefused } from '../../../platform/sheet/sheet-shape.ts'
import type { StoredRow } from './batch.ts'
import { planRows } from './plan-rows.ts'
import { rosterContext } from './roster-context.ts'

const chunk = 1000

/** Reads an uploaded file and says of every row what a commit would do, or what is wrong with it. May run twice. */
export async function readBatch(services: Services, { committeeId, batchId = '' }: JobPayload): Promise<void> {
  const { database, clock, packs } = services
  const db = database.of(committeeId)
  const batch = await db
    .selectFrom('import_batch')
    .select(['sheet', 'file_name', 'file', 'state'])
    .where('committee_id', '=', committeeId)
    .where('id', '=', batchId)
    .executeTakeFirst()
  if (!batch || batch.state !== 'reading') return
  try {
    const key = batch.sheet as RosterSheetKey
    const file = await readSheet(batch.file, batch.file_name, { titles: knownTitles(rosterSheets[key]) })
    const context = await rosterContext(db, await packs.of(committeeId), committeeId, clock.today())
    const { columns, rows } = checkRoster(key, file, context)
    if (columns.missing.length > 0)
      return await fail(database, committeeId, batchId, `missing_columns:${columns.missing.join(',')}`)
    if (rows.length === 0) return await fail(database, committeeId, batchId, 'no_rows')
    await keepRows(database, committeeId, batchId, await planRows(db, committeeId, rows))
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error
    await fail(database, committeeId, batchId, error.code)
  }
}

async function fail(database: Database, committeeId: string, batchId: string, failure: string): Promise<void> {
  await database
    .of(committeeId)
    .updateTable('import_batch')
    .set({ state: 'failed', failure })
    .where('committee_id', '=', committeeId)
    .where('id', '=', batchId)
    .execute()
}

async function keepRows(
  database: Database,
  committeeId: string,
  batchId: string,
  rows: readonly StoredRow[],
): Promise<void> {
  const db = database.of(committeeId)
  await db.deleteFrom('import_row').where('committee_id', '=', committeeId).where('batch_id', '=', batchId).execute()
  await db
    .updateTable('import_batch')
    .set({ rows_total: rows.length, rows_done: 0 })
    .where('committee_id', '=', committeeId)
    .where('id', '=', batchId)
    .execute()
  for (let at = 0; at < rows.length; at += chunk) {
    const part = rows.slice(at, at + chunk)
    await db
      .insertInto('import_row')
      .values(part.map((row) => columnsOf(committeeId, batchId, row)))
      .execute()
    await db
      .updateTable('import_batch')
      .set({ rows_done: at + part.length })
      .where('committee_id', '=', committeeId)
      .where('id', '=', batchId)
      .execute()
  }
  const faulty = rows.filter(({ plan }) => plan === 'faulty').length
  await db
    .updateTable('import_batch')
    .set({ state: 'previewed', rows_faulty: faulty })
    .where('committee_id', '=', committeeId)
    .where('id', '=', batchId)
    .execute()
}

function columnsOf(committeeId: string, batchId: string, row: StoredRow) {
  return {
    committee_id: committeeId,
    batch_id: batchId,
    row_no: row.rowNo,
    cells: JSON.stringify(row.cells),
    faults: JSON.stringify(row.faults satisfies RosterFault[]),
    plan: row.plan,
    resolved: row.resolved ? JSON.stringify(row.resolved) : null,
  }
}
