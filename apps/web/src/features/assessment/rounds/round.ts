import type { api } from '../../../app/client.ts'

export type RoundLine = Awaited<ReturnType<typeof api.rounds.list>>['items'][number]
export type Round = Awaited<ReturnType<typeof api.rounds.read>>
export type Verification = Round['verifications'][number]
export type Proposal = Awaited<ReturnType<typeof api.rounds.proposal>>

/** Whose words a round takes: people are told and counted otherwise than branches. */
export function wordsFor(subject: Round['subject']): 'people' | 'branches' | 'units' {
  if (subject === 'member' || subject === 'cadre') return 'people'
  return subject === 'branch' ? 'branches' : 'units'
}

/** The way of a round; breaking off is no step of it. */
export const roundSteps = ['drafting', 'verifying', 'told', 'adopted', 'circulated', 'filed'] as const
