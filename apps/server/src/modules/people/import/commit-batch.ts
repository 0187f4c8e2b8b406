import type { RosterSheetKey } from '@tongxin/domain/people/roster/roster-sheet'
import { recorder } from '../../../platform/events/record-event.ts'
import { databaseFault } from '../../../platform/db/database-fault.ts'
import { AppError } from '../../../platform/http/app-error.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Author } from '../../../platform/http/actor.ts'
import type { Services } from '../../../platform/http/services.ts'
import type { JobPayload } from '../../../platform/jobs/jobs.ts'
import { findBatch, lockBatch, noteBatch, type StoredRow } from './batch.ts'
import { effects, type Effects } from './effects.ts'
import { takePeople } from './take-people.ts'
import { takePosts } from './take-posts.ts'
import { takeUnits } from './take-units.ts'

const chunk = 1000

/** Takes over the good rows of a batch: all of them or, when anything goes wrong, none. May run twice. */
export async function commitBatch(services: Services, payload: JobPayload): Promise<void> {
  const { database, actors } = services
  const { committeeId, batchId = '' } = payload
  try {
    await database.transaction(committeeId, (tx) => takeAll(services, tx, payload))
    actors.forget(committeeId)
  } catch (error) {
    const known = error instanceof AppError ? error : databaseFault(error)
    if (!known) throw error
    const failure = [known.code, known.detail?.['rule']].filter(Boolean).join(':')
    await noteBatch(database.of(committeeId), committeeId, batchId, { state: 'previewed', rows_done: 0, failure })
  }
}

async function takeAll(services: Services, tx: Tx, payload: JobPayload): Promise<void> {
  const { database, packs, clock, reactions } = services
  const { committeeId, batchId = '' } = payload
  await lockBatch(tx, batchId)
  const batch = await findBatch(tx, committeeId, batchId)
  if (batch.state !== 'committing') return
  const [pack, today, now] = [await packs.of(committeeId), clock.today(), clock.now()]
  const kept = effects(committeeId, batchId)
  const rows = await goodRows(tx, committeeId, batchId)
  for (let at = 0; at < rows.length; at += chunk) {
    await take(batch.sheet, { tx, pack, committeeId, today, kept }, rows.slice(at, at + chunk))
    // On a connection of its own, so that whoever waits sees the progress before the commit.
    await noteBatch(database.of(committeeId), committeeId, batchId, { rows_done: Math.min(at + chunk, rows.length) })
  }
  await kept.save(tx)
  await noteBatch(tx, committeeId, batchId, { state: 'committed', committed_at: now, failure: null })
  const { record } = recorder(committeeId, { tx, pack, actor: authorOf(payload), now, today }, reactions, null)
  const subject = { kind: 'import', id: batchId, title: batch.file_name }
  await record({ type: 'roster.imported', subject, payload: { sheet: batch.sheet, rows: rows.length } })
}

/** The commit is the act of whoever asked for it, also when the queue does it later. */
function authorOf({ accountId, personId, tokenId }: JobPayload): Author {
  return { accountId: accountId ?? null, personId: personId ?? null, tokenId: tokenId ?? null }
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
