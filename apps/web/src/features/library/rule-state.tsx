import { useT } from '../../locales/language.ts'
import { StatusTag, type Tone } from '../../ui/status-tag.tsx'
import type { Version } from './rule.ts'

const tones: Record<Version['state'], Tone> = { draft: 'calm', in_force: 'good', replaced: 'muted', repealed: 'muted' }

export function RuleState({ state }: { state: Version['state'] }) {
  const t = useT()
  return <StatusTag tone={tones[state]}>{t(`library.states.${state}`)}</StatusTag>
}
