import type { ReactNode } from 'react'
import styles from './scroll-frame.module.css'

interface Props {
  /** What scrolls, for those who do not see it. */
  label: string
  children: ReactNode
}

/** What scrolls must be reachable by keyboard (WCAG 2.1.1), even where nothing in it can be pressed. */
const reachable = { role: 'region', tabIndex: 0 }

/** A frame in which a wide table scrolls sideways, so that the page itself never does. */
export function ScrollFrame({ label, children }: Props) {
  return (
    <div className={styles['frame']} aria-label={label} {...reachable}>
      {children}
    </div>
  )
}
