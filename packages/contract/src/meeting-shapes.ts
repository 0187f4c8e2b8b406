import { z } from 'zod'
import { can, day, id, line, moment } from './shapes.ts'

export const attendanceState = z.enum(['present', 'late', 'left_early', 'on_leave', 'official_trip', 'absent'])
export const meetingState = z.enum(['draft', 'convened', 'held', 'adopted', 'cancelled'])
const halfDays = z.number().min(0.5).max(20).multipleOf(0.5)

export const meetingLine = z.object({
  id,
  kind: z.string(),
  kindName: z.string(),
  title: z.string(),
  number: z.number().int().nullable(),
  unitId: id,
  unitName: z.string(),
  place: z.string().nullable(),
  startsAt: moment,
  heldOn: day,
  state: meetingState,
  due: z.number().int(),
  attended: z.number().int().nullable(),
  enteredLate: z.boolean(),
})

export const agendaItem = z.object({
  id,
  position: z.number().int(),
  title: z.string(),
  firstAgenda: z.boolean(),
  presenterId: id.nullable(),
  presenterName: z.string().nullable(),
  record: z.string(),
})
export const decision = z.object({
  id,
  position: z.number().int(),
  wording: z.string(),
  agendaItemId: id.nullable(),
  ownerId: id.nullable(),
  ownerName: z.string().nullable(),
  dueOn: day.nullable(),
})

/** The attendance as the minutes and the sign-in sheet print it; `null` where nobody has been marked yet. */
export const tally = z.object({
  due: z.number().int(),
  present: z.number().int(),
  late: z.number().int(),
  leftEarly: z.number().int(),
  onLeave: z.number().int(),
  officialTrip: z.number().int(),
  absent: z.number().int(),
  unmarked: z.number().int(),
  observers: z.number().int(),
})

export const meeting = meetingLine.extend({
  endsAt: moment.nullable(),
  halfDays: z.number(),
  partyInternal: z.boolean(),
  firstAgendaRequired: z.boolean(),
  chairId: id.nullable(),
  chairName: z.string().nullable(),
  recorderId: id.nullable(),
  recorderName: z.string().nullable(),
  summary: z.string(),
  lateEntry: z.object({ byName: z.string(), at: moment, reason: z.string() }).nullable(),
  adoptedByName: z.string().nullable(),
  adoptedAt: moment.nullable(),
  cancelledReason: z.string().nullable(),
  tally,
  agenda: z.array(agendaItem),
  decisions: z.array(decision),
  history: z.array(
    z.object({
      at: moment,
      type: z.string(),
      actorName: z.string().nullable(),
      detail: z.record(z.string(), z.unknown()),
    }),
  ),
  own: z
    .object({
      state: attendanceState.nullable(),
      leave: z.enum(['requested', 'approved', 'refused', 'withdrawn']).nullable(),
    })
    .nullable(),
  version: z.number().int(),
  can: can(['change', 'convene', 'cancel', 'invite', 'mark', 'requestLeave', 'minute', 'adopt', 'correct', 'print']),
})

export const attendanceLine = z.object({
  personId: id,
  name: z.string(),
  initials: z.string(),
  unitName: z.string().nullable(),
  position: z.string().nullable(),
  dueAs: z.enum(['due', 'observer']),
  state: attendanceState.nullable(),
  halfDaysAttended: z.number().nullable(),
  source: z.enum(['screen', 'paper', 'leave']).nullable(),
  markedByName: z.string().nullable(),
  markedAt: moment.nullable(),
  lateEntryReason: z.string().nullable(),
  note: z.string().nullable(),
  corrections: z.array(
    z.object({
      at: moment,
      byName: z.string().nullable(),
      from: attendanceState.nullable(),
      to: attendanceState,
      reason: z.string(),
    }),
  ),
})

export const leave = z.object({
  id,
  meetingId: id,
  meetingTitle: z.string(),
  heldOn: day,
  personId: id,
  personName: z.string(),
  kind: z.enum(['on_leave', 'official_trip']),
  reason: z.string(),
  state: z.enum(['requested', 'approved', 'refused', 'withdrawn']),
  requestedAt: moment,
  enteredFor: z.boolean(),
  decidedByName: z.string().nullable(),
  decidedAt: moment.nullable(),
  decisionNote: z.string().nullable(),
  can: can(['decide', 'withdraw']),
})

export const invitation = z.object({
  unitIds: z.array(id).max(200).default([]),
  personIds: z.array(id).max(5000).default([]),
  postKinds: z.array(z.string().max(60)).max(50).default([]),
  as: z.enum(['due', 'observer']).default('due'),
})

export const meetingBody = z.object({
  kind: z.string().max(60),
  unitId: id,
  title: line(80),
  place: line(80).nullable().optional(),
  startsAt: moment,
  endsAt: moment.nullable().optional(),
  halfDays: halfDays.optional(),
  chairId: id.nullable().optional(),
  recorderId: id.nullable().optional(),
  lateEntryReason: line(200).optional(),
  invite: invitation.optional(),
})

/** By what the list of meetings is narrowed, on the screen and as a file. */
export const meetingFilter = {
  kind: z.string().max(60).optional(),
  group: z.string().max(60).optional(),
  unitId: id.optional(),
  state: meetingState.optional(),
  from: day.optional(),
  until: day.optional(),
  search: z.string().trim().max(40).optional(),
  mine: z.stringbool().optional(),
}
