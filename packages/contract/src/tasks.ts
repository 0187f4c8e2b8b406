import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byId, day, id, line, listOf, moment, nothing, page } from './shapes.ts'
import { hasOneOwner, newTask, ownerFields, taskAction, taskDetail, taskLine } from './task-shapes.ts'

/** 待办 to act on, 待阅 to read, 已办 done, 已阅 read; what somebody started, and what of his is overdue. */
export const box = z.enum(['to_do', 'to_read', 'done', 'read', 'started', 'overdue'])

/** Deputies look at the desk of whom they act for. */
const desk = { person: id.optional() }

const filter = {
  ...desk,
  box: box.default('to_do'),
  search: z.string().trim().max(40).optional(),
  action: taskAction.optional(),
  dueFrom: day.optional(),
  dueUntil: day.optional(),
}

const counts = z.object({
  toDo: z.number().int(),
  toRead: z.number().int(),
  done: z.number().int(),
  read: z.number().int(),
  overdue: z.number().int(),
})

/** 代理: those for whom the actor may act today. */
const deputising = z.array(z.object({ personId: id, name: z.string(), throughOn: day }))

const act = <const P extends string, B extends z.ZodType>(path: P, summary: string, body: B) =>
  endpoint({
    method: 'POST',
    path: `/tasks/:id/${path}`,
    permission: 'workbench.read',
    summary,
    params: byId,
    body,
    answer: nothing,
  })

const reasoned = z.object({ reason: line(500) })

export const taskEndpoints = {
  workbench: endpoint({
    method: 'GET',
    path: '/workbench',
    permission: 'workbench.read',
    summary: 'The workbench: counts, what to do, what to read, meetings of the fortnight',
    query: z.object(desk),
    answer: z.object({
      counts,
      deputising,
      toDo: z.array(taskLine),
      toRead: z.array(taskLine),
      started: z.array(taskLine),
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
    answer: counts,
  }),
  list: endpoint({
    method: 'GET',
    path: '/tasks',
    permission: 'workbench.read',
    summary: 'Own tasks of one box',
    query: z.object({ ...page, ...filter }),
    answer: listOf(taskLine),
  }),
  export: endpoint({
    method: 'GET',
    path: '/tasks/export',
    permission: 'workbench.read',
    summary: 'The tasks of the current filter as .xlsx',
    query: z.object(filter),
    answer: z.any(),
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  assign: endpoint({
    method: 'POST',
    path: '/tasks',
    permission: 'task.assign',
    summary: 'Hand out a task',
    body: z
      .object({ ...newTask, needsAcceptance: z.boolean().default(true), supervised: z.boolean().default(false) })
      .refine(hasOneOwner, { path: ['ownerId'], error: 'one_owner' }),
    answer: z.object({ id }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/tasks/:id',
    permission: 'workbench.read',
    summary: 'One task with its history, its evidence, and what the actor may do with it',
    params: byId,
    answer: taskDetail,
  }),
  print: endpoint({
    method: 'GET',
    path: '/tasks/:id/print',
    permission: 'workbench.read',
    summary: 'The 办理单 as PDF',
    params: byId,
    answer: z.any(),
    file: 'application/pdf',
  }),
  accept: endpoint({
    method: 'POST',
    path: '/tasks/:id/acceptance',
    permission: 'workbench.read',
    summary: 'Take a task on',
    params: byId,
    answer: nothing,
  }),
  return: act('return', 'Return a task with the reason', reasoned),
  handOver: act(
    'handover',
    'Hand a task over to somebody else, with the reason',
    z.object({ ...ownerFields, reason: line(500) }).refine(hasOneOwner, { path: ['ownerId'], error: 'one_owner' }),
  ),
  urge: act('urging', 'Urge the owner (催办)', z.object({ note: line(200).optional() })),
  askExtension: act(
    'extension-request',
    'Ask for a later due day, with the reason',
    z.object({ dueOn: day, reason: line(500) }),
  ),
  answerExtension: act(
    'extension',
    'Agree to a later due day, or not',
    z.object({ agree: z.boolean(), note: line(200).optional() }),
  ),
  withdraw: act('withdrawal', 'Withdraw a task with the reason', reasoned),
  report: act('report', 'Report the result', z.object({ result: line(500) })),
  sendBack: act('rework', 'Send a reported result back with the reason', reasoned),
  advise: act('advice', 'Write an opinion into the sheet (拟办意见)', z.object({ wording: line(500) })),
  instruct: act('instruction', 'A leader instructs (领导批示)', z.object({ wording: line(500) })),
  addEvidence: act(
    'evidence',
    'Name a record that shows the result',
    z.object({ recordKind: z.enum(['meeting']), recordId: id }),
  ),
  close: act(
    'closing',
    'Close a task with its result, or tick off something read',
    z.object({ result: line(500).optional() }),
  ),
  readMany: endpoint({
    method: 'POST',
    path: '/tasks/readings',
    permission: 'workbench.read',
    summary: 'Tick off several things to read',
    body: z.object({ ids: z.array(id).min(1).max(50) }),
    answer: z.object({ read: z.number().int() }),
  }),
}
