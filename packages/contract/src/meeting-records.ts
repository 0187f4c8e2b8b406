import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { agendaInput, attendanceState, decisionInput, meetingBody } from './meeting-shapes.ts'
import { day, id, line, text } from './shapes.ts'

/** Recording a meeting that was held, whole and in one act. */
export const meetingRecordEndpoints = {
  proposal: endpoint({
    method: 'GET',
    path: '/meeting-proposals',
    permission: 'meeting.create',
    summary:
      'What is known of the next or the last meeting of a body: title, place, hands, agenda, who is due on the day',
    query: z.object({ kind: z.string().max(60), unitId: id, on: day }),
    answer: z.object({
      title: z.string(),
      place: z.string().nullable(),
      startsAt: z.string(),
      chairId: id.nullable(),
      chairName: z.string().nullable(),
      recorderId: id.nullable(),
      recorderName: z.string().nullable(),
      firstAgendaRequired: z.boolean(),
      votes: z.boolean(),
      mayAdopt: z.boolean(),
      agenda: z.array(
        z.object({
          title: z.string(),
          firstAgenda: z.boolean(),
          parkedItemId: id.nullable(),
          parkedTimes: z.number().int(),
        }),
      ),
      people: z.array(
        z.object({ personId: id, name: z.string(), postName: z.string().nullable(), probationary: z.boolean() }),
      ),
    }),
  }),
  record: endpoint({
    method: 'POST',
    path: '/meeting-records',
    permission: 'meeting.create',
    summary: 'Record a meeting that was held: attendance, minutes, votes and decisions in one act, adopted if one may',
    body: meetingBody
      .pick({
        kind: true,
        unitId: true,
        title: true,
        place: true,
        startsAt: true,
        endsAt: true,
        lateEntryReason: true,
      })
      .extend({
        chairId: id,
        recorderId: id,
        marks: z
          .array(z.object({ personId: id, state: attendanceState, note: line(200).optional() }))
          .max(5000)
          .default([]),
        /** Said in so many words: everybody due who is not named above was there. */
        restPresent: z.boolean(),
        agenda: z.array(agendaInput).min(1).max(60),
        decisions: z.array(decisionInput).max(100).default([]),
        summary: text(20_000).default(''),
        adopt: z.boolean().default(false),
      }),
    answer: z.object({ id, adopted: z.boolean(), facts: z.number().int(), tasks: z.number().int() }),
  }),
  book: endpoint({
    method: 'GET',
    path: '/record-books/:unitId',
    permission: 'meeting.read',
    summary: 'The record book of a body: every record of a year as one PDF',
    params: z.object({ unitId: id }),
    query: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
    answer: z.any(),
    file: 'application/pdf',
  }),
  statistics: endpoint({
    method: 'GET',
    path: '/attendance-statistics',
    permission: 'meeting.read',
    summary: 'Attendance of a body in a year: each number with the records it counts, people in leadership order',
    query: z.object({ unitId: id, year: z.coerce.number().int().min(2000).max(2100) }),
    answer: z.object({
      unitName: z.string(),
      meetings: z.array(z.object({ id, title: z.string(), kind: z.string(), kindName: z.string(), heldOn: day })),
      people: z.array(
        z.object({
          personId: id,
          name: z.string(),
          marks: z.array(z.object({ meetingId: id, state: attendanceState.nullable() })),
        }),
      ),
    }),
  }),
}
