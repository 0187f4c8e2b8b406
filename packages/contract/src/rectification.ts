import {
  rectificationActs,
  rectificationEffects,
  rectificationStates,
} from '@tongxin/domain/rectification/rectification'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byId, can, day, id, line, listOf, moment, page, text } from './shapes.ts'

const state = z.enum(rectificationStates)
const effect = z.enum(rectificationEffects)
const words = text(2000).refine((value) => value.trim() !== '', { error: 'too_small' })

const clock = z.object({ state: z.enum(['ahead', 'soon', 'over']), workingDays: z.number().int() })

const rectificationLine = z.object({
  id,
  number: z.string(),
  title: z.string(),
  unitId: id,
  unitName: z.string(),
  issuedOn: day,
  /** The day of the present step; `null` once it is over. */
  dueOn: day.nullable(),
  clock: clock.nullable(),
  state,
  effect: effect.nullable(),
})

/** A line of the quarter's sheet from which the notice comes, then and in the newest sheet since. */
const item = z.object({
  roundId: id,
  roundTitle: z.string(),
  nodeId: z.string(),
  title: z.string(),
  value: z.string().nullable(),
  later: z.object({ roundId: id, roundTitle: z.string(), value: z.string().nullable() }).nullable(),
})

const rectification = rectificationLine.extend({
  shortcoming: z.string(),
  standard: z.string(),
  item: item.nullable(),
  steps: z.array(
    z.object({
      act: z.enum(['notice', ...rectificationActs]),
      wording: z.string(),
      effect: effect.nullable(),
      by: z.string(),
      at: moment,
      /** The office entered what the branch handed in on paper. */
      enteredFor: z.boolean(),
      /** Until when the step that follows was due. */
      dueOn: day.nullable(),
    }),
  ),
  can: can(rectificationActs),
})

const moved = z.object({ state, dueOn: day.nullable() })
const act = { version: z.number().int().min(1) }

export const rectificationEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/rectifications',
    permission: 'rectification.read',
    summary: 'Rectifications of branches, the latest first, with whoever’s turn it is and the clock',
    query: z.object({ ...page, state: state.optional(), unitId: id.optional(), open: z.enum(['true']).optional() }),
    answer: listOf(rectificationLine).extend({ canNotice: z.union([z.literal(true), z.string()]) }),
  }),
  notice: endpoint({
    method: 'POST',
    path: '/rectifications',
    permission: 'rectification.manage',
    summary:
      'Send a branch a notice: what falls short of which written standard; from a line of its sheet or on its own',
    body: z.object({
      unitId: id,
      title: line(80),
      shortcoming: words,
      standard: words,
      item: z.object({ roundId: id, nodeId: z.string().max(60) }).optional(),
    }),
    answer: z.object({ id, number: z.string(), dueOn: day.nullable() }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/rectifications/:id',
    permission: 'rectification.read',
    summary: 'One rectification with every step, its clock, and the line of the sheet then and now',
    params: byId,
    answer: rectification.extend({ version: z.number().int() }),
  }),
  plan: endpoint({
    method: 'POST',
    path: '/rectifications/:id/measures',
    permission: 'rectification.answer',
    summary: 'Say by which measures it is put right',
    params: byId,
    body: z.object({ ...act, wording: words }),
    answer: moved,
  }),
  report: endpoint({
    method: 'POST',
    path: '/rectifications/:id/result',
    permission: 'rectification.answer',
    summary: 'Say what came of the measures',
    params: byId,
    body: z.object({ ...act, wording: words }),
    answer: moved,
  }),
  recheck: endpoint({
    method: 'POST',
    path: '/rectifications/:id/recheck',
    permission: 'rectification.manage',
    summary: 'Re-check a result: it holds, or it goes back once more',
    params: byId,
    body: z.object({ ...act, holds: z.boolean(), wording: words }),
    answer: moved,
  }),
  evaluate: endpoint({
    method: 'POST',
    path: '/rectifications/:id/evaluation',
    permission: 'rectification.manage',
    summary: 'Evaluate how far it was put right',
    params: byId,
    body: z.object({ ...act, effect, wording: words }),
    answer: moved,
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/rectifications/:id/withdrawal',
    permission: 'rectification.manage',
    summary: 'Take a notice back with its reason',
    params: byId,
    body: z.object({ ...act, wording: words }),
    answer: moved,
  }),
  print: endpoint({
    method: 'GET',
    path: '/rectifications/:id/notice.pdf',
    permission: 'rectification.read',
    summary: 'The notice on paper, with room for measures, result, re-check, evaluation and signatures',
    params: byId,
    answer: z.any(),
    file: 'application/pdf',
  }),
}
