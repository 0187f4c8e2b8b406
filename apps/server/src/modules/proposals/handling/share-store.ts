import type { Endpoint } from '@tongxin/contract/endpoint'
import { handlingFlow, type HandlingAct, type HandlingState } from '@tongxin/domain/proposals/handling'
import { decide } from '@tongxin/domain/workflow/workflow'
import type { Updateable } from 'kysely'
import type { Schema, Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/http/app-error.ts'
import type { WriteContext } from '../../../platform/http/operation.ts'
import { rulesOf } from '../rules.ts'
import { lockProposal } from '../store.ts'
import { findVisibleShare, partsInShare, shareStanding, type ShareRow } from './share-queries.ts'

type Context = Pick<WriteContext<Endpoint>, 'tx' | 'actor' | 'pack' | 'today'>

export interface OpenedShare {
  row: ShareRow
  to: HandlingState
}

/** Loads a share for an act that must be open to the actor; the proposal is locked, so a round is decided in one order. */
export async function openShare(
  { tx, actor, pack, today }: Context,
  id: string,
  act: HandlingAct,
): Promise<OpenedShare> {
  const first = await findVisibleShare(tx, actor, id)
  await lockProposal(tx, actor.committeeId, first.proposal_id)
  const row = await findVisibleShare(tx, actor, id)
  const parts = partsInShare(actor, row, rulesOf(pack))
  const decision = decide(handlingFlow, act, await shareStanding(tx, row), parts, today)
  if (decision.allowed) return { row, to: decision.to }
  if (decision.reason === 'not_allowed') throw new AppError('not_allowed')
  throw new AppError('state_refuses', { reason: decision.reason })
}

export async function changeShare(
  tx: Tx,
  { committee_id, id }: Pick<ShareRow, 'committee_id' | 'id'>,
  change: Updateable<Schema['handling_share']>,
): Promise<void> {
  await tx
    .updateTable('handling_share')
    .set(change)
    .where('committee_id', '=', committee_id)
    .where('id', '=', id)
    .execute()
}

/** What an event says of a share: it is about the proposal, and names the unit. */
export function subjectOfShare({ proposal_id, title }: Pick<ShareRow, 'proposal_id' | 'title'>) {
  return { kind: 'proposal', id: proposal_id, title }
}
