import { useT } from '../../locales/language.ts'
import { StatusTag, type Tone } from '../../ui/status-tag.tsx'
import type { ProposalLine } from './proposal.ts'

const tones: Record<ProposalLine['state'], Tone> = {
  draft: 'muted',
  submitted: 'warn',
  returned: 'warn',
  accepted: 'calm',
  merged: 'calm',
  refused: 'muted',
  converted: 'muted',
  withdrawn: 'muted',
  in_handling: 'calm',
  replied: 'good',
  closed: 'good',
  archived: 'muted',
}

/** 草稿, 待审, 立案 … in a word of the trade. */
export function ProposalState({ state }: { state: ProposalLine['state'] }) {
  const t = useT()
  return <StatusTag tone={tones[state]}>{t(`proposals.states.${state}`)}</StatusTag>
}
