import { z } from 'zod'
import { adoptedBy, subjectKind } from './assessment-schemes.ts'
import { endpoint } from './endpoint.ts'
import { byId, can, day, id, line, listOf, moment, nothing, page, text } from './shapes.ts'

const count = z.number().int()

export const roundState = z.enum(['drafting', 'verifying', 'told', 'adopted', 'circulated', 'filed', 'cancelled'])

export const roundActs = [
  'startVerification',
  'tell',
  'adopt',
  'circulate',
  'file',
  'cancel',
  'correct',
  'redraft',
  'export',
] as const

/** One kind of facts, verified by those who are responsible for it, for everybody or for one unit's people. */
export const verification = z.object({
  id,
  title: z.string(),
  unitId: id.nullable(),
  unitName: z.string().nullable(),
  facts: count,
  people: count,
  state: z.enum(['open', 'needs_another', 'confirmed', 'returned']),
  opinions: z.array(
    z.object({
      by: z.string(),
      at: moment,
      verdict: z.enum(['confirmed', 'returned']),
      remark: z.string().nullable(),
      /** Whoever also entered some of these facts; such a confirmation needs another's. */
      enteredToo: z.boolean(),
    }),
  ),
  can: can(['verify']),
})

const circular = z.object({
  documentNumber: z.string(),
  title: z.string(),
  recipients: z.array(z.string()),
  issuer: z.string(),
  signedOn: day,
  copies: z.array(z.string()),
  /** The body, from the adopted results as they stand. */
  paragraphs: z.array(z.object({ level: z.enum(['heading', 'text', 'names']), text: z.string() })),
})

const roundLine = z.object({
  id,
  title: z.string(),
  subject: subjectKind,
  scheme: z.object({ id, title: z.string(), number: count }),
  from: day,
  until: day,
  state: roundState,
  sheets: count,
  openObjections: count,
  objectionsUntil: day.nullable(),
  openedAt: moment,
})

const round = roundLine.extend({
  version: count,
  verifications: z.array(verification),
  adoptedBy: adoptedBy.nullable(),
  grades: z.array(z.object({ grade: z.string().nullable(), count })),
  objections: z.object({ open: count, answered: count }),
  corrections: count,
  circular: circular.nullable(),
  filedAs: z.string().nullable(),
  cancelledReason: z.string().nullable(),
  history: z.array(z.object({ type: z.string(), at: moment, by: z.string().nullable(), note: z.string().nullable() })),
  can: can(roundActs),
})

const roundSheetLine = z.object({
  subjectId: id,
  name: z.string(),
  sector: z.string().nullable(),
  committee: z.string().nullable(),
  posts: z.array(z.string()),
  total: z.string().nullable(),
  /** As drafted; once adopted, as adopted. */
  grade: z.string().nullable(),
  revision: count,
  /** The state of the newest objection. */
  objection: z.enum(['open', 'answered', 'appealed']).nullable(),
  corrected: z.boolean(),
})

/** Who is left at a quota's border, and what the rule says about it. */
const quota = z.object({
  grade: z.string(),
  share: z.string(),
  of: count,
  /** How many may have it by the rule of rounding, and how many reach its line. */
  places: count,
  eligible: count,
  rounding: z.enum(['down', 'half_up', 'up']),
  words: z.object({ zh: z.string(), en: z.string() }),
  raised: z.object({ share: z.string(), places: count, condition: z.string() }).nullable(),
  /** Left to the meeting: they cannot be told apart at the border. In leadership order. */
  tied: z.array(z.object({ subjectId: id, name: z.string() })),
})

const at = z.object({ version: count })
const done = z.object({ version: count })

