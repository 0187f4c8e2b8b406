import {
  proposalFlow,
  type ProposalAct,
  type ProposalRole,
  type ProposalState,
} from '@tongxin/domain/proposals/proposal'
import { decide } from '@tongxin/domain/workflow/workflow'
import type { Endpoint } from '@tongxin/contract/endpoint'
import { sql, type Updateable } from 'kysely'
import type { Schema, Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/http/app-error.ts'
import type { WriteContext } from '../../platform/http/operation.ts'
import { partsIn } from './policy.ts'
import { findVisibleProposal, proposersOf, type ProposalLineRow, type ProposerRow } from './queries.ts'
import { standingOf } from './standing.ts'

type Context = Pick<WriteContext<Endpoint>, 'tx' | 'actor' | 'pack' | 'now' | 'today'>

/** A proposal on which an act was decided to be allowed: locked, with the state it goes to. */
export interface Opened {
  row: ProposalLineRow
  proposers: ProposerRow[]
  to: ProposalState
}

/** Loads and locks a proposal for an act that must be open to the actor; two at once are decided one after the other. */
export async function openFor(context: Context, id: string, act: ProposalAct): Promise<Opened> {
  const { tx, actor, pack, today } = context
  await lockProposal(tx, actor.committeeId, id)
  const row = await findVisibleProposal(tx, actor, id)
  const proposers = await proposersOf(tx, actor.committeeId, id)
  const parts: ProposalRole[] = partsIn(actor, proposers)
  const decision = decide(proposalFlow, act, await standingOf(tx, pack, row, proposers, today), parts, today)
  if (!decision.allowed) throw refusal(decision.reason)
  return { row, proposers, to: decision.to }
}

function refusal(reason: string): AppError {
  return reason === 'not_allowed' ? new AppError('not_allowed') : new AppError('state_refuses', { reason })
}

export async function lockProposal(tx: Tx, committeeId: string, id: string): Promise<void> {
  await sql`select from proposal where committee_id = ${committeeId} and id = ${id} for update`.execute(tx)
}

export async function changeProposal(
  tx: Tx,
  { committee_id, id }: Pick<ProposalLineRow, 'committee_id' | 'id'>,
  change: Updateable<Schema['proposal']>,
): Promise<void> {
  await tx.updateTable('proposal').set(change).where('committee_id', '=', committee_id).where('id', '=', id).execute()
}

interface Step {
  act: string
  opinion?: string | undefined
  enteredFor?: string | null
  detail?: Record<string, unknown>
}

/** Adds to the history of a proposal; nothing of it is ever changed. */
export async function addStep({ tx, actor, now }: Context, proposalId: string, step: Step): Promise<void> {
  await tx
    .insertInto('proposal_step')
    .values({
      committee_id: actor.committeeId,
      proposal_id: proposalId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from proposal_step
        where committee_id = ${actor.committeeId} and proposal_id = ${proposalId})`,
      act: step.act,
      by_person: actor.personId,
      entered_for: step.enteredFor ?? null,
      at: now,
      opinion: step.opinion ?? null,
      detail: JSON.stringify(step.detail ?? {}),
    })
    .execute()
}

/** What an event says of a proposal. */
export function subjectOf({ id, title }: Pick<ProposalLineRow, 'id' | 'title'>) {
  return { kind: 'proposal', id, title }
}

/** Everybody who stands behind a proposal, for the ledger and for tasks. */
export function signersOf(proposers: readonly ProposerRow[]) {
  return proposers
    .filter(({ answer }) => answer === 'agreed')
    .map(({ person_id, unit_id, place }) => ({ personId: person_id, unitId: unit_id, place }))
}
