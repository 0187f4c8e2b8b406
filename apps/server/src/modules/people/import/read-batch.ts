import { rosterSteps } from '@tongxin/domain/people/roster/check-roster'
import { knownTitles } from '@tongxin/domain/people/roster/match-columns'
import type { RosterFault } from '@tongxin/domain/people/roster/roster-fault'
import type { RosterSheetKey } from '@tongxin/domain/people/roster/roster-sheet'
import { rosterSheets } from '@tongxin/domain/people/roster/roster-sheets'
import type { Database } from '../../../platform/db/database.ts'
import type { Services } from '../../../platform/http/services.ts'
import type { JobPayload } from '../../../platform/jobs/jobs.ts'
import { readSheet } from '../../../platform/sheet/sheet.ts'
import { SheetRefused } from '../../../platform/sheet/sheet-shape.ts'
import { inSlices } from '../../../platform/slices.ts'
import { findBatch, lockBatch, noteBatch, type StoredRow } from './batch.ts'
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
  const fail = (failure: string) => noteBatch(db, committeeId, batchId, { state: 'failed', failure })
  try {
    const key = batch.sheet as RosterSheetKey
    const file = await readSheet(batch.file, batch.file_name, { titles: knownTitles(rosterSheets[key]) })
    const context = await rosterContext(db, await packs.of(committeeId), committeeId, clock.today())
    const { columns, rows } = await inSlices(rosterSteps(key, file, context))
    if (columns.missing.length > 0) return await fail(`missing_columns:${columns.missing.join(',')}`)
    if (rows.length === 0) return await fail('no_rows')
    await keepRows(database, committeeId, batchId, await planRows(db, committeeId, rows, context))
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error
    await fail(error.code)
  }
}

/** All rows or none; whoever reads the same file a second time finds it read. */
async function keepRows(
  database: Database,
  committeeId: string,
  batchId: string,
  rows: readonly StoredRow[],
): Promise<void> {
  const aside = database.of(committeeId)
  await noteBatch(aside, committeeId, batchId, { rows_total: rows.length, rows_done: 0 })
  await database.transaction(committeeId, async (tx) => {
    await lockBatch(tx, batchId)
    if ((await findBatch(tx, committeeId, batchId)).state !== 'reading') return
    for (let at = 0; at < rows.length; at += chunk) {
      const part = rows.slice(at, at + chunk).map((row) => columnsOf(committeeId, batchId, row))
      await tx.insertInto('import_row').values(part).execute()
      // On a connection of its own, so that whoever waits sees the progress before the commit.
      await noteBatch(aside, committeeId, batchId, { rows_done: at + part.length })
    }
    const faulty = rows.filter(({ plan }) => plan === 'faulty').length
    await noteBatch(tx, committeeId, batchId, { state: 'previewed', rows_faulty: faulty })
  })
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
