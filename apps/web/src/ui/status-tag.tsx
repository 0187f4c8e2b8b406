import { Icon, type IconName } from './icon.tsx'
import styles from './status-tag.module.css'

export type Tone = 'good' | 'calm' | 'warn' | 'grave' | 'muted'

interface Props {
  tone: Tone
  children: string
}

const icons: Record<Tone, IconName> = { good: 'check', calm: 'clock', warn: 'alert', grave: 'cross', muted: 'ring' }

/** A status in a word, with a sign of its own, so that colour is never the only signal. */
export function StatusTag({ tone, children }: Props) {
  return (
    <span className={styles['tag']} data-tone={tone}>
      <Icon name={icons[tone]} size={1} />
      {children}
    </span>
  )
}
