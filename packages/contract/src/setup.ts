import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, id, line, nothing } from './shapes.ts'

const password = z.string().min(1).max(200)

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
}
