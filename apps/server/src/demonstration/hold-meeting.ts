import { endpoints } from '@tongxin/contract/endpoints'
import type { AttendanceState } from '@tongxin/domain/meetings/attendance'
import { addDays } from '@tongxin/domain/calendar/business-day'
import type { Player, Stage } from './calls.ts'
import type { Chance } from './chance.ts'
import { takeUpWaiting } from './keep-series.ts'
import { lastRecordedDay, type PlannedMeeting } from './planned-meeting.ts'

export type Cast = Record<'office' | 'party' | 'liaison' | 'secretaryGeneral' | 'partyGroupSecretary', Player>

/** Creates a planned meeting and sends its notice, on the first of its month or on the day itself. */
export async function conveneMeeting(stage: Stage, cast: Cast, plan: PlannedMeeting): Promise<string> {
  const organiser = cast[plan.by]
  stage.clock.set(moment(noticeDay(plan.on), 8))
  const { id } = await stage.call(organiser, endpoints.meetings.create, {
    kind: plan.kind,
    unitId: plan.unitId,
    title: plan.title,
    place: plan.place,
    startsAt: moment(plan.on, plan.hour),
    chairId: plan.chairId,
    recorderId: plan.recorderId,
    agenda: plan.agenda.map(({ record: _record, ...item }) => item),
    ...(plan.personIds && { invite: { personIds: [...new Set(plan.personIds)] } }),
  })
  await stage.call(organiser, endpoints.meetings.convene, { id })
  return id
}

/** Carries a convened meeting to its end as an office does: mark, minute, adopt. */
export async function closeMeeting(
  stage: Stage,
  cast: Cast,
  plan: PlannedMeeting,
  id: string,
  luck: Chance,
): Promise<void> {
  if (plan.until === 'convened') return
  const organiser = cast[plan.by]
  stage.clock.set(moment(plan.on, plan.hour + 2))
  await markEverybody(stage, organiser, id, plan.turnout, luck)
  if (plan.until === 'held') return
  const { version, electorate } = await stage.call(organiser, endpoints.meetings.meeting, { id })
  const minutes = await stage.call(organiser, endpoints.meetings.minute, {
    id,
    version,
    summary: '',
    agenda: [
      ...plan.agenda.map((item, at) =>
        plan.votes && electorate && at === plan.agenda.length - 1
          ? { ...item, vote: { inFavour: electorate.present } }
          : item,
      ),
      ...(plan.kind === 'biweekly' ? await takeUpWaiting(stage, organiser, plan.kind) : []),
      ...(plan.putsOff ? [{ title: plan.putsOff, record: '材料还需征求意见', parked: true }] : []),
    ],
    decisions: [
      ...(plan.measure ? [{ ...task(plan, plan.measure), agendaPosition: 1 }] : []),
      ...plan.decisions.map((wording) => task(plan, wording)),
    ],
  })
  stage.clock.set(moment(plan.on, 19))
  await stage.call(cast[plan.adoptedBy], endpoints.meetings.adopt, { id, version: minutes.version })
}

function task(plan: PlannedMeeting, wording: string) {
  return { wording, ownerId: plan.recorderId, dueOn: addDays(plan.on, 14) }
}

/** On the first of the month where that is early enough; never after the last day that the demonstration knows. */
function noticeDay(on: string): string {
  const first = `${on.slice(0, 8)}01`
  const day = on > addDays(first, 3) ? first : on
  return day < lastRecordedDay ? day : lastRecordedDay
}

async function markEverybody(
  stage: Stage,
  organiser: Player,
  id: string,
  turnout: number,
  luck: Chance,
): Promise<void> {
  const { items } = await stage.call(organiser, endpoints.meetings.attendance, { id })
  const unmarked = items.filter(({ state }) => state === null)
  if (unmarked.length === 0) return
  const marks = unmarked.map(({ personId }) => ({ personId, state: inventedState(luck, turnout) }))
  await stage.call(organiser, endpoints.meetings.markMany, { id, marks })
}

/** Most come; of the others most are on leave or travelling on duty, few are late, very few stay away unexcused. */
function inventedState(luck: Chance, turnout: number): AttendanceState {
  if (luck.happens(turnout)) return luck.happens(0.03) ? luck.pick(['late', 'left_early']) : 'present'
  if (luck.happens(0.6)) return 'on_leave'
  return luck.happens(0.6) ? 'official_trip' : 'absent'
}

export function moment(day: string, hour: number): string {
  return `${day}T${String(hour).padStart(2, '0')}:00:00+08:00`
}
