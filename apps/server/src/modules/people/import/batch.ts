import type { RosterFault } from '@tongxin/domain/people/roster/roster-fault'
import type { RosterSheetKey } from '@tongxin/domain/people/roster/roster-sheet'
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import { found } from '../../../platform/http/app-error.ts'

export type BatchState = 'reading' | 'previewed' | 'committing' | 'committed' | 'undone' | 'failed'
export type RowPlan = 'create' | 'update' | 'unchanged' | 'faulty'

export interface StoredRow {
  rowNo: number
  plan: RowPlan
  cells: Record<string, string>
  faults: RosterFault[]
  /** What the row means, once checked: its values, and whom it is about. */
  resolved: { values: Record<string, unknown>; personId: string | null } | null
}

export async function findBatch(db: Reader, committeeId: string, id: string, { forUpdate = false } = {}) {
  const batch = db
    .selectFrom('import_batch')
    .select([
      'id',
      'sheet',
      'file_name',
      'state',
      'rows_total',
      'rows_done',
      'rows_faulty',
      'failure',
      'created_by',
      'created_at',
    ])
    .where('committee_id', '=', committeeId)
    .where('id', '=', id)
  const row = found(await (forUpdate ? batch.forUpdate() : batch).executeTakeFirst())
  return { ...row, sheet: row.sheet as RosterSheetKey, state: row.state as BatchState }
}

/**
 * Lets only one at a time work on a batch, until its transaction ends. Not a lock of the row: the progress is noted
 * on another connection meanwhile.
 */
export async function lockBatch(tx: Tx, batchId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${batchId}, 0))`.execute(tx)
}

/** Rows by plan: how many a commit would add and change. */
export async function countPlans(db: Reader, committeeId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Partial<Record<RowPlan, number>>>()
  const rows = await db
    .selectFrom('import_row')
    .select(['batch_id', 'plan', sql<number>`count(*)::int`.as('rows')])
    .where('committee_id', '=', committeeId)
    .where('batch_id', 'in', ids)
    .groupBy(['batch_id', 'plan'])
    .execute()
  const counts = new Map<string, Partial<Record<RowPlan, number>>>()
  for (const row of rows) counts.set(row.batch_id, { ...counts.get(row.batch_id), [row.plan]: row.rows })
  return counts
}

/** Whether a batch may be taken over or undone now, or why not. */
export function batchVerdicts(state: BatchState, goodRows: number): { commit: true | string; undo: true | string } {
  return { commit: mayCommit(state, goodRows), undo: state === 'committed' || 'import_not_committed' }
}

function mayCommit(state: BatchState, goodRows: number): true | string {
  if (state !== 'previewed') return 'import_not_previewed'
  return goodRows > 0 || 'import_has_no_good_rows'
}

interface BatchNote {
  state?: BatchState
  rows_total?: number
  rows_done?: number
  rows_faulty?: number
  failure?: string | null
  committed_at?: Date
}

/** Notes how far a batch has come. */
export async function noteBatch(db: Reader, committeeId: string, batchId: string, note: BatchNote): Promise<void> {
  await db
    .updateTable('import_batch')
    .set(note)
    .where('committee_id', '=', committeeId)
    .where('id', '=', batchId)
    .execute()
}
