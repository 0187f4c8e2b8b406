import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, id, line, nothing } from './shapes.ts'

const password = z.string().min(1).max(200)

const keyed = z.object({ key: z.string(), name: z.object({ zh: z.string(), en: z.string() }) })

const span = z.object({ id, title: z.string(), from: day, until: day.nullable() })

export const setupEndpoints = {
  state: endpoint({
    method: 'GET',
    path: '/setup',
    permission: 'public',
    browserOnly: true,
    summary: 'Whether this installation has a committee yet, and which rule packs it offers',
    answer: z.object({
      needed: z.boolean(),
      demonstration: z.boolean(),
      packs: z.array(z.object({ id: z.string(), title: z.string() })),
    }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/setup',
    permission: 'public',
    browserOnly: true,
    summary: 'Create the committee, the first administrator and the duty year on an empty installation',
    body: z.object({
      committeeName: line(60),
      shortName: line(20),
      officePhone: z.string().trim().max(30).optional(),
      packId: z.string().max(60),
      termTitle: line(30),
      dutyYearTitle: line(40),
      dutyYearFrom: day,
      administratorName: line(30),
      administratorPhone: z.string().trim().max(20),
      password,
    }),
    answer: nothing,
  }),
  openTerm: endpoint({
    method: 'POST',
    path: '/terms',
    permission: 'organisation.change',
    summary: 'Begin a new term; the one before ends on that day',
    body: z.object({ title: line(30), from: day }),
    answer: z.object({ id }),
  }),
  openDutyYear: endpoint({
    method: 'POST',
    path: '/duty-years',
    permission: 'organisation.change',
    summary: 'Begin a new duty year, from plenary to plenary; the one before ends on that day',
    body: z.object({ title: line(40), from: day }),
    answer: z.object({ id }),
  }),
  changeCommittee: endpoint({
    method: 'PATCH',
    path: '/committee',
    permission: 'organisation.change',
    summary: 'Change the committee’s short name or the office’s phone number',
    body: z.object({ shortName: line(20).optional(), officePhone: line(30).nullable().optional() }),
    answer: nothing,
  }),
  pack: endpoint({
    method: 'GET',
    path: '/rule-pack',
    permission: 'pack.read',
    summary: 'The rule pack in force: unit, post and meeting kinds, schemes, terms and duty years',
    answer: z.object({
      id: z.string(),
      version: z.string(),
      title: z.string(),
      affiliations: z.array(keyed),
      unitKinds: z.array(
        keyed.extend({
          axis: z.enum(['cppcc', 'party', 'functional', 'outside']),
          parents: z.array(z.string()),
          byPostsOnly: z.boolean(),
        }),
      ),
      postKinds: z.array(keyed.extend({ unitKinds: z.array(z.string()) })),
      meetingKinds: z.array(keyed.extend({ group: z.string() })),
      schemes: z.array(z.object({ id: z.string(), title: z.string() })),
      dutyYears: z.array(span),
      terms: z.array(span),
    }),
  }),
}
