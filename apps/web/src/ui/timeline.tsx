import type { ReactNode } from 'react'
import styles from './timeline.module.css'

export interface TimelineEntry {
  key: string
  /** In words, such as 2026年3月5日 14:30. */
  at: string
  title: ReactNode
  by?: string | null
  note?: ReactNode
  /** The step that is waited for. */
  pending?: boolean
}

interface Props {
  label: string
  entries: readonly TimelineEntry[]
}

/** What happened, step by step (办理过程). */
export function Timeline({ label, entries }: Props) {
  return (
    <ol role="list" className={styles['timeline']} aria-label={label}>
      {entries.map(({ key, at, title, by, note, pending }) => (
        <li key={key} data-pending={pending}>
          <p className={styles['title']}>{title}</p>
          <p className={styles['meta']}>
            <time>{at}</time>
            {by ? <span>{by}</span> : null}
          </p>
          {note ? <div className={styles['note']}>{note}</div> : null}
        </li>
      ))}
    </ol>
  )
}
