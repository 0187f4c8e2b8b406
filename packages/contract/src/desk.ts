import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byId, day, id, line, nothing } from './shapes.ts'

const deputy = z.object({
  id,
  absentId: id,
  absentName: z.string(),
  deputyId: id,
  deputyName: z.string(),
  fromOn: day,
  throughOn: day,
  reason: z.string(),
  arrangedByName: z.string(),
  state: z.enum(['to_come', 'in_force', 'over', 'ended']),
  mayEnd: z.boolean(),
})

/** How somebody's desk is arranged: his usual words, and who acts for him while he is away. */
export const deskEndpoints = {
  usualWords: endpoint({
    method: 'GET',
    path: '/usual-words',
    permission: 'workbench.read',
    summary: 'Own usual words (常用意见)',
    answer: z.object({ items: z.array(z.object({ id, wording: z.string() })) }),
  }),
  addUsualWords: endpoint({
    method: 'POST',
    path: '/usual-words',
    permission: 'workbench.read',
    summary: 'Keep a sentence among the own usual words',
    body: z.object({ wording: line(100) }),
    answer: z.object({ id }),
  }),
  dropUsualWords: endpoint({
    method: 'DELETE',
    path: '/usual-words/:id',
    permission: 'workbench.read',
    summary: 'Drop one of the own usual words',
    params: byId,
    answer: nothing,
  }),
  deputies: endpoint({
    method: 'GET',
    path: '/deputies',
    permission: 'workbench.read',
    summary: 'Deputies: own ones, those somebody is, and for the office all',
    answer: z.object({ items: z.array(deputy), mayArrangeForOthers: z.boolean() }),
  }),
  arrangeDeputy: endpoint({
    method: 'POST',
    path: '/deputies',
    permission: 'workbench.read',
    summary: 'Let somebody act for the actor, or, by the office, for somebody else, for a dated time',
    body: z.object({ absentId: id.optional(), deputyId: id, fromOn: day, throughOn: day, reason: line(200) }),
    answer: z.object({ id }),
  }),
  endDeputy: endpoint({
    method: 'POST',
    path: '/deputies/:id/ending',
    permission: 'workbench.read',
    summary: 'End an arrangement before its last day',
    params: byId,
    answer: nothing,
  }),
}
