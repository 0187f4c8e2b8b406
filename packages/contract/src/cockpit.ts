import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day } from './shapes.ts'

/** Names travel in both languages; the screen takes its own. */
const named = z.object({ zh: z.string(), en: z.string() })

const query = z.object({ on: day.optional() })

const indicator = z.object({
  key: z.string(),
  name: named,
  unit: named,
  formula: named,
  value: z.string().nullable(),
  missing: z.string().nullable(),
  before: z.object({ value: z.string(), on: day }).nullable(),
  target: z.string().nullable(),
})

const measure = z.object({
  id: z.string(),
  title: named,
  basis: z.string(),
  indicators: z.array(indicator),
  meetings: z.number().int().nullable(),
  meetingKinds: z.array(z.string()),
})

const pillar = z.object({ key: z.string(), title: named, motto: named, measures: z.array(measure) })

const record = z.object({
  kind: z.enum(['meeting', 'unit', 'person', 'fact', 'post', 'rule']),
  id: z.string(),
  title: z.string(),
  on: day.nullable(),
  note: z.string().nullable(),
})

export const cockpitEndpoints = {
  method: endpoint({
    method: 'GET',
    path: '/method',
    permission: 'cockpit.read',
    summary: 'The method as a page: pillars, measures and indicators computed from records',
    query,
    answer: z.object({ on: day, title: z.string(), packVersion: z.string(), pillars: z.array(pillar) }),
  }),
  records: endpoint({
    method: 'GET',
    path: '/method/indicators/:key/records',
    permission: 'cockpit.read',
    summary: 'The records behind an indicator',
    params: z.object({ key: z.string().max(80) }),
    query: query.extend({
      page: z.coerce.number().int().min(1).max(100_000).default(1),
      pageSize: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({ key: z.string(), name: named, formula: named, items: z.array(record), total: z.number().int() }),
  }),
  print: endpoint({
    method: 'GET',
    path: '/method/a3.pdf',
    permission: 'cockpit.read',
    summary: 'The method on one A3 sheet',
    query,
    answer: z.any(),
    file: 'application/pdf',
  }),
}
