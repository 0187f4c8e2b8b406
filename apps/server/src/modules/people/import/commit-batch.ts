import type { RosterSheetKey } from '@tongxin/domain/people/roster/roster-sheet'
import { recorder } from '../../../platform/events/record-event.ts'
import { databaseFault } from '../../../platform/db/database-fault.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Services } from '../../../platform/http/services.ts'
import type { JobPayload } from '../../../platform/jobs/jobs.ts'
import type { StoredRow } from './batch.ts'
import { effects, type Effects } from './effects.ts'
import { takePeople } from './take-people.ts'
import { takePosts } from './take-posts.ts'
import { takeUnits } from './take-units.ts'

const chunk = 1000

/** Takes over the good rows of a batch: all of them or, when anything goes wrong, none. May run twice. */
export async function commitBatch(services: Services, { committeeId, batchId = '' }: JobPayload): Promise<void> {
  const { database, packs, clock, reactions, actors } = services
  const pack = await packs.of(committeeId)
  const progress = (done: number) =>
    database
      .of(committeeId)
      .updateTable('import_batch')
      .set({ rows_done: done })
      .where('committee_id', '=', committeeId)
      .where('id', '=', batchId)
      .execute()
  try {
    await database.transaction(committeeId, async (tx) => {
      const batch = await tx
        .selectFrom('import_batch')
        .select(['sheet', 'state', 'file_name'])
        .where('committee_id', '=', committeeId)
        .where('id', '=', batchId)
        .executeTakeFirst()
      if (batch?.state !== 'committing') return
      const today = clock.today()
      const kept = effects(committeeId, batchId)
      const rows = await goodRows(tx, committeeId, batchId)
      for (let at = 0; at < rows.length; at += chunk) {
        await take(batch.sheet as RosterSheetKey, { tx, pack, committeeId, today, kept }, rows.slice(at, at + chunk))
        await progress(Math.min(at + chunk, rows.length))
      }
      await kept.save(tx)
      await tx
        .updateTable('import_batch')
        .set({ state: 'committed', committed_at: clock.now(), failure: null })
        .where('committee_id', '=', committeeId)
        .where('id', '=', batchId)
        .execute()
      const { record } = recorder(committeeId, { tx, pack, actor: null, now: clock.now(), today }, reactions, null)
      await record({
        type: 'roster.imported',
        subject: { kind: 'import', id: batchId, title: batch.file_name },
        payload: { sheet: batch.sheet, rows: rows.length },
      })
    })
    actors.forget(committeeId)
  } catch (error) {
    const known = databaseFault(error)
    if (!known) throw error
    const failure = [known.code, known.detail?.['rule']].filter(Boolean).join(':')
    await database
      .of(committeeId)
      .updateTable('import_batch')
      .set({ state: 'previewed', rows_done: 0, failure })
      .where('committee_id', '=', committeeId)
      .where('id', '=', batchId)
      .execute()
  }
}

/** What the taking over of any sheet works with. */
export interface Taking {
  tx: Tx
  pack: Parameters<typeof recorder>[1]['pack']
  committeeId: string
  today: string
  kept: Effects
}

async function take(sheet: RosterSheetKey, taking: Taking, rows: readonly StoredRow[]): Promise<void> {
  if (sheet === 'members' || sheet === 'cadres') return takePeople(sheet, taking, rows)
  if (sheet === 'posts') return takePosts(taking, rows)
  return takeUnits(sheet, taking, rows)
}

async function goodRows(tx: Tx, committeeId: string, batchId: string): Promise<StoredRow[]> {
  const rows = await tx
    .selectFrom('import_row')
    .select(['row_no', 'plan', 'resolved'])
    .where('committee_id', '=', committeeId)
    .where('batch_id', '=', batchId)
    .where('plan', 'in', ['create', 'update'])
    .orderBy('row_no')
    .execute()
  return rows.map((row) => ({
    rowNo: row.row_no,
    plan: row.plan as StoredRow['plan'],
    cells: {},
    faults: [],
    resolved: row.resolved as StoredRow['resolved'],
  }))
}
