import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byId, can, day, id, line, listOf, nothing } from './shapes.ts'

const at = z.object({ on: day.optional() })

const unit = z.object({
  id,
  parentId: id.nullable(),
  kind: z.string(),
  axis: z.enum(['cppcc', 'party', 'functional', 'outside']),
  name: z.string(),
  shortName: z.string().nullable(),
  rankNo: z.number().int(),
  from: day,
  until: day.nullable(),
  people: z.number().int(),
})

const holder = z.object({
  postId: id,
  personId: id,
  personName: z.string(),
  kind: z.string(),
  title: z.string(),
  from: day,
  until: day.nullable(),
})

const lineage = z.object({
  change: z.enum(['split', 'merge', 'succession']),
  on: day,
  from: z.array(z.object({ id, name: z.string() })),
  to: z.array(z.object({ id, name: z.string() })),
  basis: z.string().nullable(),
})

const unitDetail = unit.extend({
  path: z.array(z.object({ id, name: z.string() })),
  posts: z.array(holder),
  lineage: z.array(lineage),
  can: can(['change', 'split', 'close', 'appoint', 'addPeople']),
})

const unitBody = z.object({
  kind: z.string().max(60),
  parentId: id.nullable(),
  name: line(60),
  shortName: line(20).optional(),
  rankNo: z.number().int().min(0).max(1_000_000).default(0),
  from: day,
})

const coverage = z.object({
  on: day,
  due: z.number().int(),
  covered: z.number().int(),
  notCovered: z.array(z.object({ personId: id, name: z.string(), sector: z.string().nullable(), reason: z.string() })),
})

export const organisationEndpoints = {
  tree: endpoint({
    method: 'GET',
    path: '/units',
    permission: 'organisation.read',
    summary: 'All units on a day, with how many people belong to each',
    query: at.extend({ axis: z.enum(['cppcc', 'party', 'functional', 'outside']).optional() }),
    answer: z.object({ on: day, items: z.array(unit) }),
  }),
  unit: endpoint({
    method: 'GET',
    path: '/units/:id',
    permission: 'organisation.read',
    summary: 'A unit with its posts and its history',
    params: byId,
    query: at,
    answer: unitDetail,
  }),
  createUnit: endpoint({
    method: 'POST',
    path: '/units',
    permission: 'organisation.change',
    summary: 'Set up a unit',
    body: unitBody,
    answer: z.object({ id }),
  }),
  changeUnit: endpoint({
    method: 'PATCH',
    path: '/units/:id',
    permission: 'organisation.change',
    summary: 'Rename, re-order or move a unit',
    params: byId,
    body: z.object({
      name: line(60).optional(),
      shortName: line(20).nullable().optional(),
      rankNo: z.number().int().min(0).max(1_000_000).optional(),
      parentId: id.optional(),
    }),
    answer: nothing,
  }),
  closeUnit: endpoint({
    method: 'POST',
    path: '/units/:id/closure',
    permission: 'organisation.change',
    summary: 'Close a unit on a day',
    params: byId,
    body: z.object({ on: day, reason: line(200) }),
    answer: nothing,
  }),
  restructureUnits: endpoint({
    method: 'POST',
    path: '/units/restructuring',
    permission: 'organisation.change',
    summary: 'Split or merge units on a day and say who goes where',
    body: z.object({
      change: z.enum(['split', 'merge', 'succession']),
      on: day,
      basis: line(200),
      fromUnitIds: z.array(id).min(1).max(50),
      into: z
        .array(
          z.object({
            name: line(60),
            kind: z.string().max(60),
            parentId: id.nullable(),
            rankNo: z.number().int().min(0).max(1_000_000).default(0),
            personIds: z.array(id).max(2000),
          }),
        )
        .min(1)
        .max(50),
    }),
    answer: z.object({ unitIds: z.array(id) }),
  }),
  appoint: endpoint({
    method: 'POST',
    path: '/units/:id/posts',
    permission: 'organisation.change',
    summary: 'Appoint a person to a dated post',
    params: byId,
    body: z.object({
      personId: id,
      kind: z.string().max(60),
      title: line(60).optional(),
      from: day,
      until: day.nullable().optional(),
    }),
    answer: z.object({ id }),
  }),
  endPost: endpoint({
    method: 'POST',
    path: '/posts/:id/end',
    permission: 'organisation.change',
    summary: 'End a post on a day',
    params: byId,
    body: z.object({ on: day }),
    answer: nothing,
  }),
  postsOn: endpoint({
    method: 'GET',
    path: '/posts',
    permission: 'organisation.read',
    summary: 'Who held which post on a day',
    query: at.extend({ kind: z.string().max(60).optional(), unitId: id.optional() }),
    answer: listOf(holder.extend({ unitId: id, unitName: z.string() })),
  }),
  join: endpoint({
    method: 'POST',
    path: '/units/:id/memberships',
    permission: 'organisation.change',
    summary: 'Let people join a unit from a day',
    params: byId,
    body: z.object({ personIds: z.array(id).min(1).max(2000), from: day, isHome: z.boolean().default(false) }),
    answer: nothing,
  }),
  leave: endpoint({
    method: 'POST',
    path: '/memberships/:id/end',
    permission: 'organisation.change',
    summary: 'End a membership on a day',
    params: byId,
    body: z.object({ on: day }),
    answer: nothing,
  }),
  coverage: endpoint({
    method: 'GET',
    path: '/coverage',
    permission: 'coverage.read',
    summary: 'The two coverage figures (两个全覆盖) with those not covered',
    query: at,
    answer: z.object({ organisation: coverage, work: coverage }),
  }),
}
