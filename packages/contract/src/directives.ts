import { directiveActs, directiveStates } from '@tongxin/domain/directives/directive'
import { taskStates } from '@tongxin/domain/tasks/task'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byId, can, day, id, line, listOf, moment, nothing, page, text } from './shapes.ts'
import { hasOneOwner, newTask } from './task-shapes.ts'

const body = {
  title: line(120),
  issuer: line(80),
  documentNumber: line(60).optional(),
  receivedOn: day,
  dueOn: day.optional(),
  demand: text(4000).refine((value) => value.trim() !== '', { error: 'too_small' }),
  leaderId: id.optional(),
}

const directiveLine = z.object({
  id,
  numberText: z.string(),
  title: z.string(),
  issuer: z.string(),
  documentNumber: z.string().nullable(),
  receivedOn: day,
  dueOn: day.nullable(),
  leaderName: z.string().nullable(),
  state: z.enum(directiveStates),
  tasks: z.number().int(),
  closed: z.number().int(),
  late: z.number().int(),
})

/** 上级决策部署: entered once, split into tasks, followed to the result. */
export const directiveEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/directives',
    permission: 'directive.read',
    summary: 'Decisions from above, the latest first',
    query: z.object({
      ...page,
      search: z.string().trim().max(40).optional(),
      state: z.enum(directiveStates).optional(),
    }),
    answer: listOf(directiveLine),
  }),
  register: endpoint({
    method: 'POST',
    path: '/directives',
    permission: 'directive.change',
    summary: 'Enter a decision of a higher body',
    body: z.object(body),
    answer: z.object({ id }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/directives/:id',
    permission: 'directive.read',
    summary: 'One decision from above with its tasks, its result and its history',
    params: byId,
    answer: directiveLine.extend({
      demand: z.string(),
      leaderId: id.nullable(),
      outcome: z.string().nullable(),
      registeredByName: z.string(),
      registeredAt: moment,
      closedByName: z.string().nullable(),
      closedAt: moment.nullable(),
      version: z.number().int(),
      items: z.array(
        z.object({
          id,
          title: z.string(),
          ownerNames: z.string(),
          dueOn: day.nullable(),
          state: z.enum(taskStates),
          late: z.boolean(),
          result: z.string().nullable(),
        }),
      ),
      history: z.array(
        z.object({ at: moment, type: z.string(), byName: z.string().nullable(), note: z.string().nullable() }),
      ),
      can: can(directiveActs),
    }),
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/directives/:id',
    permission: 'directive.change',
    summary: 'Put the entry right',
    params: byId,
    body: z.object({ ...body, version: z.number().int() }),
    answer: nothing,
  }),
  split: endpoint({
    method: 'POST',
    path: '/directives/:id/tasks',
    permission: 'directive.change',
    summary: 'Hand out a part of it as a supervised task',
    params: byId,
    body: z.object(newTask).refine(hasOneOwner, { path: ['ownerId'], error: 'one_owner' }),
    answer: z.object({ id }),
  }),
  close: endpoint({
    method: 'POST',
    path: '/directives/:id/closing',
    permission: 'directive.change',
    summary: 'Close it with its outcome, once nothing of it is open',
    params: byId,
    body: z.object({ outcome: line(1000) }),
    answer: nothing,
  }),
}
