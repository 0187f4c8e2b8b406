import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import styles from './notes.module.css'

interface Props {
  tone?: 'calm' | 'warn' | 'good'
  children: ReactNode
}

const icons = { calm: 'document', warn: 'alert', good: 'check' } as const

/** A quiet remark above a form or a list. */
export function Note({ tone = 'calm', children }: Props) {
  return (
    <div className={styles['note']} data-tone={tone} role="note">
      <Icon name={icons[tone]} size={1.3} />
      <div>{children}</div>
    </div>
  )
}
