import { occurrenceStates } from '@tongxin/domain/duties/occurrence'
import { strictnesses, talkCircles } from '@tongxin/domain/duties/duty-rule'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byId, day, id, line, moment, nothing } from './shapes.ts'

const named = z.object({ zh: z.string(), en: z.string() })
const basis = z.object({ document: z.string(), clause: z.string().nullable() })
const state = z.enum(occurrenceStates)
const circle = z.enum(talkCircles)
const allowed = z.union([z.literal(true), z.string()])

/** A month, `YYYY-MM`. */
const month = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)
const year = z.coerce.number().int().min(2000).max(2100)
const unit = z.object({ id, name: z.string(), kind: z.string(), kindName: named })

const record = z.object({
  kind: z.enum(['meeting', 'fact', 'talk']),
  id,
  title: z.string(),
  on: day,
  /** 补录: when it was written down, and why only then. */
  enteredLate: z.object({ on: day, reason: z.string() }).nullable(),
  adopted: z.boolean(),
})

/** One turn of a duty: a period, what it asks for, what there is. */
const occurrence = z.object({
  /** Of the duty, its subject and its period together. */
  key: z.string(),
  duty: z.string(),
  name: named,
  strictness: z.enum(strictnesses),
  basis: z.array(basis),
  advice: named.nullable(),
  subjectId: id,
  /** The cell or the person, where it is not the unit itself. */
  subjectName: z.string().nullable(),
  from: day,
  through: day,
  dueOn: day,
  state,
  needed: z.number().int(),
  had: z.number().int(),
  records: z.array(record),
  /** Convened and still to be held. */
  planned: z.array(z.object({ id, title: z.string(), on: day })),
  waiver: z.object({ id, byName: z.string(), at: moment, reason: z.string(), canWithdraw: allowed }).nullable(),
  canWaive: allowed,
})

const election = z.object({
  since: day,
  endsOn: day,
  /** To which day the superior has let it be put off. */
  delayedUntil: day.nullable(),
  overdue: z.boolean(),
  basis: z.array(basis),
})

const talks = z.array(
  z.object({
    duty: z.string(),
    name: named,
    circle,
    needed: z.number().int(),
    had: z.number().int(),
    /** Pairs of officers, or single people whose talk is missing. */
    missing: z.array(z.array(z.object({ id, name: z.string() }))),
  }),
)

const counts = z.object({
  due: z.number().int(),
  done: z.number().int(),
  late: z.number().int(),
  missed: z.number().int(),
  waived: z.number().int(),
})

const personName = z.object({ id, name: z.string(), officer: z.boolean() })

