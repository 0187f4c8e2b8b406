import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byId, can, day, id, line, moment, nothing, text } from './shapes.ts'

export const subjectKind = z.enum(['member', 'branch', 'cadre', 'unit', 'activity_group'])

export const schemeState = z.enum(['draft', 'submitted', 'reviewed', 'adopted', 'in_force', 'replaced', 'discarded'])

/** A fault of a scheme's text, as an editor underlines it: the place, what is wrong, and what would be right. */
export const schemeFault = z.object({
  line: z.number().int(),
  column: z.number().int(),
  path: z.string(),
  message: z.string(),
  remedy: z.string(),
})

/** One line of the scheme as a clerk reads it, in the order of the text; `depth` 0 is the total. */
export const schemeRow = z.object({
  id: z.string(),
  depth: z.number().int(),
  number: z.string(),
  title: z.string(),
  /** How the points come about, in words. */
  points: z.object({ zh: z.string(), en: z.string() }),
  cap: z.string().nullable(),
  floor: z.string().nullable(),
  /** Which records count and for whom, in words; empty where it only adds up. */
  condition: z.object({ zh: z.string(), en: z.string() }),
  basis: z.string().nullable(),
})

const words = z.object({ zh: z.string(), en: z.string() })

const schemePart = z.enum([
  'item',
  'grade',
  'quota',
  'gate',
  'veto',
  'consequence',
  'exempt',
  'cap_group',
  'verification',
  'setting',
])

const comparedField = z.enum([
  'title',
  'points',
  'cap',
  'floor',
  'condition',
  'basis',
  'place',
  'order',
  'words',
  'rule',
])

/** The recorded meeting by which something was adopted. */
export const adoptedBy = z.object({
  meetingId: id,
  title: z.string(),
  heldOn: day,
  decision: z.string().nullable(),
})

const verdict = z.object({ title: z.string(), line: z.number().int(), passed: z.boolean() })

const check = z.object({
  faults: z.array(schemeFault),
  /** Worked examples with whether they come out; empty while the text has other faults. */
  examples: z.array(verdict),
  /** The scheme as a table; `null` while the text has faults. */
  rows: z.array(schemeRow).nullable(),
})

export const schemeActs = [
  'save',
  'submit',
  'review',
  'adopt',
  'putInForce',
  'discard',
  'deriveDraft',
  'try',
  'openRound',
] as const

const schemeLine = z.object({
  id,
  /** What all versions of one scheme share. */
  key: z.string(),
  number: z.number().int(),
  title: z.string(),
  subject: subjectKind,
  state: schemeState,
  inForceFrom: day.nullable(),
  replacedFrom: day.nullable(),
  adoptedBy: adoptedBy.nullable(),
  writers: z.array(z.string()),
  changedAt: moment,
  can: can(schemeActs),
})

const scheme = schemeLine.extend({
  /** YAML; `null` for one that was founded before texts were kept. */
  text: z.string().nullable(),
  version: z.number().int(),
  fromPack: z.boolean(),
  basis: z.array(z.string()),
  openReadings: z.array(z.string()),
  exceptionalBasis: z.string().nullable(),
  ...check.shape,
  grades: z.array(z.object({ name: z.string(), atLeast: z.string().nullable() })),
  reviews: z.array(
    z.object({
      by: z.string(),
      at: moment,
      verdict: z.enum(['approved', 'sent_back']),
      opinion: z.string(),
    }),
  ),
  history: z.array(z.object({ type: z.string(), at: moment, by: z.string().nullable(), note: z.string().nullable() })),
})

const atVersion = z.object({ version: z.number().int() })

/** Longest scheme text: the longest published one we know has 60 kB. */
const schemeText = text(200_000)

