import { decideComplaintAct, type ComplaintAct, type ComplaintState } from '@tongxin/domain/relief/complaint'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { NewEvent } from '../../platform/events/event.ts'
import { holds, type Actor } from '../../platform/http/actor.ts'
import { found, mustBeAllowed } from '../../platform/http/app-error.ts'
import type { rowOf } from './letter.ts'
import { subjectOf } from './present.ts'
import { findVisibleComplaint, type ComplaintRow } from './queries.ts'

type NewComplaint = ReturnType<typeof rowOf> & { id: string; sender_id?: string; receipt_digest?: Buffer }

export async function insertComplaint(tx: Tx, committeeId: string, row: NewComplaint): Promise<void> {
  await tx
    .insertInto('complaint')
    .values({ committee_id: committeeId, ...row })
    .execute()
}

/** That a letter came in. Its words and, of an anonymous one, whatever is known of the way it came, stay out. */
export function filedEvent(row: NewComplaint, answererIds: string[]): NewEvent {
  const anonymous = row.sender_id === undefined
  return {
    type: 'complaint.filed',
    subject: subjectOf(row),
    payload: { kind: row.kind, anonymous, dueOn: row.due_on, answererIds },
  }
}

/** Loads and locks a complaint for an act that must be open to the actor. */
export async function findComplaintFor(tx: Tx, actor: Actor, id: string, act: ComplaintAct): Promise<ComplaintRow> {
  await sql`select from complaint where committee_id = ${actor.committeeId} and id = ${id} for update`.execute(tx)
  const complaint = await findVisibleComplaint(tx, actor, id)
  mustBeAllowed(decideComplaintAct(act, complaint.state as ComplaintState, holds(actor, 'relief.answer')))
  return complaint
}

/** The next state; who took it up first stays named. */
export async function moveOn(tx: Tx, actor: Actor, complaint: ComplaintRow, state: ComplaintState): Promise<void> {
  await tx
    .updateTable('complaint')
    .set({ state, taken_up_by: complaint.taken_up_by ?? found(actor.personId) })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', complaint.id)
    .execute()
}

/** Adds the answer or a follow-up and gives its number. */
export async function addReply(tx: Tx, actor: Actor, complaintId: string, wording: string, now: Date): Promise<number> {
  const { number } = await tx
    .insertInto('complaint_reply')
    .values({
      committee_id: actor.committeeId,
      complaint_id: complaintId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from complaint_reply
        where committee_id = ${actor.committeeId} and complaint_id = ${complaintId})`,
      wording: wording.trim(),
      replied_by: found(actor.personId),
      replied_at: now,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}