export const dutyEndpoints = {
  units: endpoint({
    method: 'GET',
    path: '/duties/units',
    permission: 'duty.read',
    summary: 'The units whose duties one may see, in leadership order; one’s own first',
    answer: z.object({ items: z.array(unit.extend({ own: z.boolean(), owesDuties: z.boolean() })) }),
  }),
  overview: endpoint({
    method: 'GET',
    path: '/duties/overview',
    permission: 'duty.survey',
    summary: 'Every unit in leadership order with the state of its duties in a month, and where help is needed',
    query: z.object({ month }),
    answer: z.object({
      month,
      items: z.array(
        unit.extend({
          counts,
          /** What was missed and is not made up: by its name and period. */
          open: z.array(occurrence),
          election: election.nullable(),
          planned: z.number().int(),
        }),
      ),
    }),
  }),
  year: endpoint({
    method: 'GET',
    path: '/duties/units/:id/years/:year',
    permission: 'duty.read',
    summary: 'A unit’s calendar year: each duty with all its turns',
    params: byId.extend({ year }),
    answer: z.object({
      unit,
      year: z.number().int(),
      rows: z.array(
        z.object({ duty: z.string(), name: named, subjectName: z.string().nullable(), turns: z.array(occurrence) }),
      ),
      reminders: z.array(z.object({ duty: z.string(), name: named, advice: named.nullable(), basis: z.array(basis) })),
      election: election.nullable(),
    }),
  }),
  month: endpoint({
    method: 'GET',
    path: '/duties/units/:id/months/:month',
    permission: 'duty.read',
    summary: 'The month’s reminder of a unit (月提示)',
    params: byId.extend({ month }),
    answer: z.object({
      unit,
      month,
      asOf: day,
      shape: z.object({ people: z.number().int(), withCommittee: z.boolean().nullable(), cells: z.number().int() }),
      due: z.array(occurrence),
      running: z.array(occurrence),
      carriedOver: z.array(occurrence),
      reminders: z.array(z.object({ duty: z.string(), name: named, advice: named.nullable(), basis: z.array(basis) })),
      election: election.nullable(),
      talks,
      firstAgenda: z.array(z.object({ title: z.string(), on: day, from: z.string() })),
      holidays: z.array(z.object({ name: z.string(), from: day, through: day })),
      makeUpDays: z.array(day),
      canRecordTalks: allowed,
    }),
  }),
  monthPaper: endpoint({
    method: 'GET',
    path: '/duties/units/:id/months/:month/paper.pdf',
    permission: 'duty.read',
    summary: 'The month’s reminder on one A4 page',
    params: byId.extend({ month }),
    answer: z.any(),
    file: 'application/pdf',
  }),
  waive: endpoint({
    method: 'POST',
    path: '/duties/waivers',
    permission: 'duty.waive',
    summary: 'Waive one turn of a duty, with the reason; never what the law demands',
    body: z.object({
      unitId: id,
      duty: z.string().min(1).max(80),
      subjectId: id,
      from: day,
      reason: line(200),
    }),
    answer: z.object({ id }),
  }),
  withdrawWaiver: endpoint({
    method: 'POST',
    path: '/duties/waivers/:id/withdrawal',
    permission: 'duty.waive',
    summary: 'Take a waiver back',
    params: byId,
    answer: nothing,
  }),
  talks: endpoint({
    method: 'GET',
    path: '/duties/units/:id/talks',
    permission: 'talk.record',
    summary: 'Heart-to-heart talks of a branch in a year: the day and the two people, and who is still missing',
    params: byId,
    query: z.object({ year: year.optional() }),
    answer: z.object({
      year: z.number().int(),
      circles: talks,
      people: z.array(personName),
      items: z.array(
        z.object({
          id,
          on: day,
          one: z.string(),
          other: z.string(),
          recordedBy: z.string(),
          recordedAt: moment,
          canWithdraw: allowed,
        }),
      ),
    }),
  }),
  recordTalks: endpoint({
    method: 'POST',
    path: '/duties/units/:id/talks',
    permission: 'talk.record',
    summary: 'Record that somebody talked with others on a day; what was said is not recorded',
    params: byId,
    body: z.object({ on: day, personId: id, withIds: z.array(id).min(1).max(100) }),
    answer: z.object({ recorded: z.number().int() }),
  }),
  withdrawTalk: endpoint({
    method: 'POST',
    path: '/duties/talks/:id/withdrawal',
    permission: 'talk.record',
    summary: 'Take back a talk that was entered by mistake',
    params: byId,
    answer: nothing,
  }),
  feeds: endpoint({
    method: 'GET',
    path: '/duties/feeds',
    permission: 'duty.read',
    summary: 'One’s own calendar addresses; the addresses themselves are shown only once',
    answer: z.object({
      items: z.array(
        z.object({ id, unitId: id, unitName: z.string(), createdAt: moment, revokedAt: moment.nullable() }),
      ),
      total: z.number().int(),
    }),
  }),
  createFeed: endpoint({
    method: 'POST',
    path: '/duties/feeds',
    permission: 'duty.read',
    browserOnly: true,
    summary: 'A private calendar address of a unit’s duties; it is told this once',
    body: z.object({ unitId: id }),
    answer: z.object({ id, path: z.string() }),
  }),
  revokeFeed: endpoint({
    method: 'POST',
    path: '/duties/feeds/:id/revocation',
    permission: 'duty.read',
    browserOnly: true,
    summary: 'End a calendar address',
    params: byId,
    answer: nothing,
  }),
}

/** What calendar programs fetch. It stands outside the module: the address alone says whose it is. */
export const calendarFeedEndpoints = {
  feed: endpoint({
    method: 'GET',
    path: '/calendar/:address',
    permission: 'public',
    discreet: true,
    summary: 'The duties and convened meetings of a unit as a calendar (RFC 5545), by its private address',
    params: z.object({ address: z.string().max(80) }),
    answer: z.any(),
    file: 'text/calendar; charset=utf-8',
  }),
}
