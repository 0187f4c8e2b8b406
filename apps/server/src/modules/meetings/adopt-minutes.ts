import { tallyOf } from '@tongxin/domain/meetings/attendance'
import { decideAdoption, type AdoptionRefusal } from '@tongxin/domain/meetings/minutes'
import { AppError } from '../../platform/http/app-error.ts'
import { factsOfEvent } from '../ledger/public.ts'
import { branchOf } from '../organisation/public.ts'
import { attendanceMark, meetingFacts } from './ledger-payload.ts'
import { minutesOf, rulesOf } from './minutes.ts'
import { kindOf, type AttendanceRow, type MeetingRow } from './meeting-row.ts'
import { agendaOf, attendanceOf, decisionsOf, writersOf } from './queries.ts'
import { updateMeeting } from './store.ts'
import { ruleOfVote, shortfallOf, verdictOn, votershipOf, votesOf } from './votes.ts'
import type { Writing } from './writing.ts'

/** Adopts minutes that are complete. The caller has locked the meeting and asked whether the actor may. */
export async function adoptMinutes(writing: Writing, meeting: MeetingRow): Promise<{ facts: number; tasks: number }> {
  const { tx, actor, now, record } = writing
  const roster = await attendanceOf(tx, actor.committeeId, meeting.id)
  await refuseUnlessReady(writing, meeting, roster)
  await updateMeeting(tx, meeting, { state: 'adopted', adopted_by: actor.personId, adopted_at: now })
  const payload = await adoptionPayload(writing, meeting, roster)
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
}

async function refuseUnlessReady(
  { tx, actor, pack }: Writing,
  meeting: MeetingRow,
  roster: readonly AttendanceRow[],
): Promise<void> {
  const kind = kindOf(pack, meeting.kind)
  const verdict = decideAdoption(
    await minutesOf(tx, meeting),
    tallyOf(roster.map(({ due_as, state }) => ({ dueAs: due_as, state }))),
    rulesOf(kind),
    actor.personId,
    await writersOf(tx, meeting),
  )
  if (verdict !== true) throw refusal(verdict)
  const lacking = shortfallOf(kind, await votershipOf(tx, pack, meeting))
  if (lacking) throw new AppError('state_refuses', { reason: 'too_few_to_be_held', needed: lacking.needed })
  if ((await decidedVotes({ tx, pack }, meeting)).some(({ reason }) => reason === 'counts_exceed_present'))
    throw new AppError('state_refuses', { reason: 'counts_exceed_present' })
}

/** Every show of hands with what it came to by the rule that stood on that day. */
async function decidedVotes({ tx, pack }: Pick<Writing, 'tx' | 'pack'>, meeting: MeetingRow) {
  const votes = await votesOf(tx, meeting)
  if (votes.length === 0) return []
  const electorate = await votershipOf(tx, pack, meeting)
  return votes.map((vote) => ({
    agendaItemId: vote.agenda_item_id,
    matter: vote.matter,
    inFavour: vote.in_favour,
    against: vote.against,
    abstained: vote.abstained,
    ...verdictOn(ruleOfVote(kindOf(pack, meeting.kind), vote.matter), electorate, vote),
  }))
}

function refusal({ code, ...detail }: AdoptionRefusal): AppError {
  return new AppError(code, detail)
}

/** Self-contained: a rebuild of the ledger reads nothing else. */
async function adoptionPayload({ tx, pack }: Writing, meeting: MeetingRow, roster: readonly AttendanceRow[]) {
  const decisions = await decisionsOf(tx, meeting.committee_id, meeting.id)
  const agenda = await agendaOf(tx, meeting.committee_id, meeting.id)
  const votes = await decidedVotes({ tx, pack }, meeting)
  return {
    ...meetingFacts(meeting),
    branchId: await branchOf(tx, pack, meeting.committee_id, meeting.unit_id),
    unitId: meeting.unit_id,
    group: kindOf(pack, meeting.kind)?.group ?? null,
    partyInternal: meeting.party_internal,
    firstAgenda: agenda[0]?.first_agenda ?? false,
    ...(votes.length > 0 && { votes }),
    marks: roster.flatMap(({ state, ...line }) => (state === null ? [] : [attendanceMark({ ...line, state })])),
    decisions: decisions.map(({ id, wording, owner_id, due_on }) => ({
      id,
      wording,
      ownerId: owner_id,
      dueOn: due_on,
    })),
  }
}
