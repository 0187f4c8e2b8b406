import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byId, can, day, id, line, listOf, nothing, page, text } from './shapes.ts'

/** Longer than any internal rule of an office. */
const ruleText = text(100_000)

export const ruleState = z.enum(['draft', 'in_force', 'replaced', 'repealed'])

const clause = z.object({ number: z.number().int(), chapter: z.string().nullable(), wording: z.string() })

const ruleLine = z.object({
  id,
  title: z.string(),
  unitName: z.string(),
  partyInternal: z.boolean(),
  state: ruleState,
  number: z.number().int(),
  fromOn: day.nullable(),
  untilOn: day.nullable(),
  clauses: z.number().int(),
})

const version = z.object({
  number: z.number().int(),
  state: ruleState,
  fromOn: day.nullable(),
  untilOn: day.nullable(),
  repealReason: z.string().nullable(),
  documentNumber: z.string().nullable(),
  meeting: z.object({ id, title: z.string() }).nullable(),
  changedByName: z.string().nullable(),
})

const link = z.object({
  id,
  clause: z.number().int().nullable(),
  targetKind: z.enum(['meeting_kind', 'post_kind']),
  targetKey: z.string(),
})

/** Who asked, on which basis, until when; the names are told to the asker alone (guardrail F15). */
const reading = z.object({
  id,
  number: z.number().int(),
  basis: z.string(),
  dueOn: day,
  minutes: z.number().int(),
  approverName: z.string(),
  askedByName: z.string(),
  own: z.enum(['asked', 'acknowledged', 'none']),
  told: z.object({ asked: z.number().int(), acknowledged: z.number().int(), toRemind: z.array(z.string()) }).nullable(),
})

const acts = ['save', 'discard', 'putInForce', 'draftVersion', 'repeal', 'askToRead', 'link'] as const

export const libraryEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/rules',
    permission: 'rule.read',
    summary: 'Internal rules: those in force, or all with drafts and what was repealed',
    query: z.object({
      ...page,
      search: z.string().trim().max(80).optional(),
      state: z.enum(['in_force', 'draft', 'repealed']).optional(),
      unitId: id.optional(),
    }),
    answer: listOf(ruleLine),
  }),
  rule: endpoint({
    method: 'GET',
    path: '/rules/:id',
    permission: 'rule.read',
    summary: 'A rule with its clauses in one version, the one in force unless asked otherwise',
    params: byId,
    query: z.object({ number: z.coerce.number().int().min(1).optional() }),
    answer: z.object({
      id,
      title: z.string(),
      unitName: z.string(),
      partyInternal: z.boolean(),
      shown: version,
      preamble: z.string(),
      clauses: z.array(clause),
      /** The whole text, to be changed; of a draft alone. */
      text: z.string().nullable(),
      draftVersion: z.number().int().nullable(),
      versions: z.array(version),
      links: z.array(link),
      readings: z.array(reading),
      can: can(acts),
    }),
  }),
  linked: endpoint({
    method: 'GET',
    path: '/rules/linked',
    permission: 'rule.read',
    summary: 'Rules in force that are linked with a kind of meeting or of post',
    query: z.object({ targetKind: link.shape.targetKind, targetKey: z.string().max(80) }),
    answer: z.object({ items: z.array(z.object({ id, title: z.string(), clause: z.number().int().nullable() })) }),
  }),
  comparison: endpoint({
    method: 'GET',
    path: '/rules/:id/comparison',
    permission: 'rule.read',
    summary: 'Two versions clause by clause',
    params: byId,
    query: z.object({ before: z.coerce.number().int().min(1), after: z.coerce.number().int().min(1) }),
    answer: z.object({
      rows: z.array(
        z.object({
          change: z.enum(['same', 'moved', 'changed', 'added', 'removed']),
          before: clause.nullable(),
          after: clause.nullable(),
        }),
      ),
    }),
  }),
  readText: endpoint({
    method: 'POST',
    path: '/rules/text',
    permission: 'rule.write',
    summary: 'The text of a .docx or .txt file, so that nothing is typed twice; nothing is kept',
    upload: true,
    answer: z.object({ text: z.string() }),
  }),
  draft: endpoint({
    method: 'POST',
    path: '/rules',
    permission: 'rule.write',
    summary: 'A new rule, as the draft of its first version',
    body: z.object({ title: line(80), unitId: id, partyInternal: z.boolean().default(false), text: ruleText }),
    answer: z.object({ id }),
  }),
  draftVersion: endpoint({
    method: 'POST',
    path: '/rules/:id/versions',
    permission: 'rule.write',
    summary: 'A draft of the next version, beginning with the text of the latest',
    params: byId,
    answer: z.object({ number: z.number().int() }),
  }),
  save: endpoint({
    method: 'PUT',
    path: '/rules/:id/draft',
    permission: 'rule.write',
    summary: 'Write the draft anew',
    params: byId,
    body: z.object({ version: z.number().int(), title: line(80), text: ruleText }),
    answer: z.object({ version: z.number().int() }),
  }),
  discard: endpoint({
    method: 'DELETE',
    path: '/rules/:id/draft',
    permission: 'rule.write',
    summary: 'Throw the draft away, and the rule with it if it never was in force',
    params: byId,
    answer: nothing,
  }),
  putInForce: endpoint({
    method: 'POST',
    path: '/rules/:id/entry-into-force',
    permission: 'rule.write',
    summary: 'Put the draft in force from a day on; what was in force is replaced',
    params: byId,
    body: z.object({
      version: z.number().int(),
      fromOn: day,
      meetingId: id.optional(),
      documentNumber: line(60).optional(),
    }),
    answer: nothing,
  }),
  repeal: endpoint({
    method: 'POST',
    path: '/rules/:id/repeal',
    permission: 'rule.write',
    summary: 'Repeal a rule from a day on, for a reason',
    params: byId,
    body: z.object({ on: day, reason: line(300) }),
    answer: nothing,
  }),
  link: endpoint({
    method: 'POST',
    path: '/rules/:id/links',
    permission: 'rule.write',
    summary: 'Link a rule or one of its clauses with a kind of meeting or of post',
    params: byId,
    body: z.object({
      clause: z.number().int().min(1).optional(),
      targetKind: link.shape.targetKind,
      targetKey: z.string().min(1).max(80),
    }),
    answer: nothing,
  }),
  unlink: endpoint({
    method: 'DELETE',
    path: '/rules/:id/links/:linkId',
    permission: 'rule.write',
    summary: 'Take a link away',
    params: byId.extend({ linkId: id }),
    answer: nothing,
  }),
  askToRead: endpoint({
    method: 'POST',
    path: '/rules/:id/readings',
    permission: 'rule.write',
    summary: 'Ask people to acknowledge the version in force: with basis, deadline, minutes and a named approver',
    params: byId,
    body: z.object({
      basis: line(200),
      dueOn: day,
      minutes: z.number().int().min(1).max(240),
      approverId: id,
      personIds: z.array(id).min(1).max(600),
    }),
    answer: nothing,
  }),
  acknowledge: endpoint({
    method: 'POST',
    path: '/rules/:id/acknowledgement',
    permission: 'rule.read',
    summary: 'Acknowledge a rule that one was asked to read',
    params: byId,
    answer: nothing,
  }),
  print: endpoint({
    method: 'GET',
    path: '/rules/:id/print.pdf',
    permission: 'rule.read',
    summary: 'A version of a rule on paper',
    params: byId,
    query: z.object({ number: z.coerce.number().int().min(1).optional() }),
    answer: z.any(),
    file: 'application/pdf',
  }),
}