export const schemeEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/schemes',
    permission: 'scheme.read',
    summary: 'Versions of the assessment schemes, the latest of each first',
    query: z.object({ subject: subjectKind.optional(), key: z.string().max(80).optional() }),
    answer: z.object({ items: z.array(schemeLine), canDraft: z.union([z.literal(true), z.string()]) }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/schemes/:id',
    permission: 'scheme.read',
    summary: 'One version: its text, its table, its worked examples and its history',
    params: byId,
    answer: scheme,
  }),
  check: endpoint({
    method: 'POST',
    path: '/scheme-checks',
    permission: 'scheme.draft',
    summary: 'Faults of a text while it is written, with its worked examples and its table; nothing is stored',
    body: z.object({ text: schemeText }),
    answer: check,
  }),
  draft: endpoint({
    method: 'POST',
    path: '/schemes',
    permission: 'scheme.draft',
    summary: 'Begin a draft, from a version or from a new text; a text with faults may be kept too',
    body: z.object({ basedOnId: id.optional(), text: schemeText.optional(), note: line(200).optional() }),
    answer: z.object({ id, version: z.number().int() }),
  }),
  save: endpoint({
    method: 'PUT',
    path: '/schemes/:id',
    permission: 'scheme.draft',
    summary: 'Save a draft’s text',
    params: byId,
    body: z.object({ ...atVersion.shape, text: schemeText }),
    answer: z.object({ version: z.number().int(), ...check.shape }),
  }),
  submit: endpoint({
    method: 'POST',
    path: '/schemes/:id/submission',
    permission: 'scheme.draft',
    summary: 'Hand a draft without faults to somebody else for review',
    params: byId,
    body: z.object({ ...atVersion.shape, reviewerId: id.optional() }),
    answer: z.object({ version: z.number().int() }),
  }),
  review: endpoint({
    method: 'POST',
    path: '/schemes/:id/review',
    permission: 'scheme.review',
    summary: 'Approve a submitted version or send it back, with an opinion; never one’s own',
    params: byId,
    body: z.object({ ...atVersion.shape, verdict: z.enum(['approved', 'sent_back']), opinion: line(500) }),
    answer: z.object({ version: z.number().int() }),
  }),
  adopt: endpoint({
    method: 'POST',
    path: '/schemes/:id/adoption',
    permission: 'scheme.adopt',
    summary: 'Record the meeting that adopted a reviewed version',
    params: byId,
    body: z.object({ ...atVersion.shape, meetingId: id, decisionId: id.optional() }),
    answer: z.object({ version: z.number().int() }),
  }),
  putInForce: endpoint({
    method: 'POST',
    path: '/schemes/:id/entry-into-force',
    permission: 'scheme.adopt',
    summary: 'Put an adopted version in force from a day on; it replaces the one before it',
    params: byId,
    body: z.object({ ...atVersion.shape, from: day }),
    answer: z.object({ version: z.number().int() }),
  }),
  discard: endpoint({
    method: 'POST',
    path: '/schemes/:id/discarding',
    permission: 'scheme.draft',
    summary: 'Give up a draft; it stays readable',
    params: byId,
    body: z.object({ ...atVersion.shape, reason: line(200) }),
    answer: nothing,
  }),
  compare: endpoint({
    method: 'GET',
    path: '/schemes/:id/comparison',
    permission: 'scheme.read',
    summary: 'What differs between two versions: items, grades, quotas, requirements and all else',
    params: byId,
    query: z.object({ withId: id }),
    answer: z.object({
      from: z.object({ id, number: z.number().int(), title: z.string() }),
      to: z.object({ id, number: z.number().int(), title: z.string() }),
      items: z.array(
        z.object({
          id: z.string(),
          part: schemePart,
          title: words,
          change: z.enum(['added', 'removed', 'changed']),
          fields: z.array(
            z.object({
              field: comparedField,
              before: words.nullable(),
              after: words.nullable(),
            }),
          ),
        }),
      ),
    }),
  }),
  meetings: endpoint({
    method: 'GET',
    path: '/adopting-meetings',
    permission: 'scheme.adopt',
    summary: 'Recorded meetings with adopted minutes that may be named by an adoption, the latest first',
    query: z.object({ search: z.string().trim().max(40).optional() }),
    answer: z.object({
      items: z.array(
        z.object({
          id,
          title: z.string(),
          kindName: z.string(),
          heldOn: day,
          decisions: z.array(z.object({ id, wording: z.string() })),
        }),
      ),
    }),
  }),
}
