import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { attendanceState, meetingState } from './meeting-shapes.ts'
import { byId, can, day, id, line, moment, nothing } from './shapes.ts'

const outcome = z.enum(['applied', 'agreed', 'asked', 'off_list'])

/** A line of the list at the door; `number` is that of the printed sign-in sheet. */
const doorLine = z.object({
  personId: id,
  number: z.number().int(),
  name: z.string(),
  initials: z.string(),
  unitName: z.string().nullable(),
  position: z.string().nullable(),
  dueAs: z.enum(['due', 'observer']),
  state: attendanceState.nullable(),
  markedAt: moment.nullable(),
  source: z.enum(['screen', 'paper', 'leave', 'scan']).nullable(),
})

/** What a device said against what stands: `state` is the device's word, `current` what the line says. */
const doorQuestion = z.object({
  id,
  personId: id,
  name: z.string(),
  state: attendanceState.nullable(),
  current: attendanceState.nullable(),
  source: z.enum(['screen', 'paper', 'scan']),
  onList: z.boolean(),
  byName: z.string(),
  at: moment,
})

/** Attendance at the door: devices that work without the network, and one scan by the member's own phone (F1). */
export const doorEndpoints = {
  door: endpoint({
    method: 'GET',
    path: '/meetings/:id/door',
    permission: 'meeting.organise',
    summary: 'The list at the door, for a device to keep: who is due, what stands, what must be asked',
    params: byId,
    answer: z.object({
      meeting: z.object({
        id,
        title: z.string(),
        place: z.string().nullable(),
        startsAt: moment,
        heldOn: day,
        state: meetingState,
      }),
      can: can(['mark', 'showCode']),
      /** When the server said so. */
      at: moment,
      /** From then on a device may no longer keep the list. */
      keepUntil: moment,
      reasonNeeded: z.boolean(),
      items: z.array(doorLine),
      questions: z.array(doorQuestion),
      devices: z.array(z.object({ deviceId: id, byName: z.string(), marks: z.number().int(), lastAt: moment })),
    }),
  }),
  sendMarks: endpoint({
    method: 'PUT',
    path: '/meetings/:id/door/marks',
    permission: 'meeting.organise',
    summary: 'What a device at the door said since it was last heard; sending it again changes nothing',
    params: byId,
    body: z.object({
      deviceId: id,
      /** The device’s own clock when it sends: what it is off is taken off its moments. */
      sentAt: moment,
      marks: z
        .array(
          z.object({
            number: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
            personId: id,
            state: attendanceState.nullable(),
            seen: attendanceState.nullable(),
            at: moment,
            source: z.enum(['screen', 'paper']).default('screen'),
          }),
        )
        .min(1)
        .max(500),
      lateEntryReason: line(200).optional(),
    }),
    answer: z.object({ outcomes: z.array(z.object({ number: z.number().int(), outcome })) }),
  }),
  settle: endpoint({
    method: 'POST',
    path: '/door-questions/:id/answer',
    permission: 'meeting.organise',
    summary: 'Answer a question of the door: take what the device said, or leave what stands',
    params: byId,
    body: z.object({ take: z.boolean() }),
    answer: nothing,
  }),
  code: endpoint({
    method: 'GET',
    path: '/meetings/:id/door-code',
    permission: 'meeting.organise',
    summary: 'The code of this quarter of a minute, as a picture for the screen at the door',
    params: byId,
    query: z.object({ origin: z.url({ protocol: /^https?$/ }).max(200) }),
    answer: z.object({ address: z.string(), qrSvg: z.string(), until: moment, at: moment }),
  }),
  scan: endpoint({
    method: 'POST',
    path: '/meetings/:id/presence',
    permission: 'signed_in',
    browserOnly: true,
    summary: 'Be there: one scan of the code at the door by the own phone. No place, no picture',
    params: byId,
    body: z.object({ code: z.string().min(1).max(60) }),
    answer: z.object({
      outcome: z.enum(['applied', 'agreed', 'asked']),
      state: attendanceState,
      markedAt: moment,
      name: z.string(),
      title: z.string(),
      startsAt: moment,
      place: z.string().nullable(),
    }),
  }),
}
