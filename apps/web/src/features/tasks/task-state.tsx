import { useT } from '../../locales/language.ts'
import { StatusTag, type Tone } from '../../ui/status-tag.tsx'
import type { Task } from './task.ts'

const tones: Record<Task['state'], Tone> = {
  open: 'calm',
  in_hand: 'calm',
  reported: 'warn',
  returned: 'warn',
  done: 'good',
  withdrawn: 'muted',
}

interface Props {
  state: Task['state']
  late?: boolean
}

/** How a task stands, in a word. */
export function TaskState({ state, late }: Props) {
  const t = useT()
  if (late) return <StatusTag tone="grave">{t('tasks.late')}</StatusTag>
  return <StatusTag tone={tones[state]}>{t(`tasks.states.${state}`)}</StatusTag>
}
