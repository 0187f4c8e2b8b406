import type { api } from '../../app/client.ts'

export type Proposal = Awaited<ReturnType<typeof api.proposals.read>>
export type ProposalLine = Awaited<ReturnType<typeof api.proposals.list>>['items'][number]
export type Rules = Awaited<ReturnType<typeof api.proposals.rules>>
export type Share = Awaited<ReturnType<typeof api.handling.ofProposal>>['shares'][number]

/** The four parts of a text in the order of reading. */
export const textParts = ['title', 'situation', 'analysis', 'suggestions'] as const

export type Text = Record<(typeof textParts)[number], string>
