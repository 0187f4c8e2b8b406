import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import styles from './tabs.module.css'

export interface Tab<K extends string> {
  key: K
  title: string
  /** A number beside the title. */
  count?: number | null
}

interface Props<K extends string> {
  label: string
  tabs: readonly Tab<K>[]
  chosen: K
  onChoose: (key: K) => void
  children: ReactNode
}

/** Leaves of one page, one in front; arrow keys turn them. */
export function Tabs<K extends string>({ label, tabs, chosen, onChoose, children }: Props<K>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const turn = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const at = (tabs.findIndex(({ key }) => key === chosen) + step + tabs.length) % tabs.length
    const next = tabs[at]
    if (next) onChoose(next.key)
    list.current?.querySelectorAll<HTMLButtonElement>('[role=tab]')[at]?.focus()
  }
  return (
    <div className={styles['tabs']}>
      <div ref={list} className={styles['list']} role="tablist" aria-label={label} data-screen-only>
        {tabs.map(({ key, title, count }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={key === chosen}
            aria-controls={`${id}-leaf`}
            tabIndex={key === chosen ? 0 : -1}
            onClick={() => onChoose(key)}
            onKeyDown={turn}
          >
            {title}
            {count === undefined || count === null ? null : <b>{count}</b>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-leaf`} aria-labelledby={`${id}-${chosen}`} className={styles['leaf']}>
        {children}
      </div>
    </div>
  )
}
