import type { MinutesAdopted } from '@tongxin/domain/ledger/derive-facts'
import type { DecisionCarriedOut, DecisionOverdue } from '@tongxin/domain/ledger/derive-branch-facts'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql, type Selectable } from 'kysely'
import type { Reader, Schema } from '../../platform/db/database.ts'
import { branchesOfOfficers } from '../organisation/public.ts'
import { holdersOf } from './task-hand.ts'

/** What the ledger asks of a decision that was carried out; what was found open before is corrected by it. */
export async function carriedOut(
  db: Reader,
  pack: Pack,
  committeeId: string,
  task: Selectable<Schema['task']>,
  today: string,
): Promise<DecisionCarriedOut> {
  const overdue = await overdueEventOf(db, committeeId, task)
  if (!overdue) return { ...(await obligationOf(db, pack, committeeId, task, today)), closedOn: today }
  return { ...(overdue.payload as unknown as DecisionOverdue), closedOn: today, overdueEventId: overdue.id }
}

function overdueEventOf(db: Reader, committeeId: string, task: Selectable<Schema['task']>) {
  return db
    .selectFrom('event')
    .select(['id', 'payload'])
    .where('committee_id', '=', committeeId)
    .where('subject_id', '=', task.subject_id)
    .where('type', '=', 'decision.overdue')
    .where(sql<boolean>`payload ->> 'taskId' = ${task.id}`)
    .executeTakeFirst()
}

/** Whose a decision is by virtue of a post on a day, who assigned it, and by when. */
export async function obligationOf(
  db: Reader,
  pack: Pack,
  committeeId: string,
  task: Selectable<Schema['task']>,
  on: string,
): Promise<DecisionOverdue> {
  const assigned = await assigningMeeting(db, committeeId, task)
  const holders = await holdersOf(db, task, on)
  const owners = holders.filter(({ role }) => role === 'owner').map(({ person_id }) => person_id)
  const branchIds = assigned?.branchId
    ? [assigned.branchId]
    : await branchesOfOfficers(db, pack, committeeId, owners, on)
  return {
    taskId: task.id,
    title: task.title,
    branchIds: assigned ? branchIds : [],
    meetingKind: assigned?.kind ?? null,
    dueOn: task.due_on,
  }
}

/** The meeting in whose adopted minutes the task stands, as the event tells it. */
async function assigningMeeting(db: Reader, committeeId: string, task: Selectable<Schema['task']>) {
  if (task.subject_kind !== 'meeting') return undefined
  const row = await db
    .selectFrom('event')
    .select('payload')
    .where('committee_id', '=', committeeId)
    .where('subject_id', '=', task.subject_id)
    .where('type', '=', 'minutes.adopted')
    .executeTakeFirst()
  return row?.payload as unknown as MinutesAdopted | undefined
}