export const roundEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/rounds',
    permission: 'assessment.survey',
    summary: 'Rounds of assessment, the latest first',
    query: z.object({ ...page, subject: subjectKind.optional() }),
    answer: listOf(roundLine).extend({ canOpen: z.union([z.literal(true), z.string()]) }),
  }),
  open: endpoint({
    method: 'POST',
    path: '/rounds',
    permission: 'round.manage',
    summary: 'Open a round: one version of a scheme over one period; everybody it concerns gets a sheet',
    body: z.object({ schemeId: id, dutyYearId: id.optional(), from: day.optional(), until: day.optional() }),
    answer: z.object({ id }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/rounds/:id',
    permission: 'assessment.survey',
    summary: 'One round: where it stands, who has to verify, how many objections are open',
    params: byId,
    answer: round,
  }),
  sheets: endpoint({
    method: 'GET',
    path: '/rounds/:id/sheets',
    permission: 'assessment.survey',
    summary: 'The round’s sheets in leadership order or by strokes; never by points',
    params: byId,
    query: z.object({
      ...page,
      sectorId: id.optional(),
      committeeId: id.optional(),
      search: z.string().trim().max(40).optional(),
      order: z.enum(['rank', 'stroke']).default('rank'),
    }),
    answer: listOf(roundSheetLine),
  }),
  startVerification: endpoint({
    method: 'POST',
    path: '/rounds/:id/verification',
    permission: 'round.manage',
    summary: 'Ask the responsible committees to verify the kinds of facts that are theirs',
    params: byId,
    body: at,
    answer: done,
  }),
  verify: endpoint({
    method: 'POST',
    path: '/verifications/:id/opinions',
    permission: 'fact.verify',
    summary: 'Confirm one kind of facts or return it; whoever entered some of them is not the only one who verifies',
    params: byId,
    body: z.object({ verdict: z.enum(['confirmed', 'returned']), remark: line(300).optional() }),
    answer: z.object({ state: z.enum(['open', 'needs_another', 'confirmed', 'returned']) }),
  }),
  verification: endpoint({
    method: 'GET',
    path: '/verifications/:id',
    permission: 'fact.verify',
    summary: 'One kind of facts to be verified, with its round: where a task leads',
    params: byId,
    answer: verification.extend({ roundId: id, roundTitle: z.string(), subject: subjectKind }),
  }),
  tell: endpoint({
    method: 'POST',
    path: '/rounds/:id/telling',
    permission: 'round.manage',
    summary: 'Freeze the sheets and tell each person the own one; objections are open until a day',
    params: byId,
    body: z.object({ ...at.shape, until: day.optional() }),
    answer: z.object({ version: count, objectionsUntil: day }),
  }),
  proposal: endpoint({
    method: 'GET',
    path: '/rounds/:id/proposal',
    permission: 'round.manage',
    summary: 'What the meeting is asked: grades by quota with the rule of rounding, who is tied, what hinders adoption',
    params: byId,
    answer: z.object({
      assessed: count,
      quotas: z.array(quota),
      /** By grade, in leadership order. */
      grades: z.array(z.object({ grade: z.string(), people: z.array(z.object({ subjectId: id, name: z.string() })) })),
      hindrances: z.array(z.string()),
    }),
  }),
  adopt: endpoint({
    method: 'POST',
    path: '/rounds/:id/adoption',
    permission: 'round.manage',
    summary: 'Record the meeting that adopted the results; without a meeting with adopted minutes there is no adoption',
    params: byId,
    body: z.object({
      ...at.shape,
      meetingId: id,
      decisionId: id.optional(),
      /** A raised quota, with who approved it and why. */
      raised: z.array(z.object({ grade: z.string().max(20), reason: line(300) })).default([]),
      /** What the meeting decided about those who are tied. */
      decided: z.array(z.object({ subjectId: id, grade: z.string().max(20), reason: line(300) })).default([]),
    }),
    answer: done,
  }),
  circulate: endpoint({
    method: 'POST',
    path: '/rounds/:id/circular',
    permission: 'round.manage',
    summary: 'Issue the circular about adopted results',
    params: byId,
    body: z.object({
      ...at.shape,
      documentNumber: line(40),
      title: line(80).optional(),
      recipients: z.array(line(60)).min(1).max(30),
      issuer: line(60),
      signedOn: day,
      copies: z.array(line(60)).max(30).default([]),
    }),
    answer: done,
  }),
  file: endpoint({
    method: 'POST',
    path: '/rounds/:id/filing',
    permission: 'round.manage',
    summary: 'File the round in the archive',
    params: byId,
    body: z.object({ ...at.shape, filedAs: line(60) }),
    answer: done,
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/rounds/:id/cancellation',
    permission: 'round.manage',
    summary: 'Break off a round before its adoption, with the reason',
    params: byId,
    body: z.object({ ...at.shape, reason: line(300) }),
    answer: nothing,
  }),
  circularDocx: endpoint({
    method: 'GET',
    path: '/rounds/:id/circular.docx',
    permission: 'assessment.survey',
    summary: 'The circular as an official document by GB/T 9704-2012',
    params: byId,
    answer: z.any(),
    file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  }),
  circularPdf: endpoint({
    method: 'GET',
    path: '/rounds/:id/circular.pdf',
    permission: 'assessment.survey',
    summary: 'The circular, print-ready',
    params: byId,
    answer: z.any(),
    file: 'application/pdf',
  }),
  export: endpoint({
    method: 'GET',
    path: '/rounds/:id/sheets.xlsx',
    permission: 'round.manage',
    summary: 'All sheets with formulas in words, for the assessing office, in leadership order',
    params: byId,
    answer: z.any(),
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
}

/** Longer words of a person about his own sheet. */
export const wording = text(1000).refine((words) => words.trim().length > 0, { error: 'empty' })
