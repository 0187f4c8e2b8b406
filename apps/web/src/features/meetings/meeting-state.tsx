import { useT } from '../../locales/language.ts'
import { StatusTag, type Tone } from '../../ui/status-tag.tsx'

export type StateName = 'draft' | 'convened' | 'held' | 'adopted' | 'cancelled'

const tones: Record<StateName, Tone> = {
  draft: 'muted',
  convened: 'calm',
  held: 'warn',
  adopted: 'good',
  cancelled: 'grave',
}

export function MeetingState({ state }: { state: StateName }) {
  const t = useT()
  return <StatusTag tone={tones[state]}>{t(`meetings.states.${state}`)}</StatusTag>
}
