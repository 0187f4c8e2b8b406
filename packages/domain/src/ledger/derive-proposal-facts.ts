import type { Pack } from '../pack/pack.ts'
import type { Fact } from './fact.ts'

/** Somebody who stands behind a proposal: the person, or the body in whose name it is. */
interface Signer {
  personId: string
  unitId: string | null
  /** 1 leads, the others sign along. */
  place: number
}

/** A proposal that counts from now on: accepted, or merged into an accepted one (domain.md §5.1: every proposer stays one). */
export interface ProposalCounted {
  proposalId: string
  title: string
  number: number
  category: string
  signers: readonly Signer[]
}

/** A proposal that counts no more: withdrawn, or taken out of a merger before it was accepted itself. */
export interface ProposalUncounted {
  proposalId: string
  reason: string
  previous: ReadonlyArray<{ factId: string; subjectId: string; unit: boolean }>
}

/** A fact for each signer, on the day of the decision; a body's proposal stands in the ledger of the body. */
export function proposalFacts(eventId: string, on: string, payload: ProposalCounted, pack: Pack): Fact[] {
  const mapping = pack.factMapping.find(({ event }) => event === 'proposal.counted')
  if (!mapping) return []
  const { proposalId, title, number, category } = payload
  return payload.signers.map(({ personId, unitId, place }, ordinal) => ({
    id: `${eventId}:${ordinal}`,
    kind: mapping.factKind,
    ...(unitId ? { subjectKind: 'unit' as const, subjectId: unitId } : { subjectId: personId }),
    on,
    attributes: { title, number: String(number), category, authorship: place === 1 ? 'lead' : 'joint' },
    record: { kind: 'proposal', id: proposalId },
  }))
}

/** Takes the facts of a proposal out again; they stay visible with the reason. */
export function proposalWithdrawals(eventId: string, on: string, payload: ProposalUncounted, pack: Pack): Fact[] {
  const mapping = pack.factMapping.find(({ event }) => event === 'proposal.uncounted')
  if (!mapping) return []
  return payload.previous.map(({ factId, subjectId, unit }, ordinal) => ({
    id: `${eventId}:${ordinal}`,
    kind: mapping.factKind,
    ...(unit && { subjectKind: 'unit' as const }),
    subjectId,
    on,
    attributes: { withdrawn: true, reason: payload.reason },
    record: { kind: 'proposal', id: payload.proposalId },
    correctsId: factId,
    withdraws: true,
  }))
}
