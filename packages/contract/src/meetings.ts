import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import {
  attendanceState,
  meetingFilter,
  meetingLine,
  tally,
  meeting,
  attendanceLine,
  leave,
  invitation,
  meetingBody,
} from './meeting-shapes.ts'
import { byId, day, id, line, listOf, moment, nothing, page, text } from './shapes.ts'

export const meetingEndpoints = {
  kinds: endpoint({
    method: 'GET',
    path: '/meeting-kinds',
    permission: 'signed_in',
    summary: 'Meeting kinds of the rule pack that the actor may see, and the units in which he may convene each',
    answer: z.object({
      items: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          group: z.string(),
          partyInternal: z.boolean(),
          firstAgendaRequired: z.boolean(),
          halfDays: z.number(),
          units: z.array(z.object({ id, name: z.string() })),
        }),
      ),
    }),
  }),
  list: endpoint({
    method: 'GET',
    path: '/meetings',
    permission: 'meeting.read',
    summary: 'Meetings, newest first',
    query: z.object({ ...page, ...meetingFilter }),
    answer: listOf(meetingLine),
  }),
  export: endpoint({
    method: 'GET',
    path: '/meetings/export',
    permission: 'meeting.read',
    summary: 'The meetings of the current filter as .xlsx',
    query: z.object(meetingFilter),
    answer: z.any(),
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  meeting: endpoint({
    method: 'GET',
    path: '/meetings/:id',
    permission: 'meeting.read',
    summary: 'One meeting with agenda, decisions, attendance figures and history',
    params: byId,
    answer: meeting,
  }),
  create: endpoint({
    method: 'POST',
    path: '/meetings',
    permission: 'meeting.create',
    summary: 'Create a meeting of a kind; a day in the past needs a reason and is stamped as entered late',
    body: meetingBody,
    answer: z.object({ id }),
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/meetings/:id',
    permission: 'meeting.organise',
    summary: 'Change title, place, times, chair or recorder',
    params: byId,
    body: meetingBody
      .pick({ title: true, place: true, startsAt: true, endsAt: true, halfDays: true, chairId: true, recorderId: true })
      .partial()
      .extend({ version: z.number().int() }),
    answer: nothing,
  }),
  invite: endpoint({
    method: 'POST',
    path: '/meetings/:id/invitations',
    permission: 'meeting.organise',
    summary: 'Invite by body, branch, sector, post or person',
    params: byId,
    body: invitation,
    answer: z.object({ added: z.number().int(), due: z.number().int() }),
  }),
  uninvite: endpoint({
    method: 'DELETE',
    path: '/meetings/:id/invitations/:personId',
    permission: 'meeting.organise',
    summary: 'Take a person off the list while nothing is marked',
    params: z.object({ id, personId: id }),
    answer: nothing,
  }),
  convene: endpoint({
    method: 'POST',
    path: '/meetings/:id/convening',
    permission: 'meeting.organise',
    summary: 'Send the convening notice',
    params: byId,
    answer: nothing,
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/meetings/:id/cancellation',
    permission: 'meeting.organise',
    summary: 'Cancel a meeting, with the reason',
    params: byId,
    body: z.object({ reason: line(200) }),
    answer: nothing,
  }),
  acknowledge: endpoint({
    method: 'POST',
    path: '/meetings/:id/acknowledgement',
    permission: 'signed_in',
    summary: 'Acknowledge the convening notice',
    params: byId,
    answer: nothing,
  }),

  attendance: endpoint({
    method: 'GET',
    path: '/meetings/:id/attendance',
    permission: 'meeting.read',
    summary: 'Who is due and what became of it, in leadership order',
    params: byId,
    query: z.object({
      state: z.enum([...attendanceState.options, 'unmarked']).optional(),
      search: z.string().trim().max(40).optional(),
    }),
    answer: z.object({ items: z.array(attendanceLine), tally }),
  }),
  mark: endpoint({
    method: 'PUT',
    path: '/meetings/:id/attendance/:personId',
    permission: 'meeting.organise',
    summary: 'Mark one person on screen, or from the paper list afterwards',
    params: z.object({ id, personId: id }),
    body: z.object({
      state: attendanceState,
      halfDaysAttended: z.number().min(0).max(20).multipleOf(0.5).optional(),
      source: z.enum(['screen', 'paper']).default('screen'),
      lateEntryReason: line(200).optional(),
      note: line(200).optional(),
    }),
    answer: z.object({ state: attendanceState, markedAt: moment }),
  }),
  markMany: endpoint({
    method: 'PUT',
    path: '/meetings/:id/attendance',
    permission: 'meeting.organise',
    summary: 'Mark many people at once, for instance “the rest present”',
    params: byId,
    body: z.object({
      marks: z
        .array(
          z.object({
            personId: id,
            state: attendanceState,
            halfDaysAttended: z.number().min(0).max(20).multipleOf(0.5).optional(),
          }),
        )
        .min(1)
        .max(5000),
      source: z.enum(['screen', 'paper']).default('screen'),
      lateEntryReason: line(200).optional(),
    }),
    answer: z.object({ marked: z.number().int() }),
  }),
  unmark: endpoint({
    method: 'DELETE',
    path: '/meetings/:id/attendance/:personId',
    permission: 'meeting.organise',
    summary: 'Take back a mark before the minutes are adopted',
    params: z.object({ id, personId: id }),
    answer: nothing,
  }),
  correct: endpoint({
    method: 'POST',
    path: '/meetings/:id/attendance/:personId/corrections',
    permission: 'meeting.adopt',
    summary: 'Correct an attendance after adoption; the ledger shows the correction',
    params: z.object({ id, personId: id }),
    body: z.object({
      state: attendanceState,
      halfDaysAttended: z.number().min(0).max(20).multipleOf(0.5).optional(),
      reason: line(200),
    }),
    answer: nothing,
  }),

  requestLeave: endpoint({
    method: 'POST',
    path: '/meetings/:id/leave-requests',
    permission: 'signed_in',
    summary: 'Ask for leave before the meeting; an organiser may enter it for somebody',
    params: byId,
    body: z.object({ personId: id.optional(), kind: z.enum(['on_leave', 'official_trip']), reason: line(200) }),
    answer: z.object({ id }),
  }),
  leaveRequests: endpoint({
    method: 'GET',
    path: '/leave-requests',
    permission: 'signed_in',
    summary: 'Leave requests: the own ones and those to decide',
    query: z.object({
      ...page,
      state: z.enum(['requested', 'approved', 'refused', 'withdrawn']).optional(),
      meetingId: id.optional(),
      own: z.stringbool().optional(),
    }),
    answer: listOf(leave),
  }),
  decideLeave: endpoint({
    method: 'POST',
    path: '/leave-requests/:id/decision',
    permission: 'leave.decide',
    summary: 'Approve or refuse a leave request',
    params: byId,
    body: z.object({ approve: z.boolean(), note: line(200).optional() }),
    answer: nothing,
  }),
  withdrawLeave: endpoint({
    method: 'POST',
    path: '/leave-requests/:id/withdrawal',
    permission: 'signed_in',
    summary: 'Withdraw the own leave request',
    params: byId,
    answer: nothing,
  }),

  minute: endpoint({
    method: 'PUT',
    path: '/meetings/:id/minutes',
    permission: 'meeting.organise',
    summary: 'Write the minutes: agenda with records, decisions; attendance comes by itself',
    params: byId,
    body: z.object({
      version: z.number().int(),
      summary: text(20_000).default(''),
      agenda: z
        .array(
          z.object({
            id: id.optional(),
            title: line(120),
            firstAgenda: z.boolean().default(false),
            presenterId: id.nullable().optional(),
            record: text(20_000).default(''),
          }),
        )
        .max(60),
      decisions: z
        .array(
          z.object({
            id: id.optional(),
            wording: line(500),
            agendaPosition: z.number().int().min(1).optional(),
            ownerId: id.nullable().optional(),
            dueOn: day.nullable().optional(),
          }),
        )
        .max(100),
    }),
    answer: z.object({ version: z.number().int() }),
  }),
  adopt: endpoint({
    method: 'POST',
    path: '/meetings/:id/adoption',
    permission: 'meeting.adopt',
    summary: 'Adopt the minutes: facts enter the ledger, decisions become tasks',
    params: byId,
    body: z.object({ version: z.number().int() }),
    answer: z.object({ facts: z.number().int(), tasks: z.number().int() }),
  }),

  signInSheet: endpoint({
    method: 'GET',
    path: '/meetings/:id/sign-in-sheet',
    permission: 'meeting.organise',
    summary: 'The sign-in sheet as PDF',
    params: byId,
    answer: z.any(),
    file: 'application/pdf',
  }),
  minutesPdf: endpoint({
    method: 'GET',
    path: '/meetings/:id/minutes.pdf',
    permission: 'meeting.read',
    summary: 'The minutes as PDF',
    params: byId,
    answer: z.any(),
    file: 'application/pdf',
  }),
}
