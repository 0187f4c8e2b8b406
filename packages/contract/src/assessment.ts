import type { Sheet } from '@tongxin/domain/assessment/sheet'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, id, listOf, page } from './shapes.ts'

const period = z.object({ dutyYearId: id.optional() })

const scheme = z.object({
  id: z.string(),
  title: z.string(),
  packVersion: z.string(),
  /** The version that judges the period; `null`: the pack’s own, which no meeting has adopted yet. */
  version: z.object({ id, number: z.number().int() }).nullable(),
  basis: z.array(z.string()),
  openReadings: z.array(z.string()),
  exceptionalBasis: z.string().nullable(),
})

/** The explained sheet as the engine gives it: total, grade with reason, gates, and the tree. */
export const sheet = z.custom<Sheet>((value) => typeof value === 'object' && value !== null)

const year = z.object({
  person: z.object({ id, name: z.string() }),
  scheme,
  year: z.object({ id, title: z.string() }),
  from: day,
  until: day.nullable(),
  status: z.enum(['draft']),
  hats: z.array(z.object({ name: z.string(), from: day, until: day.nullable() })),
  sheet,
  factCount: z.number().int(),
})

export const assessmentEndpoints = {
  ownSheet: endpoint({
    method: 'GET',
    path: '/my-year',
    permission: 'assessment.read',
    summary: 'The own year: duties, facts and the assessment as a tree',
    query: period,
    answer: year,
  }),
  sheet: endpoint({
    method: 'GET',
    path: '/assessments/:personId',
    permission: 'assessment.read',
    summary: 'A member’s year as a tree',
    params: z.object({ personId: id }),
    query: period,
    answer: year,
  }),
  list: endpoint({
    method: 'GET',
    path: '/assessments',
    permission: 'assessment.survey',
    summary: 'All members’ years in leadership order, by sector, committee and role; never by points',
    query: z.object({
      ...page,
      ...period.shape,
      sectorId: id.optional(),
      committeeId: id.optional(),
      postKind: z.string().max(60).optional(),
      search: z.string().trim().max(40).optional(),
      order: z.enum(['rank', 'stroke']).default('rank'),
    }),
    answer: listOf(
      z.object({
        personId: id,
        name: z.string(),
        sector: z.string().nullable(),
        committee: z.string().nullable(),
        posts: z.array(z.string()),
        total: z.string().nullable(),
        missing: z.array(z.string()),
        grade: z.string().nullable(),
        parts: z.array(z.object({ id: z.string(), title: z.string(), value: z.string().nullable() })),
      }),
    ),
  }),
  sheetPdf: endpoint({
    method: 'GET',
    path: '/assessments/:personId/sheet.pdf',
    permission: 'assessment.read',
    summary: 'A member’s sheet as PDF',
    params: z.object({ personId: id }),
    query: period,
    answer: z.any(),
    file: 'application/pdf',
  }),
}
