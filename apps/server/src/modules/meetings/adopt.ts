import { endpoints } from '@tongxin/contract/endpoints'
import { tallyOf } from '@tongxin/domain/meetings/attendance'
import { decideAdoption, type AdoptionRefusal } from '@tongxin/domain/meetings/minutes'
import { AppError } from '../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../platform/http/operation.ts'
import { factsOfEvent } from '../ledger/public.ts'
import { branchOf } from '../organisation/public.ts'
import { attendanceMark, meetingFacts } from './ledger-payload.ts'
import { minutesOf, rulesOf } from './minutes.ts'
import { authorize } from './policy.ts'
import { kindOf, type AttendanceRow, type MeetingRow } from './meeting-row.ts'
import { agendaOf, attendanceOf, decisionsOf, findVisibleMeeting, writersOf } from './queries.ts'
import { updateMeeting } from './store.ts'

type Context = WriteContext<typeof endpoints.meetings.adopt>

/** Adoption closes the record: its event carries everything the ledger and the tasks are made of. */
export const adopt = operation(endpoints.meetings.adopt, async (context) => {
  const { tx, actor, input, pack, now, record } = context
  const meeting = await findVisibleMeeting(tx, actor, input.id, { lock: true })
  authorize('adopt', context, meeting)
  if (input.version !== meeting.version) throw new AppError('changed_meanwhile')
  const roster = await attendanceOf(tx, actor.committeeId, meeting.id)
  const rules = rulesOf(kindOf(pack, meeting.kind))
  const verdict = decideAdoption(
    await minutesOf(tx, meeting),
    tallyOf(roster.map(({ due_as, state }) => ({ dueAs: due_as, state }))),
    rules,
    actor.personId,
    await writersOf(tx, meeting),
  )
  if (verdict !== true) throw refusal(verdict)

  await updateMeeting(tx, meeting, { state: 'adopted', adopted_by: actor.personId, adopted_at: now })
  const payload = await adoptionPayload(context, meeting, roster)
  const event = await record({
    type: 'minutes.adopted',
    subject: { kind: 'meeting', id: meeting.id, title: meeting.title },
    on: meeting.held_on,
    payload,
  })
  await tx
    .updateTable('meeting')
    .set({ adoption_event_id: event.id })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', meeting.id)
    .execute()
  const facts = await factsOfEvent(tx, actor.committeeId, event.id)
  return { facts: facts.length, tasks: payload.decisions.filter(({ ownerId }) => ownerId !== null).length }
})

function refusal({ code, ...detail }: AdoptionRefusal): AppError {
  return new AppError(code, detail)
}

/** Self-contained: a rebuild of the ledger reads nothing else. */
async function adoptionPayload({ tx, pack }: Context, meeting: MeetingRow, roster: readonly AttendanceRow[]) {
  const decisions = await decisionsOf(tx, meeting.committee_id, meeting.id)
  return {
    ...meetingFacts(meeting),
    branchId: await branchOf(tx, pack, meeting.committee_id, meeting.unit_id),
    unitId: meeting.unit_id,
    group: kindOf(pack, meeting.kind)?.group ?? null,
    partyInternal: meeting.party_internal,
    firstAgenda: (await agendaOf(tx, meeting.committee_id, meeting.id))[0]?.first_agenda ?? false,
    marks: roster.flatMap(({ state, ...line }) => (state === null ? [] : [attendanceMark({ ...line, state })])),
    decisions: decisions.map(({ id, wording, owner_id, due_on }) => ({
      id,
      wording,
      ownerId: owner_id,
      dueOn: due_on,
    })),
  }
}
