import { endpoints } from '@tongxin/contract/endpoints'
import type { Endpoint } from '@tongxin/contract/endpoint'
import { partsFault } from '@tongxin/domain/proposals/handling'
import type { HandlingPart, ProposalDeadline } from '@tongxin/domain/proposals/proposal-rules'
import { AppError } from '../../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../../platform/http/operation.ts'
import { newId } from '../../../platform/identifiers.ts'
import { holdersOfPosts } from '../../organisation/public.ts'
import { proposersOf } from '../queries.ts'
import { lastDay } from '../rules.ts'
import { addStep, changeProposal, openFor, signersOf, subjectOf } from '../store.ts'
import { handlingUnits } from './units.ts'

interface Share {
  unitId: string
  part: HandlingPart
}

/** 交办: all of a batch or none; what is wrong names the proposal. */
export const handOver = operation(endpoints.handling.handOver, async (context) => {
  const { tx, actor, input, pack, today } = context
  const units = new Set((await handlingUnits(tx, pack, actor.committeeId, today)).map(({ id }) => id))
  // In one order, whoever else hands over at the same time.
  for (const { proposalId, shares } of input.items.toSorted((a, b) => (a.proposalId < b.proposalId ? -1 : 1))) {
    mustBeWhole(shares, units)
    await handOverOne(context, proposalId, shares)
  }
  return { handedOver: input.items.length }
})

function mustBeWhole(shares: readonly Share[], units: ReadonlySet<string>): void {
  const fault = partsFault(shares.map(({ part }) => part))
  if (fault) throw new AppError('state_refuses', { reason: fault })
  const ids = shares.map(({ unitId }) => unitId)
  if (new Set(ids).size < ids.length) throw new AppError('state_refuses', { reason: 'unit_named_twice' })
  if (ids.some((id) => !units.has(id))) throw new AppError('not_found')
}

async function handOverOne(context: WriteContext<Endpoint>, id: string, shares: readonly Share[]): Promise<void> {
  const { tx, today, record } = context
  const { row, proposers, to } = await openFor(context, id, 'handOver')
  await changeProposal(tx, row, { state: to, handed_over_on: today })
  const added = []
  for (const share of shares)
    added.push(await addShare(context, { proposalId: id, round: row.handling_round, ...share }))
  await addStep(context, id, { act: 'handOver', detail: { units: shares.length } })
  await record({
    type: 'proposal.handed_over',
    subject: subjectOf(row),
    payload: {
      shares: added,
      ownerIds: signersOf([...proposers, ...(await followers(context, id))]).map(({ personId }) => personId),
    },
  })
}

/** Proposers of what was merged into the proposal. */
async function followers({ tx, actor }: WriteContext<Endpoint>, id: string) {
  const merged = await tx
    .selectFrom('proposal')
    .select('id')
    .where('committee_id', '=', actor.committeeId)
    .where('merged_into', '=', id)
    .execute()
  return (await Promise.all(merged.map((one) => proposersOf(tx, actor.committeeId, one.id)))).flat()
}

/** Everybody who handles for one of the units today. */
export async function handlersOf(
  {
    tx,
    actor,
    pack,
    today,
  }: Pick<WriteContext<Endpoint>, 'tx' | 'pack' | 'today'> & { actor: { committeeId: string } },
  unitIds: readonly string[],
): Promise<string[]> {
  const kinds = pack.postKinds.filter(({ roles }) => roles.includes('handling_unit')).map(({ key }) => key)
  const holders = await Promise.all(unitIds.map((id) => holdersOfPosts(tx, actor.committeeId, kinds, id, today)))
  return [...new Set(holders.flat())]
}

/** A share as its event tells it: whose task it becomes, and by when. */
export interface AskedShare {
  shareId: string
  unitId: string
  dueOn: string
  handlerIds: string[]
}

interface NewShare extends Share {
  proposalId: string
  round: number
}

/** A unit's share with its clocks; a second handling has a shorter one. */
export async function addShare(
  {
    tx,
    actor,
    pack,
    today,
    now,
  }: Pick<WriteContext<Endpoint>, 'tx' | 'pack' | 'today' | 'now'> & { actor: { committeeId: string } },
  { proposalId, round, unitId, part }: NewShare,
): Promise<AskedShare> {
  const id = newId(now)
  const clock: ProposalDeadline =
    round > 1 ? 'proposal_second_reply' : part === 'co' ? 'proposal_co_opinion' : 'proposal_reply'
  const dueOn = lastDay(pack, clock, today)
  await tx
    .insertInto('handling_share')
    .values({
      committee_id: actor.committeeId,
      id,
      proposal_id: proposalId,
      round,
      unit_id: unitId,
      part,
      state: 'handed_over',
      handed_over_on: today,
      object_until: lastDay(pack, 'proposal_objection', today),
      due_on: dueOn,
      hard_stop_on: lastDay(pack, 'proposal_hard_stop', today),
    })
    .execute()
  return { shareId: id, unitId, dueOn, handlerIds: await handlersOf({ tx, actor, pack, today }, [unitId]) }
}
