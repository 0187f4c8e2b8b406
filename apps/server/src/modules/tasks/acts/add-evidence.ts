import { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { mayReadPartyInternal, reach, type Actor } from '../../../platform/http/actor.ts'
import { found } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import { takeStep } from '../take-step.ts'

/** Names a record that the system holds; nothing is uploaded or typed for the sake of proof. */
export const addEvidence = operation(endpoints.tasks.addEvidence, async (context) => {
  const { tx, actor, input, now } = context
  await takeStep(context, input.id, 'addEvidence', async () => {
    const title = await titleOfMeeting(tx, actor, input.recordId)
    await tx
      .insertInto('task_evidence')
      .values({
        committee_id: actor.committeeId,
        task_id: input.id,
        record_kind: input.recordKind,
        record_id: input.recordId,
        title,
        added_by: found(actor.personId),
        added_at: now,
      })
      .execute()
    return { type: 'task.evidence_added', payload: { reason: title, recordId: input.recordId } }
  })
  return {}
})

/** The title of a meeting that the actor may know of: within reach, or one that concerns him. */
async function titleOfMeeting(db: Reader, actor: Actor, id: string): Promise<string> {
  const { all, unitIds } = reach(actor, 'meeting.read')
  const inReach = all ? sql`true` : sql`meeting.unit_id = any(${unitIds}::uuid[])`
  const open = mayReadPartyInternal(actor) ? sql`true` : sql`not meeting.party_internal`
  const { rows } = await sql<{ title: string }>`
    select title from meeting where committee_id = ${actor.committeeId} and id = ${id} and state <> 'cancelled'
      and ((${open} and ${inReach}) or ${actor.personId}::uuid in (created_by, chair_id, recorder_id) or exists (
        select from attendance where attendance.committee_id = meeting.committee_id and attendance.meeting_id = meeting.id
          and attendance.person_id = ${actor.personId} and meeting.state <> 'draft'))`.execute(db)
  return found(rows[0]).title
}
