import { z } from 'zod'
import { sheet } from './assessment.ts'
import { roundState, wording } from './assessment-rounds.ts'
import { subjectKind } from './assessment-schemes.ts'
import { endpoint } from './endpoint.ts'
import { byId, can, day, id, line, listOf, moment, page } from './shapes.ts'

const count = z.number().int()
const words = z.object({ zh: z.string(), en: z.string() })

/** A request to correct, or the appeal against the answer to one. */
export const objection = z.object({
  id,
  kind: z.enum(['objection', 'appeal']),
  roundId: id,
  roundTitle: z.string(),
  subjectId: id,
  subjectName: z.string(),
  /** The item of the sheet; `null`: the whole. */
  nodeId: z.string().nullable(),
  nodeTitle: z.string().nullable(),
  wording: z.string(),
  state: z.enum(['open', 'answered', 'withdrawn']),
  raisedBy: z.string(),
  raisedAt: moment,
  enteredFor: z.boolean(),
  answerUntil: day,
  outcome: z.enum(['upheld', 'partly', 'rejected']).nullable(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: moment.nullable(),
  appealUntil: day.nullable(),
  can: can(['answer', 'appeal', 'withdraw']),
})

/** One state of a sheet that was shown to somebody; none is ever changed, a later one stands beside it. */
export const sheetRevision = z.object({
  number: count,
  cause: z.enum(['told', 'redrafted', 'adopted', 'corrected']),
  at: moment,
  by: z.string().nullable(),
  total: z.string().nullable(),
  grade: z.string().nullable(),
  reason: z.string().nullable(),
  meeting: z.object({ id, title: z.string(), heldOn: day }).nullable(),
  /** Items whose points differ from the revision before. */
  changes: z.array(
    z.object({ id: z.string(), title: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
})

export const sheetActs = ['object', 'talk', 'redraft', 'correct', 'print'] as const

const roundSheet = z.object({
  round: z.object({ id, title: z.string(), state: roundState, subject: subjectKind }),
  subject: z.object({ id, name: z.string() }),
  scheme: z.object({
    id,
    title: z.string(),
    number: count,
    basis: z.array(z.string()),
    openReadings: z.array(z.string()),
    exceptionalBasis: z.string().nullable(),
  }),
  from: day,
  until: day,
  /** `null`: still open, computed from the ledger at this moment. */
  revision: count.nullable(),
  sheet,
  /** Decided by quota or by the meeting, with the reason; `null` before adoption. */
  adoptedGrade: z.object({ grade: z.string().nullable(), reason: words }).nullable(),
  /** Same person, the period before: never anybody else's. */
  previous: z
    .object({
      roundTitle: z.string(),
      total: z.string().nullable(),
      grade: z.string().nullable(),
      items: z.array(z.object({ id: z.string(), title: z.string(), value: z.string().nullable() })),
    })
    .nullable(),
  /** The recorded meeting at which the sheet was talked over face to face. */
  talk: z.object({ id, title: z.string(), heldOn: day }).nullable(),
  objectionsUntil: day.nullable(),
  revisions: z.array(sheetRevision),
  objections: z.array(objection),
  can: can(sheetActs),
})

const ofSubject = z.object({ id, subjectId: id })

export const sheetEndpoints = {
  mine: endpoint({
    method: 'GET',
    path: '/my-rounds',
    permission: 'assessment.read',
    summary: 'Rounds in which the own sheet has been told',
    answer: z.object({
      items: z.array(
        z.object({
          roundId: id,
          subjectId: id,
          title: z.string(),
          state: roundState,
          from: day,
          until: day,
          total: z.string().nullable(),
          grade: z.string().nullable(),
          objectionsUntil: day.nullable(),
        }),
      ),
    }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/rounds/:id/sheets/:subjectId',
    permission: 'assessment.read',
    summary: 'One sheet of a round: as told, as adopted, as corrected; each revision stays',
    params: ofSubject,
    query: z.object({ revision: z.coerce.number().int().min(1).max(10_000).optional() }),
    answer: roundSheet,
  }),
  print: endpoint({
    method: 'GET',
    path: '/rounds/:id/sheets/:subjectId/sheet.pdf',
    permission: 'assessment.read',
    summary: 'The sheet on paper with its meeting, signature block and record code',
    params: ofSubject,
    answer: z.any(),
    file: 'application/pdf',
  }),
  object: endpoint({
    method: 'POST',
    path: '/rounds/:id/sheets/:subjectId/objections',
    permission: 'sheet.object',
    summary: 'Object to an item of the own sheet, or enter the objection for somebody',
    params: ofSubject,
    body: z.object({ nodeId: z.string().max(80).optional(), wording }),
    answer: z.object({ id }),
  }),
  objections: endpoint({
    method: 'GET',
    path: '/objections',
    permission: 'assessment.survey',
    summary: 'Objections and appeals, the most urgent first',
    query: z.object({ ...page, state: z.enum(['open', 'answered', 'withdrawn']).optional(), roundId: id.optional() }),
    answer: listOf(objection),
  }),
  objection: endpoint({
    method: 'GET',
    path: '/objections/:id',
    permission: 'assessment.read',
    summary: 'One objection, with its round and its answer: where a task leads',
    params: byId,
    answer: objection,
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/objections/:id/withdrawal',
    permission: 'sheet.object',
    summary: 'Take the own objection back',
    params: byId,
    answer: z.object({ id }),
  }),
  answer: endpoint({
    method: 'POST',
    path: '/objections/:id/answer',
    permission: 'objection.answer',
    summary: 'Answer an objection or appeal with outcome and reason; an appeal is answered by somebody else',
    params: byId,
    body: z.object({ outcome: z.enum(['upheld', 'partly', 'rejected']), reason: line(1000) }),
    answer: z.object({ id }),
  }),
  appeal: endpoint({
    method: 'POST',
    path: '/objections/:id/appeal',
    permission: 'sheet.object',
    summary: 'Appeal against the answer',
    params: byId,
    body: z.object({ wording }),
    answer: z.object({ id }),
  }),
  talk: endpoint({
    method: 'PUT',
    path: '/rounds/:id/sheets/:subjectId/talk',
    permission: 'round.manage',
    summary: 'Name the recorded meeting at which the sheet was talked over face to face',
    params: ofSubject,
    body: z.object({ meetingId: id }),
    answer: z.object({ id }),
  }),
  redraft: endpoint({
    method: 'POST',
    path: '/rounds/:id/sheets/:subjectId/redraft',
    permission: 'round.manage',
    summary: 'Draw a told sheet anew from the corrected ledger; what was told before stays beside it',
    params: ofSubject,
    body: z.object({ reason: line(300) }),
    answer: z.object({ revision: count, changed: z.boolean() }),
  }),
  correct: endpoint({
    method: 'POST',
    path: '/rounds/:id/sheets/:subjectId/correction',
    permission: 'round.manage',
    summary: 'Correct an adopted result from the corrected ledger: what changed, why, by which meeting',
    params: ofSubject,
    body: z.object({ meetingId: id, reason: line(500), grade: z.string().max(20).optional() }),
    answer: z.object({ revision: count }),
  }),
  state: endpoint({
    method: 'GET',
    path: '/assessments/:personId/state',
    permission: 'assessment.read',
    summary: 'Whether a person’s open sheet is still what one looks at: asked every second, a few bytes',
    params: z.object({ personId: id }),
    answer: z.object({ state: z.string() }),
  }),
}
