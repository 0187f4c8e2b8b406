import type { Endpoint } from '@tongxin/contract/endpoint'
import { endpoints } from '@tongxin/contract/endpoints'
import { directiveFlow, type DirectiveAct, type DirectiveState } from '@tongxin/domain/directives/directive'
import { isLiving } from '@tongxin/domain/tasks/task'
import { decide } from '@tongxin/domain/workflow/workflow'
import { AppError, mustBeAllowed } from '../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../platform/http/operation.ts'
import { handOut, tasksOf } from '../tasks/public.ts'
import { findDirective, partsOf, standingOf, type DirectiveRow } from './queries.ts'
import { columnsOf } from './register-directive.ts'

export const changeDirective = operation(endpoints.directives.change, async (context) => {
  const { input } = context
  const { row, to } = await decideOn(context, input.id, 'change')
  if (row.version !== input.version) throw new AppError('changed_meanwhile')
  if (input.receivedOn.slice(0, 4) !== String(row.year)) throw new AppError('dates_reversed')
  await save(context, row, to, columnsOf(input))
  await tell(context, row, 'directive.changed')
  return {}
})

/** A part of the demand becomes a supervised task; whoever carries it out reports the result. */
export const splitDirective = operation(endpoints.directives.split, async (context) => {
  const { input } = context
  const { row, to } = await decideOn(context, input.id, 'split')
  await save(context, row, to, {})
  const id = await handOut(context, {
    ...input,
    basis: input.basis ?? [row.issuer, row.document_number].filter(Boolean).join(' '),
    needsAcceptance: true,
    supervised: true,
    origin: { kind: 'directive', id: row.id },
  })
  await tell(context, row, 'directive.split', input.title)
  return { id }
})

export const closeDirective = operation(endpoints.directives.close, async (context) => {
  const { actor, input, now } = context
  const { row, to } = await decideOn(context, input.id, 'close')
  await save(context, row, to, { outcome: input.outcome, closed_by: actor.personId, closed_at: now })
  await tell(context, row, 'directive.closed', input.outcome)
  return {}
})

type Context = WriteContext<Endpoint>

async function decideOn({ tx, actor, today }: Context, id: string, act: DirectiveAct) {
  const row = await findDirective(tx, actor, id, { lock: true })
  const tasks = await tasksOf(tx, actor.committeeId, row.id, today)
  const standing = standingOf(row, tasks.filter(({ state }) => isLiving(state)).length)
  const decision = decide(directiveFlow, act, standing, partsOf(actor), today)
  if (!decision.allowed) mustBeAllowed(decision.reason)
  return { row, to: decision.allowed ? decision.to : standing.state }
}

async function save({ tx, actor }: Context, row: DirectiveRow, state: DirectiveState, set: object): Promise<void> {
  await tx
    .updateTable('directive')
    .set({ ...set, state, version: row.version + 1 })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', row.id)
    .execute()
}

async function tell({ record }: Context, { id, title }: DirectiveRow, type: string, note?: string): Promise<void> {
  await record({ type, subject: { kind: 'directive', id, title }, payload: note === undefined ? {} : { note } })
}
