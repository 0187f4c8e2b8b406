import { useT } from '../../../locales/language.ts'
import { StatusTag, type Tone } from '../../../ui/status-tag.tsx'
import type { RoundLine } from './round.ts'

const tones: Record<RoundLine['state'], Tone> = {
  drafting: 'muted',
  verifying: 'calm',
  told: 'warn',
  adopted: 'good',
  circulated: 'good',
  filed: 'muted',
  cancelled: 'grave',
}

export function RoundState({ state }: { state: RoundLine['state'] }) {
  const t = useT()
  return <StatusTag tone={tones[state]}>{t(`rounds.states.${state}`)}</StatusTag>
}
