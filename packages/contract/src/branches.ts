import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byId, can, day, id, line } from './shapes.ts'

const count = z.number().int()
const words = z.object({ zh: z.string(), en: z.string() })
const basis = z.object({ document: z.string(), clause: z.string().nullable() })

const term = z.object({
  from: day,
  dueOn: day,
  delayedUntil: day.nullable(),
  state: z.enum(['running', 'due_soon', 'delayed', 'overdue']),
})

const finding = z.object({
  key: z.enum(['enough_members', 'not_too_many', 'secretary', 'committee']),
  state: z.enum(['met', 'warning', 'unmet']),
  number: count,
  basis,
})

const officer = z.object({
  postId: id,
  personId: id,
  name: z.string(),
  kind: z.string(),
  title: z.string(),
  from: day,
  /** Full years; `null` where no month of birth is on record. */
  age: count.nullable(),
})

const branchLine = z.object({
  id,
  name: z.string(),
  members: count,
  fullMembers: count,
  officers: z.array(officer),
  term,
  /** How many rules are offended, and how many customs. */
  unmet: count,
  warnings: count,
})

/** One criterion of the four-strong self-check, with what proves it; `null` where nothing is on record. */
const criterion = z.object({
  key: z.string(),
  name: words,
  basis,
  need: count,
  found: count.nullable(),
  records: z.array(z.object({ kind: z.enum(['meeting', 'fact', 'unit']), id, title: z.string(), on: day })),
})

const strength = z.object({ key: z.string(), name: words, criteria: z.array(criterion) })

export const branchEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/branches',
    permission: 'branch.read',
    summary: 'The branches in their order: members, officers with their ages, terms, and what their set-up lacks',
    answer: z.object({
      items: z.array(branchLine),
      members: count,
      body: z.enum(['grassroots_committee', 'general_branch', 'branch']),
      young: z.object({ atMost: count, basis }).nullable(),
    }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/branches/:id',
    permission: 'branch.read',
    summary: 'One branch: its set-up by rule, officers, elections, and the four-strong self-check with its records',
    params: byId,
    answer: branchLine.extend({
      rankNo: count,
      findings: z.array(finding),
      units: z.array(z.string()),
      elections: z.array(
        z.object({
          id,
          heldOn: day,
          due: count,
          present: count,
          paper: z.string(),
          results: z.array(z.object({ name: z.string(), title: z.string(), votes: count })),
        }),
      ),
      delays: z.array(z.object({ until: day, approval: z.string() })),
      electable: z.array(z.object({ key: z.string(), name: words })),
      strengths: z.array(strength),
      can: can(['elect', 'delay']),
    }),
  }),
  elect: endpoint({
    method: 'POST',
    path: '/branches/:id/elections',
    permission: 'branch.elect',
    summary: 'Record an election with its count; those elected hold their posts from that day',
    params: byId,
    body: z.object({
      heldOn: day,
      due: count.min(1).max(100_000),
      present: count.min(0).max(100_000),
      elected: z
        .array(z.object({ personId: id, postKind: z.string().max(60), votes: count.min(1).max(100_000) }))
        .min(1)
        .max(11),
      paper: line(120),
    }),
    answer: z.object({ id }),
  }),
  delay: endpoint({
    method: 'POST',
    path: '/branches/:id/election-delays',
    permission: 'branch.elect',
    summary: 'Record that the superior let an election be put off, by a year at most',
    params: byId,
    body: z.object({ until: day, approval: line(120) }),
    answer: z.object({ id }),
  }),
}
