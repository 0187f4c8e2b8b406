import { endpoints } from '@tongxin/contract/endpoints'
import { explainFault, type RosterFault } from '@tongxin/domain/people/roster/roster-fault'
import { knownTitles, matchColumns } from '@tongxin/domain/people/roster/match-columns'
import type { RosterSheetKey } from '@tongxin/domain/people/roster/roster-sheet'
import { rosterSheets } from '@tongxin/domain/people/roster/roster-sheets'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import { AppError, found } from '../../../platform/http/app-error.ts'
import { operation, query } from '../../../platform/http/operation.ts'
import type { JobPayload } from '../../../platform/jobs/jobs.ts'
import { readSheet, writeMarkedFile } from '../../../platform/sheet/sheet.ts'
import { SheetRefused } from '../../../platform/sheet/sheet-shape.ts'
import { batchVerdicts, countPlans, findBatch } from './batch.ts'

type BatchRow = Awaited<ReturnType<typeof findBatch>>

export const imports = query(endpoints.people.imports, async ({ db, actor, input }) => {
  const batches = db.selectFrom('import_batch').where('committee_id', '=', actor.committeeId)
  const [{ total }, rows] = await Promise.all([
    batches.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    batches
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
      .orderBy('created_at', 'desc')
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize)
      .execute(),
  ])
  return { items: await presentBatches(db, actor.committeeId, rows as BatchRow[]), total }
})

export const importBatch = query(endpoints.people.importBatch, async ({ db, actor, input }) => {
  const [batch] = await presentBatches(db, actor.committeeId, [await findBatch(db, actor.committeeId, input.id)])
  return found(batch)
})

export const importRows = query(endpoints.people.importRows, async ({ db, actor, input }) => {
  const batch = await findBatch(db, actor.committeeId, input.id)
  let rows = db.selectFrom('import_row').where('committee_id', '=', actor.committeeId).where('batch_id', '=', batch.id)
  if (input.plan) rows = rows.where('plan', '=', input.plan)
  const [{ total }, page] = await Promise.all([
    rows.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    rows
      .select(['row_no', 'plan', 'cells', 'faults'])
      .orderBy(sql`plan <> 'faulty'`)
      .orderBy('row_no')
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize)
      .execute(),
  ])
  const items = page.map((row) => ({
    rowNo: row.row_no,
    plan: row.plan as 'create' | 'update' | 'unchanged' | 'faulty',
    cells: inOrder(batch.sheet, row.cells as Record<string, string>),
    faults: (row.faults as unknown as RosterFault[]).map((fault) => explained(batch.sheet, fault)),
  }))
  return { items, total }
})

/** The file back as it came, with what is wrong in front of each row. */
export const markedFile = query(endpoints.people.markedFile, async ({ db, actor, input }) => {
  const batch = await findBatch(db, actor.committeeId, input.id)
  const { file } = await db
    .selectFrom('import_batch')
    .select('file')
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', batch.id)
    .executeTakeFirstOrThrow()
  const sheet = await readSheet(file, batch.file_name, { titles: knownTitles(rosterSheets[batch.sheet]) }).catch(refuse)
  const { keys } = matchColumns(rosterSheets[batch.sheet], sheet.header)
  const faulty = await db
    .selectFrom('import_row')
    .select(['row_no', 'faults'])
    .where('committee_id', '=', actor.committeeId)
    .where('batch_id', '=', batch.id)
    .where('plan', '=', 'faulty')
    .execute()
  const faults = faulty.flatMap((row) =>
    (row.faults as unknown as RosterFault[]).map((fault) => {
      const { message, remedy } = explained(batch.sheet, fault)
      const column = keys.indexOf(fault.column)
      return { row: row.row_no, text: `${message.zh}。${remedy.zh}`, ...(column >= 0 && { column }) }
    }),
  )
  return {
    fileName: `${batch.file_name.replace(/\.\w+$/, '')}（标注问题）.xlsx`,
    bytes: await writeMarkedFile(sheet, faults),
  }
})

/** A file that could not be read when it came cannot be marked either. */
function refuse(error: unknown): never {
  if (error instanceof SheetRefused) throw new AppError('bad_file', { reason: error.code })
  throw error
}

export const commit = operation(endpoints.people.commit, async ({ tx, actor, input, services, record }) => {
  const batch = await findBatch(tx, actor.committeeId, input.id, { forUpdate: true })
  if (batch.state !== 'previewed') throw new AppError('state_refuses', { reason: 'import_not_previewed' })
  if (batch.rows_faulty > 0 && !input.skipFaulty) throw new AppError('import_has_faults', { count: batch.rows_faulty })
  await tx
    .updateTable('import_batch')
    .set({ state: 'committing', rows_done: 0, failure: null })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', batch.id)
    .execute()
  await services.jobs.add(tx, 'roster.commit', commitJob(actor, batch.id))
  await record({
    type: 'roster.commit_asked',
    subject: { kind: 'import', id: batch.id, title: batch.file_name },
    payload: { skipFaulty: input.skipFaulty },
  })
  return {}
})

function commitJob({ committeeId, accountId, personId, tokenId }: Actor, batchId: string): JobPayload {
  const author = { ...(accountId && { accountId }), ...(personId && { personId }), ...(tokenId && { tokenId }) }
  return { committeeId, batchId, ...author }
}

async function presentBatches(db: Reader, committeeId: string, rows: readonly BatchRow[]) {
  const plans = await countPlans(
    db,
    committeeId,
    rows.map(({ id }) => id),
  )
  const people = rows.flatMap(({ created_by }) => created_by ?? [])
  const names =
    people.length === 0
      ? []
      : await db
          .selectFrom('person')
          .select(['id', 'name'])
          .where('committee_id', '=', committeeId)
          .where('id', 'in', people)
          .execute()
  return rows.map((row) => {
    const counts = plans.get(row.id) ?? {}
    return {
      id: row.id,
      sheet: row.sheet,
      fileName: row.file_name,
      state: row.state,
      rowsTotal: row.rows_total,
      rowsDone: row.rows_done,
      rowsFaulty: row.rows_faulty,
      rowsToCreate: counts.create ?? 0,
      rowsToUpdate: counts.update ?? 0,
      failure: row.failure,
      createdByName: names.find(({ id }) => id === row.created_by)?.name ?? null,
      createdAt: row.created_at.toISOString(),
      can: batchVerdicts(row.state, (counts.create ?? 0) + (counts.update ?? 0)),
    }
  })
}

/** Cells as the columns of the template stand; the database keeps them in an order of its own. */
function inOrder(sheet: RosterSheetKey, cells: Record<string, string>): Record<string, string> {
  return Object.fromEntries(rosterSheets[sheet].columns.map(({ key }) => [key, cells[key] ?? '']))
}

/** A fault in words of both languages, at the title of its column. */
function explained(sheet: RosterSheetKey, fault: RosterFault) {
  const column = rosterSheets[sheet].columns.find(({ key }) => key === fault.column)
  const title = column?.title ?? { zh: fault.column, en: fault.column }
  return { column: title, ...explainFault(fault, title) }
}
