import { useId, type ReactNode } from 'react'
import styles from './section-card.module.css'

interface Props {
  title: string
  /** At the end of the title's line. */
  aside?: ReactNode
  children: ReactNode
}

/** A titled part of a page on white ground. */
export function SectionCard({ title, aside, children }: Props) {
  const id = useId()
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <header className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  )
}
