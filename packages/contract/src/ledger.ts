import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byId, can, day, id, line, listOf, moment, page } from './shapes.ts'

const words = z.object({ zh: z.string(), en: z.string() })

/** A kind of results with the fields of its form, and whether one records it oneself. */
const resultKind = z.object({
  key: z.string(),
  name: z.string(),
  words,
  subject: z.string(),
  /** Whether it is recorded about oneself only. */
  ownOnly: z.boolean(),
  attributes: z.array(
    z.object({
      key: z.string(),
      name: words,
      type: z.enum(['text', 'number', 'boolean', 'choice']),
      choices: z.array(z.object({ key: z.string(), name: words })),
      required: z.boolean(),
    }),
  ),
  basis: z.array(z.string()),
  can: can(['record']),
})

/** One fact as people read it: what, when, because of which record, corrected by what. */
export const factLine = z.object({
  id: z.string(),
  kind: z.string(),
  kindName: z.string(),
  on: day,
  /** Branches have a ledger of their own: the two below then name the unit. */
  subjectKind: z.enum(['person', 'unit']),
  personId: id,
  personName: z.string(),
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** What its attributes say, in the words of its kind; `null` where they say nothing beyond it. */
  says: words.nullable(),
  record: z.object({ kind: z.string(), id, title: z.string().nullable() }),
  enteredAt: moment,
  correctsId: z.string().nullable(),
  correctedById: z.string().nullable(),
})

const filter = {
  personId: id.optional(),
  /** Part of a name. */
  person: z.string().trim().max(40).optional(),
  recordId: id.optional(),
  kind: z.string().max(60).optional(),
  from: day.optional(),
  until: day.optional(),
}

export const ledgerEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/facts',
    permission: 'ledger.read',
    summary: 'Facts of the ledger, corrections beside what they correct',
    query: z.object({ ...page, ...filter }),
    answer: listOf(factLine),
  }),
  export: endpoint({
    method: 'GET',
    path: '/facts/export',
    permission: 'ledger.read',
    summary: 'The facts of the current filter as .xlsx',
    query: z.object(filter),
    answer: z.any(),
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  byIds: endpoint({
    method: 'POST',
    path: '/facts/by-id',
    permission: 'ledger.read',
    summary: 'The records behind a number',
    body: z.object({ ids: z.array(z.string().max(60)).max(2000) }),
    answer: z.object({ items: z.array(factLine) }),
  }),
  recordResult: endpoint({
    method: 'POST',
    path: '/results',
    permission: 'result.record',
    summary: 'Record a duty result that came by another channel, with its paper',
    body: z.object({
      /** The person it is about, or the unit, as its kind says. */
      personId: id.optional(),
      unitId: id.optional(),
      kind: z.string().max(60),
      on: day,
      title: line(120),
      attributes: z.record(z.string().max(40), z.union([z.string().max(120), z.number(), z.boolean()])).default({}),
      source: line(120),
    }),
    answer: z.object({ id }),
  }),
  withdrawResult: endpoint({
    method: 'POST',
    path: '/results/:id/withdrawal',
    permission: 'result.record',
    summary: 'Withdraw a wrongly recorded result; the ledger shows the correction',
    params: byId,
    body: z.object({ reason: line(200) }),
    answer: z.object({ id }),
  }),
  resultKinds: endpoint({
    method: 'GET',
    path: '/result-kinds',
    permission: 'ledger.read',
    summary: 'Kinds of duty results the rule pack knows',
    answer: z.object({ items: z.array(resultKind) }),
  }),
}
