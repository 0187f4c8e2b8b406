import { z } from 'zod'
import { sheet } from './assessment.ts'
import { endpoint } from './endpoint.ts'
import { byId, day, id, line, moment, text } from './shapes.ts'

const count = z.number().int()

/** How many of a group reached which grade; `grade` `null` are those without one. */
const gradeCounts = z.array(z.object({ grade: z.string().nullable(), count, before: count.nullable() }))

const group = z.object({
  id: z.string(),
  name: z.string(),
  assessed: count,
  /** The mean of the totals, as text; `null` where nobody has one. */
  mean: z.string().nullable(),
  meanBefore: z.string().nullable(),
  grades: gradeCounts,
  gradeChanged: count,
})

const itemChange = z.object({
  id: z.string(),
  title: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

/** A person’s line; only for the assessing office, in leadership order, never by points. */
const personLine = z.object({
  personId: id,
  name: z.string(),
  sector: z.string().nullable(),
  committee: z.string().nullable(),
  total: z.string().nullable(),
  grade: z.string().nullable(),
  totalBefore: z.string().nullable(),
  gradeBefore: z.string().nullable(),
  /** Items whose points differ between the two versions. */
  items: z.array(itemChange),
})

const schemeName = z.object({
  id: id.nullable(),
  title: z.string(),
  number: count.nullable(),
  state: z.string().nullable(),
})

const trial = z.object({
  /** Only when it was kept. */
  id: id.nullable(),
  name: z.string().nullable(),
  keptAt: moment.nullable(),
  keptBy: z.string().nullable(),
  scheme: schemeName,
  against: schemeName.nullable(),
  period: z.object({ title: z.string(), from: day, until: day.nullable() }),
  assessed: count,
  withoutTotal: count,
  gradeChanged: count,
  distribution: z.array(z.object({ from: z.string(), until: z.string(), count, before: count.nullable() })),
  grades: gradeCounts,
  sectors: z.array(group),
  roles: z.array(group),
  committees: z.array(group),
  /** Item by item over everybody: how many have points there and what they come to together. */
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      depth: count,
      sum: z.string(),
      sumBefore: z.string().nullable(),
      having: count,
      changed: count,
    }),
  ),
  /** Whose grade or total differs from the other version (with one), or everybody; `null` outside the assessing office. */
  people: z.array(personLine).nullable(),
  /** Server time of the calculation itself. */
  tookMs: z.number(),
})

export const trialEndpoints = {
  run: endpoint({
    method: 'POST',
    path: '/trials',
    permission: 'scheme.try',
    summary: 'Try a version or a text on the records of a period; nothing is stored unless a name is given to keep it',
    body: z.object({
      /** One of the two: a version, or the text as it stands in the editor. */
      schemeId: id.optional(),
      text: text(200_000).optional(),
      againstId: id.optional(),
      dutyYearId: id.optional(),
      keepAs: line(60).optional(),
    }),
    answer: trial,
  }),
  sheets: endpoint({
    method: 'GET',
    path: '/trials/sheets/:personId',
    permission: 'scheme.try',
    summary: 'One person’s two whole sheets by two versions, before quotas; for the assessing office alone',
    params: z.object({ personId: id }),
    query: z.object({ schemeId: id, againstId: id, dutyYearId: id.optional() }),
    answer: z.object({
      person: z.object({ id, name: z.string() }),
      before: z.object({ scheme: schemeName, sheet }),
      after: z.object({ scheme: schemeName, sheet }),
    }),
  }),
  list: endpoint({
    method: 'GET',
    path: '/trials',
    permission: 'scheme.try',
    summary: 'Dry runs that were kept',
    answer: z.object({
      items: z.array(
        z.object({
          id,
          name: z.string(),
          keptAt: moment,
          keptBy: z.string().nullable(),
          schemeTitle: z.string(),
          periodTitle: z.string(),
        }),
      ),
    }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/trials/:id',
    permission: 'scheme.try',
    summary: 'A dry run as it was kept',
    params: byId,
    answer: trial,
  }),
}
