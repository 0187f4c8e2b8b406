import { useT } from '../../locales/language.ts'
import { StatusTag, type Tone } from '../../ui/status-tag.tsx'

interface Props {
  state: 'to_do' | 'in_hand' | 'answered'
  overdue: boolean
}

const tones: Record<Props['state'], Tone> = { to_do: 'warn', in_hand: 'calm', answered: 'good' }

/** 待办, 办理中 or 已答复; what is late says so beside it. */
export function ComplaintState({ state, overdue }: Props) {
  const t = useT()
  return (
    <>
      <StatusTag tone={tones[state]}>{t(`relief.states.${state}`)}</StatusTag>{' '}
      {overdue ? <StatusTag tone="grave">{t('relief.overdue')}</StatusTag> : null}
    </>
  )
}
