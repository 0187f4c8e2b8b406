import { useT } from '../../../locales/language.ts'
import { StatusTag, type Tone } from '../../../ui/status-tag.tsx'
import type { Batch } from './imports-page.tsx'

const tones: Record<Batch['state'], Tone> = {
  reading: 'calm',
  previewed: 'warn',
  committing: 'calm',
  committed: 'good',
  undone: 'muted',
  failed: 'grave',
}

export function BatchState({ batch }: { batch: Pick<Batch, 'state'> }) {
  const t = useT()
  return <StatusTag tone={tones[batch.state]}>{t(`people.states.${batch.state}`)}</StatusTag>
}
