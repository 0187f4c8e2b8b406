import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byId, day, id, line, listOf, moment, nothing, page } from './shapes.ts'

/** What a task asks for; the word by which the web finds its sentence and its page. */
export const taskAction = z.enum([
  'leave.decide',
  'meeting.acknowledge',
  'meeting.cancelled',
  'minutes.adopt',
  'decision.carry_out',
  'scheme.review',
  'facts.verify',
  'sheet.told',
  'objection.answer',
  'objection.answered',
  'sheet.redrafted',
  'sheet.adopted',
  'sheet.corrected',
  'complaint.answer',
  'complaint.answered',
  'module.decide',
  'proposal.review',
  'proposal.sign',
  'proposal.revise',
  'proposal.decided',
  'proposal.handle',
  'proposal.objection',
  'proposal.extension',
  'proposal.told',
  'proposal.rate',
])

export type TaskAction = z.infer<typeof taskAction>

const task = z.object({
  id,
  kind: z.enum(['act', 'read']),
  action: taskAction,
  title: z.string(),
  subjectKind: z.string(),
  subjectId: id,
  startedByName: z.string().nullable(),
  createdAt: moment,
  dueOn: day.nullable(),
  overdue: z.boolean(),
  state: z.enum(['open', 'done', 'withdrawn']),
  result: z.string().nullable(),
  doneByName: z.string().nullable(),
  doneAt: moment.nullable(),
})

/** 待办 to act on, 待阅 to read, 已办 done, 已阅 read. */
export const box = z.enum(['to_do', 'to_read', 'done', 'read', 'started'])

export const taskEndpoints = {
  workbench: endpoint({
    method: 'GET',
    path: '/workbench',
    permission: 'workbench.read',
    summary: 'The workbench: counts, what to do, what to read, meetings of the fortnight',
    answer: z.object({
      counts: z.object({
        toDo: z.number().int(),
        toRead: z.number().int(),
        done: z.number().int(),
        read: z.number().int(),
        overdue: z.number().int(),
      }),
      toDo: z.array(task),
      toRead: z.array(task),
      started: z.array(task),
      meetings: z.array(
        z.object({
          id,
          title: z.string(),
          kindName: z.string(),
          startsAt: moment,
          heldOn: day,
          place: z.string().nullable(),
          role: z.enum(['due', 'observer', 'organiser']),
          leave: z.string().nullable(),
        }),
      ),
    }),
  }),
  counts: endpoint({
    method: 'GET',
    path: '/workbench/counts',
    permission: 'workbench.read',
    summary: 'The counts beside the menu',
    answer: z.object({
      toDo: z.number().int(),
      toRead: z.number().int(),
      done: z.number().int(),
      read: z.number().int(),
    }),
  }),
  list: endpoint({
    method: 'GET',
    path: '/tasks',
    permission: 'workbench.read',
    summary: 'Own tasks of one box',
    query: z.object({ ...page, box: box.default('to_do'), search: z.string().trim().max(40).optional() }),
    answer: listOf(task),
  }),
  close: endpoint({
    method: 'POST',
    path: '/tasks/:id/closing',
    permission: 'workbench.read',
    summary: 'Close a task with its result, or tick off something read',
    params: byId,
    body: z.object({ result: line(500).optional() }),
    answer: nothing,
  }),
}
