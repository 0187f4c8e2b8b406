import { complaintActs, complaintKinds, complaintStates } from '@tongxin/domain/relief/complaint'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byId, can, day, id, line, listOf, moment, page, text } from './shapes.ts'

const named = z.object({ zh: z.string(), en: z.string() })
const basis = z.object({ document: z.string(), clause: z.string().nullable() })
const kind = z.enum(complaintKinds)
const state = z.enum(complaintStates)

/** What somebody writes: which kind, what is asked that should not be, and which page or request it is about. */
const letter = z.object({
  kind,
  wording: text(2000).refine((value) => value.trim() !== '', { error: 'too_small' }),
  about: line(120).optional(),
})

const summary = z.object({
  kind,
  wording: z.string(),
  about: z.string().nullable(),
  receivedOn: day,
  dueOn: day,
  overdue: z.boolean(),
  state,
})

const complaint = summary.extend({
  id,
  anonymous: z.boolean(),
  senderName: z.string().nullable(),
  takenUpByName: z.string().nullable(),
})

/** Sixteen characters of Crockford's alphabet in groups of four, as they are printed. */
const receipt = z
  .string()
  .trim()
  .max(40)
  .transform((typed) => typed.toUpperCase().replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/))

export const reliefEndpoints = {
  norm: endpoint({
    method: 'GET',
    path: '/relief/norm',
    permission: 'public',
    discreet: true,
    summary:
      'The norm of use: for whom, for what, and what is not required; and within how many working days a complaint is answered',
    answer: z.object({
      committee: z.string(),
      officePhone: z.string().nullable(),
      workingDays: z.number().int(),
      complaintBasis: z.array(basis),
      version: z.string(),
      inForceFrom: day,
      basis: z.array(basis),
      audience: z.array(named),
      purposes: z.array(named),
      notRequired: z.array(named),
      equalWays: z.array(named),
    }),
  }),
  fileAnonymously: endpoint({
    method: 'POST',
    path: '/relief/anonymous-complaints',
    permission: 'public',
    discreet: true,
    summary: 'Complain or suggest without a name; the receipt code is given this once',
    body: letter,
    answer: z.object({ receipt: z.string(), dueOn: day }),
  }),
  readByReceipt: endpoint({
    method: 'POST',
    path: '/relief/receipts',
    permission: 'public',
    discreet: true,
    summary: 'The answer to an anonymous complaint, by its receipt code',
    body: z.object({ receipt }),
    answer: summary.extend({ replies: z.array(z.object({ wording: z.string(), on: day })) }),
  }),
  file: endpoint({
    method: 'POST',
    path: '/complaints',
    permission: 'signed_in',
    browserOnly: true,
    summary: 'Complain or suggest under one’s own name',
    body: letter,
    answer: z.object({ id, dueOn: day }),
  }),
  list: endpoint({
    method: 'GET',
    path: '/complaints',
    permission: 'relief.read',
    summary: 'All complaints and suggestions, newest first, with counts',
    query: z.object({
      ...page,
      kind: kind.optional(),
      state: state.optional(),
      overdue: z.enum(['true']).optional(),
      search: z.string().trim().max(40).optional(),
    }),
    answer: listOf(complaint).extend({
      counts: z.object({
        to_do: z.number().int(),
        in_hand: z.number().int(),
        answered: z.number().int(),
        overdue: z.number().int(),
      }),
    }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/complaints/:id',
    permission: 'signed_in',
    summary:
      'One complaint with its answer and follow-ups: for the office, the discipline group, and who sent it by name',
    params: byId,
    answer: complaint.extend({
      replies: z.array(z.object({ number: z.number().int(), wording: z.string(), at: moment, byName: z.string() })),
      can: can(complaintActs),
    }),
  }),
  takeUp: endpoint({
    method: 'POST',
    path: '/complaints/:id/taking-up',
    permission: 'relief.answer',
    summary: 'Take a complaint in hand',
    params: byId,
    answer: z.object({ state }),
  }),
  answer: endpoint({
    method: 'POST',
    path: '/complaints/:id/answer',
    permission: 'relief.answer',
    summary: 'Answer a complaint, once',
    params: byId,
    body: z.object({ wording: letter.shape.wording }),
    answer: z.object({ state }),
  }),
  followUp: endpoint({
    method: 'POST',
    path: '/complaints/:id/follow-ups',
    permission: 'relief.answer',
    summary: 'Put right or complete an answer by a recorded follow-up',
    params: byId,
    body: z.object({ wording: letter.shape.wording }),
    answer: z.object({ number: z.number().int() }),
  }),
}
