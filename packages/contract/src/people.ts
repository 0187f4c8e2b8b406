import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byId, can, day, id, line, listOf, moment, nothing, page } from './shapes.ts'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

export const personLine = z.object({
  id,
  name: z.string(),
  sex: z.enum(['male', 'female']).nullable(),
  affiliation: z.string().nullable(),
  employerPost: z.string().nullable(),
  sector: z.string().nullable(),
  homeCommittee: z.string().nullable(),
  branch: z.string().nullable(),
  posts: z.array(z.string()),
  phoneMasked: z.string().nullable(),
  isMember: z.boolean(),
  isCadre: z.boolean(),
})

const hat = z.object({ id, kind: z.enum(['seat', 'membership', 'post']), unitId: id, unitName: z.string(), name: z.string(), from: day, until: day.nullable(), endReason: z.string().nullable() })

const person = z.object({
  id,
  name: z.string(),
  pinyin: z.string(),
  initials: z.string(),
  sex: z.enum(['male', 'female']).nullable(),
  birthMonth: z.string().nullable(),
  ethnicity: z.string().nullable(),
  affiliation: z.string().nullable(),
  partyJoinedOn: day.nullable(),
  education: z.string().nullable(),
  employer: z.string().nullable(),
  employerPost: z.string().nullable(),
  phoneMasked: z.string().nullable(),
  mark: z.string().nullable(),
  rankNo: z.number().int(),
  isCadre: z.boolean(),
  leftOn: day.nullable(),
  version: z.number().int(),
  hats: z.array(hat),
  history: z.array(z.object({ at: moment, type: z.string(), actorName: z.string().nullable() })),
  can: can(['change', 'readPhone']),
})

const personBody = z.object({
  name: line(40),
  sex: z.enum(['male', 'female']).nullable().optional(),
  birthMonth: month.nullable().optional(),
  ethnicity: line(20).nullable().optional(),
  affiliation: line(20).nullable().optional(),
  partyJoinedOn: day.nullable().optional(),
  education: line(20).nullable().optional(),
  employer: line(80).nullable().optional(),
  employerPost: line(80).nullable().optional(),
  phone: line(30).nullable().optional(),
  pinyin: line(80).optional(),
  initials: line(20).optional(),
  mark: line(20).nullable().optional(),
  rankNo: z.number().int().min(0).max(1_000_000).optional(),
  isCadre: z.boolean().optional(),
})

const filter = {
  search: z.string().trim().max(40).optional(),
  unitId: id.optional(),
  sectorId: id.optional(),
  committeeId: id.optional(),
  postKind: z.string().max(60).optional(),
  affiliation: z.string().max(20).optional(),
  standing: z.enum(['member', 'cadre', 'party_member']).optional(),
  on: day.optional(),
  order: z.enum(['rank', 'stroke']).default('rank'),
}

export const rosterSheet = z.enum(['members', 'cadres', 'party_organisations', 'posts', 'special_committees', 'sectors'])

const batch = z.object({
  id,
  sheet: rosterSheet,
  fileName: z.string(),
  state: z.enum(['reading', 'previewed', 'committing', 'committed', 'undone', 'failed']),
  rowsTotal: z.number().int(),
  rowsDone: z.number().int(),
  rowsFaulty: z.number().int(),
  rowsToCreate: z.number().int(),
  rowsToUpdate: z.number().int(),
  failure: z.string().nullable(),
  createdByName: z.string().nullable(),
  createdAt: moment,
  can: can(['commit', 'undo']),
})

const importRow = z.object({ rowNo: z.number().int(), plan: z.enum(['create', 'update', 'unchanged', 'faulty']), cells: z.record(z.string(), z.string()), faults: z.array(z.object({ column: z.string(), message: z.string(), remedy: z.string() })) })

export const peopleEndpoints = {
  list: endpoint({ method: 'GET', path: '/people', permission: 'people.read', summary: 'People with filter, in leadership order or by surname strokes', query: z.object({ ...page, ...filter }), answer: listOf(personLine) }),
  export: endpoint({ method: 'GET', path: '/people/export', permission: 'people.read', summary: 'The current filter as .xlsx', query: z.object(filter), answer: z.any(), file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
  search: endpoint({ method: 'GET', path: '/people/search', permission: 'people.read', summary: 'Find people while typing, by name, pinyin or initials', query: z.object({ text: z.string().trim().min(1).max(40), unitId: id.optional() }), answer: z.object({ items: z.array(z.object({ id, name: z.string(), hint: z.string() })) }) }),
  person: endpoint({ method: 'GET', path: '/people/:id', permission: 'people.read', summary: 'One person with all dated hats', params: byId, answer: person }),
  phone: endpoint({ method: 'POST', path: '/people/:id/phone', permission: 'people.contact', summary: 'Show the full phone number; the look itself is recorded', params: byId, answer: z.object({ phone: z.string().nullable() }) }),
  create: endpoint({ method: 'POST', path: '/people', permission: 'people.change', summary: 'Add a person', body: personBody, answer: z.object({ id }) }),
  change: endpoint({ method: 'PATCH', path: '/people/:id', permission: 'people.change', summary: 'Change a person’s particulars', params: byId, body: personBody.partial().extend({ version: z.number().int() }), answer: nothing }),
  seat: endpoint({ method: 'POST', path: '/people/:id/seats', permission: 'people.change', summary: 'Give a person a seat in the term', params: byId, body: z.object({ termId: id, sectorId: id, from: day }), answer: z.object({ id }) }),
  endSeat: endpoint({ method: 'POST', path: '/seats/:id/end', permission: 'people.change', summary: 'End a seat, with the reason', params: byId, body: z.object({ on: day, reason: z.enum(['resigned', 'removed', 'lapsed', 'died']) }), answer: nothing }),

  template: endpoint({ method: 'GET', path: '/imports/templates/:sheet', permission: 'roster.import', summary: 'The .xlsx template of a roster sheet', params: z.object({ sheet: rosterSheet }), answer: z.any(), file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
  upload: endpoint({ method: 'POST', path: '/imports', permission: 'roster.import', browserOnly: true, upload: true, summary: 'Upload a roster file; it is read in the background and previewed', query: z.object({ sheet: rosterSheet }), answer: z.object({ id }) }),
  imports: endpoint({ method: 'GET', path: '/imports', permission: 'roster.import', summary: 'Imports, newest first', query: z.object(page), answer: listOf(batch) }),
  importBatch: endpoint({ method: 'GET', path: '/imports/:id', permission: 'roster.import', summary: 'One import with its progress', params: byId, answer: batch }),
  importRows: endpoint({ method: 'GET', path: '/imports/:id/rows', permission: 'roster.import', summary: 'Rows of an import, faulty ones first', params: byId, query: z.object({ ...page, plan: z.enum(['create', 'update', 'unchanged', 'faulty']).optional() }), answer: listOf(importRow) }),
  markedFile: endpoint({ method: 'GET', path: '/imports/:id/marked-file', permission: 'roster.import', summary: 'The file back, with its faults marked by row and column', params: byId, answer: z.any(), file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
  commit: endpoint({ method: 'POST', path: '/imports/:id/commit', permission: 'roster.import', summary: 'Take over the good rows', params: byId, body: z.object({ skipFaulty: z.boolean().default(false) }), answer: nothing }),
  undo: endpoint({ method: 'POST', path: '/imports/:id/undo', permission: 'roster.import', summary: 'Undo a committed import', params: byId, answer: nothing }),
}
