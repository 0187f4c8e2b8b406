import { useT } from '../../../locales/language.ts'
import { StatusTag, type Tone } from '../../../ui/status-tag.tsx'
import type { SchemeLine } from './scheme.ts'

const tones: Record<SchemeLine['state'], Tone> = {
  draft: 'muted',
  submitted: 'warn',
  reviewed: 'calm',
  adopted: 'calm',
  in_force: 'good',
  replaced: 'muted',
  discarded: 'grave',
}

export function SchemeState({ state }: { state: SchemeLine['state'] }) {
  const t = useT()
  return <StatusTag tone={tones[state]}>{t(`schemes.states.${state}`)}</StatusTag>
}
