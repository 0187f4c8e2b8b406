import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byId, day, id, line, moment, nothing } from './shapes.ts'

const every = z.enum(['week', 'fortnight', 'month', 'quarter'])
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const templateItem = z.object({ title: line(120), firstAgenda: z.boolean().default(false) })

const seriesLine = z.object({
  id,
  title: z.string(),
  kind: z.string(),
  unitId: id,
  unitName: z.string(),
  every,
  startTime: z.string(),
  place: z.string().nullable(),
  /** The next day of its rhythm that has no meeting yet. */
  nextOn: day.nullable(),
  waiting: z.number().int(),
  ended: z.boolean(),
})

/** An item that a meeting left unfinished, until a meeting finishes it or somebody drops it with the reason. */
const parkedItem = z.object({
  id,
  title: z.string(),
  reason: z.string(),
  fromMeetingId: id.nullable(),
  fromMeetingTitle: z.string().nullable(),
  parkedAt: moment,
  times: z.number().int(),
  can: z.object({ drop: z.union([z.literal(true), z.string()]) }),
})

const seriesBody = z.object({
  title: line(80),
  every,
  startsOn: day,
  startTime: time,
  place: line(80).nullable().optional(),
  chairId: id.nullable().optional(),
  recorderId: id.nullable().optional(),
  agenda: z.array(templateItem).max(20),
})

export const meetingSeriesEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/meeting-series',
    permission: 'meeting.read',
    summary: 'Meetings that come again, within reach',
    answer: z.object({ items: z.array(seriesLine) }),
  }),
  one: endpoint({
    method: 'GET',
    path: '/meeting-series/:id',
    permission: 'meeting.read',
    summary: 'A series with its template, its backlog and its last meetings',
    params: byId,
    answer: seriesLine.extend({
      startsOn: day,
      chairId: id.nullable(),
      chairName: z.string().nullable(),
      recorderId: id.nullable(),
      recorderName: z.string().nullable(),
      agenda: z.array(templateItem),
      backlog: z.array(parkedItem),
      meetings: z.array(
        z.object({ id, title: z.string(), heldOn: day, number: z.number().int().nullable(), state: z.string() }),
      ),
      version: z.number().int(),
      can: z.object({ change: z.union([z.literal(true), z.string()]), plan: z.union([z.literal(true), z.string()]) }),
    }),
  }),
  start: endpoint({
    method: 'POST',
    path: '/meeting-series',
    permission: 'meeting.create',
    summary: 'Start a series of meetings of one body with its rhythm and template; a body has one of a kind at a time',
    body: seriesBody.extend({ kind: z.string().max(60), unitId: id }),
    answer: z.object({ id }),
  }),
  change: endpoint({
    method: 'PUT',
    path: '/meeting-series/:id',
    permission: 'meeting.organise',
    summary: 'Change rhythm, place, hands or template of a series',
    params: byId,
    body: seriesBody.extend({ version: z.number().int() }),
    answer: nothing,
  }),
  end: endpoint({
    method: 'POST',
    path: '/meeting-series/:id/ending',
    permission: 'meeting.organise',
    summary: 'End a series; its backlog stays',
    params: byId,
    answer: nothing,
  }),
  plan: endpoint({
    method: 'POST',
    path: '/meeting-series/:id/meetings',
    permission: 'meeting.create',
    summary: 'Draft the next meeting of the rhythm, with the template and everything that waits on its agenda',
    params: byId,
    body: z.object({ on: day.optional() }),
    answer: z.object({ id }),
  }),
  park: endpoint({
    method: 'POST',
    path: '/meeting-series/:id/backlog',
    permission: 'meeting.organise',
    summary: 'Put an item on the backlog by hand',
    params: byId,
    body: z.object({ title: line(120), reason: line(200).optional() }),
    answer: z.object({ id }),
  }),
  drop: endpoint({
    method: 'POST',
    path: '/parked-items/:id/dropping',
    permission: 'meeting.organise',
    summary: 'Drop a waiting item, with the reason',
    params: byId,
    body: z.object({ reason: line(200) }),
    answer: nothing,
  }),
}
