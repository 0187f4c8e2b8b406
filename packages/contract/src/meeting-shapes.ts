import { z } from 'zod'
import { can, day, id, line, moment, text } from './shapes.ts'

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

/** What became of a show of hands, with every number the sentence about it needs. */
export const voteVerdict = z.object({
  valid: z.boolean(),
  passed: z.boolean().nullable(),
  reason: z.enum(['counts_exceed_present', 'quorum_not_met', 'not_enough_in_favour', 'enough_in_favour', 'no_rule']),
  quorumNeeded: z.number().int(),
  presentCounted: z.number().int(),
  neededInFavour: z.number().int(),
  base: z.number().int(),
  baseKind: z.enum(['due', 'present', 'body']),
})

const people = z.array(z.object({ personId: id, name: z.string() }))

export const vote = z.object({
  matter: z.string().nullable(),
  inFavour: z.number().int(),
  against: z.number().int(),
  abstained: z.number().int(),
  recused: people,
  opinions: z.array(z.object({ personId: id, name: z.string(), wording: z.string() })),
  verdict: voteVerdict,
  document: z.string(),
  clause: z.string(),
})

export const agendaItem = z.object({
  id,
  position: z.number().int(),
  title: z.string(),
  firstAgenda: z.boolean(),
  /** What is studied, where the item is 第一议题. */
  studyText: z.string().nullable(),
  presenterId: id.nullable(),
  presenterName: z.string().nullable(),
  presenterPost: z.string().nullable(),
  plannedAt: z.string().nullable(),
  record: z.string(),
  parked: z.boolean(),
  parkedItemId: id.nullable(),
  vote: vote.nullable(),
})

const count = z.number().int().min(0).max(5000)

/** An agenda item as it is planned or minuted; a parked one waits for the next meeting of the body. */
export const agendaInput = z.object({
  id: id.optional(),
  title: line(120),
  firstAgenda: z.boolean().default(false),
  studyText: line(300).nullable().optional(),
  presenterId: id.nullable().optional(),
  presenterPost: z.string().max(60).nullable().optional(),
  plannedAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable()
    .optional(),
  record: text(20_000).default(''),
  parked: z.boolean().default(false),
  parkedItemId: id.nullable().optional(),
  vote: z
    .object({
      matter: z.string().max(60).nullable().optional(),
      inFavour: count,
      against: count.default(0),
      abstained: count.default(0),
      recused: z.array(id).max(200).default([]),
      opinions: z
        .array(z.object({ personId: id, wording: line(500) }))
        .max(200)
        .default([]),
    })
    .nullable()
    .optional(),
})

export const decisionInput = z.object({
  id: id.optional(),
  wording: line(500),
  agendaPosition: z.number().int().min(1).optional(),
  ownerId: id.nullable().optional(),
  dueOn: day.nullable().optional(),
})

/** A decision of an earlier meeting of the same body, shown until its task is closed and once after. */
export const followUpLine = z.object({
  decisionId: id,
  meetingId: id,
  meetingTitle: z.string(),
  heldOn: day,
  wording: z.string(),
  /** Decided at the first agenda item: 学习→措施→反馈. */
  measure: z.boolean(),
  studyText: z.string().nullable(),
  ownerName: z.string().nullable(),
  dueOn: day.nullable(),
  late: z.boolean(),
  state: z.enum(['open', 'done', 'withdrawn']),
  result: z.string().nullable(),
  doneOn: day.nullable(),
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
  /** Who has a vote and who is there; `null` where the kind knows no votes. */
  electorate: z
    .object({
      due: z.number().int(),
      present: z.number().int(),
      body: z.number().int(),
      probationary: people,
    })
    .nullable(),
  /** Matters with thresholds of their own. */
  votingMatters: z.array(z.object({ key: z.string(), name: z.string() })),
  /** Names in the order of speaking, the head last, where the rule says so. */
  speakingOrder: z.array(z.string()).nullable(),
  /** Set where fewer came than the law asks for the meeting to be held. */
  tooFew: z.object({ needed: z.number().int(), present: z.number().int(), document: z.string() }).nullable(),
  followUp: z.array(followUpLine),
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
  /** 替会: the name of whom somebody stands in for, without a vote. */
  standsInFor: z.string().nullable(),
  probationary: z.boolean(),
  state: attendanceState.nullable(),
  halfDaysAttended: z.number().nullable(),
  source: z.enum(['screen', 'paper', 'leave', 'scan']).nullable(),
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
  /** One observer comes instead of somebody due (替会). */
  standsInFor: id.optional(),
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
  agenda: z.array(agendaInput).max(60).optional(),
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

export type AgendaInput = z.output<typeof agendaInput>
export type DecisionInput = z.output<typeof decisionInput>
export type FollowUpLine = z.output<typeof followUpLine>
