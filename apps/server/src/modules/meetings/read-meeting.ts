import { endpoints } from '@tongxin/contract/endpoints'
import { tallyOf } from '@tongxin/domain/meetings/attendance'
import { decideAct, type MeetingAct } from '@tongxin/domain/meetings/meeting'
import { decideAdoption } from '@tongxin/domain/meetings/minutes'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../platform/db/database.ts'
import { query, type ReadContext } from '../../platform/http/operation.ts'
import { followUpOf } from './follow-up.ts'
import { historyOf } from './history.ts'
import { draftItem, rulesOf } from './minutes.ts'
import { isInsider, printVerdict, verdictOn } from './policy.ts'
import { figuresOf, presentAgendaItem, presentBody, presentDecision, presentLine } from './present.ts'
import { kindOf, type AttendanceRow, type MeetingRow } from './meeting-row.ts'
import { agendaOf, attendanceOf, decisionsOf, findVisibleMeeting, namesOf, writersOf } from './queries.ts'
import { votingOf } from './voting-sheet.ts'

type Context = ReadContext<typeof endpoints.meetings.meeting>
type Agenda = Awaited<ReturnType<typeof agendaOf>>

export const readMeeting = query(endpoints.meetings.meeting, async (context) => {
  const { db, actor, input, pack } = context
  const meeting = await findVisibleMeeting(db, actor, input.id)
  const [roster, agenda, decisions, history, unitName, names] = await Promise.all([
    attendanceOf(db, actor.committeeId, meeting.id),
    agendaOf(db, actor.committeeId, meeting.id),
    decisionsOf(db, actor.committeeId, meeting.id),
    historyOf(db, actor.committeeId, meeting.id),
    unitNameOf(db, meeting),
    namesOf(db, actor.committeeId, [
      meeting.chair_id,
      meeting.recorder_id,
      meeting.entered_late_by,
      meeting.adopted_by,
    ]),
  ])
  const tally = tallyOf(roster.map(({ due_as, state }) => ({ dueAs: due_as, state })))
  const own = await ownStanding(context, roster)
  const voting = await votingOf(context, meeting)
  const minuted = meeting.state === 'adopted' || isInsider(actor, meeting)
  return {
    ...presentLine(pack, { ...meeting, unit_name: unitName, ...figuresOf(tally) }),
    ...presentBody(pack, minuted ? meeting : { ...meeting, summary: '' }, names),
    tally,
    // Invited people read the agenda before, and the minutes once they are adopted.
    agenda: agenda.map((item) =>
      minuted ? presentAgendaItem(pack, item, voting.votes.get(item.id) ?? null) : unminuted(pack, item),
    ),
    decisions: minuted ? decisions.map(presentDecision) : [],
    ...voting.sheet,
    followUp: minuted || own?.dueAs === 'due' ? await followUpOf(db, meeting, context.today) : [],
    history,
    own,
    can: await verdicts(context, meeting, roster, agenda, own),
  }
})

/** An item before its record is anybody else's to read. */
function unminuted(pack: Pack, item: Agenda[number]) {
  return presentAgendaItem(pack, { ...item, record: '' }, null)
}

async function unitNameOf(db: Reader, meeting: MeetingRow): Promise<string> {
  const unit = await db
    .selectFrom('unit')
    .select('name')
    .where('committee_id', '=', meeting.committee_id)
    .where('id', '=', meeting.unit_id)
    .executeTakeFirstOrThrow()
  return unit.name
}

/** The asking person's own line on the list, with the latest request for leave. */
async function ownStanding({ db, actor, input }: Context, roster: readonly AttendanceRow[]) {
  const line = roster.find(({ person_id }) => person_id === actor.personId)
  if (!line) return null
  const leave = await db
    .selectFrom('leave_request')
    .select('state')
    .where('committee_id', '=', actor.committeeId)
    .where('meeting_id', '=', input.id)
    .where('person_id', '=', line.person_id)
    .orderBy('requested_at', 'desc')
    .executeTakeFirst()
  return {
    dueAs: line.due_as,
    state: line.state,
    leave: (leave?.state ?? null) as 'requested' | 'approved' | 'refused' | 'withdrawn' | null,
  }
}

async function verdicts(
  context: Context,
  meeting: MeetingRow,
  roster: readonly AttendanceRow[],
  agenda: Agenda,
  own: Awaited<ReturnType<typeof ownStanding>>,
) {
  const verdict = (act: MeetingAct): true | string => verdictOn(act, context, meeting)
  return {
    change: verdict('change'),
    convene: verdict('convene'),
    cancel: verdict('cancel'),
    invite: verdict('invite'),
    mark: verdict('mark'),
    requestLeave: leaveVerdict(context, meeting, own),
    minute: verdict('minute'),
    adopt: await adoptVerdict(context, meeting, roster, agenda),
    correct: verdict('correct'),
    print: printVerdict(context, meeting),
  }
}

/** One's own leave: for who is on the list, before the meeting begins, once. */
function leaveVerdict(
  { today, now }: Context,
  meeting: MeetingRow,
  own: Awaited<ReturnType<typeof ownStanding>>,
): true | string {
  if (!own) return 'not_on_roster'
  if (own.leave === 'requested' || own.leave === 'approved') return 'leave_already_requested'
  const verdict = decideAct('requestLeave', { state: meeting.state, heldOn: meeting.held_on }, today, true)
  if (verdict !== true) return verdict
  return now < meeting.starts_at ? true : 'meeting_begun'
}

async function adoptVerdict(
  context: Context,
  meeting: MeetingRow,
  roster: readonly AttendanceRow[],
  agenda: Agenda,
): Promise<true | string> {
  const verdict = verdictOn('adopt', context, meeting)
  if (verdict !== true) return verdict
  const minutes = {
    chairId: meeting.chair_id,
    recorderId: meeting.recorder_id,
    agenda: agenda.map(draftItem),
  }
  const tally = tallyOf(roster.map(({ due_as, state }) => ({ dueAs: due_as, state })))
  const writers = await writersOf(context.db, meeting)
  const adoption = decideAdoption(
    minutes,
    tally,
    rulesOf(kindOf(context.pack, meeting.kind)),
    context.actor.personId,
    writers,
  )
  return adoption === true ? true : adoption.code
}
