import type { MinutesAdopted } from '@tongxin/domain/ledger/derive-facts'
import type { DecisionCarriedOut } from '@tongxin/domain/ledger/derive-branch-facts'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Selectable } from 'kysely'
import type { Reader, Schema } from '../../platform/db/database.ts'
import { branchesOfOfficers } from '../organisation/public.ts'
import { holdersOf } from './task-hand.ts'

/** What the ledger asks of a decision that was carried out: whose it was by virtue of a post, who assigned it, and by when. */
export async function carriedOut(
  db: Reader,
  pack: Pack,
  committeeId: string,
  task: Selectable<Schema['task']>,
  today: string,
): Promise<DecisionCarriedOut> {
  const assigned = await assigningMeeting(db, committeeId, task)
  const holders = await holdersOf(db, task, today)
  const owners = holders.filter(({ role }) => role === 'owner').map(({ person_id }) => person_id)
  const branchIds = assigned?.branchId
    ? [assigned.branchId]
    : await branchesOfOfficers(db, pack, committeeId, owners, today)
  return {
    taskId: task.id,
    title: task.title,
    branchIds: assigned ? branchIds : [],
    meetingKind: assigned?.kind ?? null,
    dueOn: task.due_on,
    closedOn: today,
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
