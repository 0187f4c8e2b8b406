import { taskStates } from '@tongxin/domain/tasks/task'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, id, line, listOf, page } from './shapes.ts'

const supervised = z.object({
  id,
  title: z.string(),
  ownerNames: z.string(),
  startedByName: z.string().nullable(),
  originKind: z.string(),
  originId: id,
  originTitle: z.string().nullable(),
  dueOn: day.nullable(),
  firstDueOn: day.nullable(),
  state: z.enum(taskStates),
  late: z.boolean(),
  /** Working days since the due day; `null` where nothing is late. */
  workingDaysLate: z.number().int().nullable(),
  timesUrged: z.number().int(),
  /** Why it slipped, as the owner said when he asked to extend; missing where he has not. */
  why: z.string().nullable(),
  carriedFrom: z.string().nullable(),
  result: z.string().nullable(),
})

const filter = {
  search: z.string().trim().max(40).optional(),
  standing: z.enum(['open', 'due_soon', 'late', 'extended', 'to_check', 'returned', 'closed', 'all']).default('open'),
  origin: z.enum(['directive', 'meeting', 'task']).optional(),
  dueFrom: day.optional(),
  dueUntil: day.optional(),
}

/** A line of the page for the chairpersons; every one opens its record. */
const briefLine = z.object({
  kind: z.enum(['task', 'meeting', 'directive']),
  id,
  title: z.string(),
  source: z.string().nullable(),
  owner: z.string().nullable(),
  dueOn: day.nullable(),
  why: z.string().nullable(),
  workingDaysLate: z.number().int().nullable(),
})

const asked = { on: day.optional() }

export const supervisionEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/supervision',
    permission: 'task.read',
    summary: 'Supervised tasks (督办件): what is open, what slipped and why',
    query: z.object({ ...page, ...filter }),
    answer: listOf(supervised).extend({
      counts: z.object({
        open: z.number().int(),
        dueSoon: z.number().int(),
        late: z.number().int(),
        extended: z.number().int(),
        toCheck: z.number().int(),
        returned: z.number().int(),
      }),
    }),
  }),
  export: endpoint({
    method: 'GET',
    path: '/supervision/export',
    permission: 'task.read',
    summary: 'The supervised tasks of the current filter as .xlsx',
    query: z.object(filter),
    answer: z.any(),
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  urgeMany: endpoint({
    method: 'POST',
    path: '/supervision/urging',
    permission: 'task.supervise',
    summary: 'Urge the owners of several tasks; those that cannot be urged are named',
    body: z.object({ ids: z.array(id).min(1).max(50), note: line(200).optional() }),
    answer: z.object({
      urged: z.number().int(),
      refused: z.array(z.object({ id, title: z.string(), reason: z.string() })),
    }),
  }),
  brief: endpoint({
    method: 'GET',
    path: '/brief',
    permission: 'task.read',
    summary: 'One page for the chairpersons: what a fortnight decided, what is due, what slipped, one risk',
    query: z.object(asked),
    answer: z.object({
      number: z.number().int().nullable(),
      from: day,
      through: day,
      dueThrough: day,
      decided: z.array(briefLine),
      due: z.array(briefLine),
      slipped: z.array(briefLine),
      closed: z.array(briefLine),
      risk: briefLine.extend({ because: z.enum(['from_above', 'longest', 'not_accepted']) }).nullable(),
    }),
  }),
  printBrief: endpoint({
    method: 'GET',
    path: '/brief/print',
    permission: 'task.read',
    summary: 'The page for the chairpersons as one A4 page',
    query: z.object(asked),
    answer: z.any(),
    file: 'application/pdf',
  }),
}
