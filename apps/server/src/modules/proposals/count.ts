import type { Endpoint } from '@tongxin/contract/endpoint'
import type { WriteContext } from '../../platform/http/operation.ts'
import { standingFactsOf } from '../ledger/public.ts'
import type { ProposalRow, ProposerRow } from './queries.ts'
import { signersOf, subjectOf } from './store.ts'

type Context = Pick<WriteContext<Endpoint>, 'tx' | 'actor' | 'record'>

/** From here on the proposal counts in the ledger of everybody who stands behind it. */
export async function countProposal(
  { record }: Context,
  row: Pick<ProposalRow, 'id' | 'title' | 'number'>,
  category: string | null,
  proposers: readonly ProposerRow[],
): Promise<void> {
  await record({
    type: 'proposal.counted',
    subject: subjectOf(row),
    payload: {
      proposalId: row.id,
      title: row.title,
      number: row.number,
      category: category ?? '',
      signers: signersOf(proposers),
    },
  })
}

/** It counts no more; without facts there is nothing to take out. */
export async function uncountProposal({ tx, actor, record }: Context, row: ProposalRow, reason: string): Promise<void> {
  const previous = await standingFactsOf(tx, actor.committeeId, row.id)
  if (previous.length === 0) return
  await record({
    type: 'proposal.uncounted',
    subject: subjectOf(row),
    payload: { proposalId: row.id, reason, previous },
  })
}
