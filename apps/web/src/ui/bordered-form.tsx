import type { ReactNode } from 'react'
import styles from './bordered-form.module.css'

interface Props {
  /** Heading of the sheet, such as 会议登记表. */
  title: string
  /** Number of the sheet, such as 〔2026〕12号. */
  number?: string
  children: ReactNode
}

/** A sheet in the manner of a 办理单: a bordered table of labelled cells. Put `Cell`s inside. */
export function BorderedForm({ title, number, children }: Props) {
  return (
    <section className={styles['sheet']} aria-label={title}>
      <h2 className={styles['title']}>{title}</h2>
      {number ? <p className={styles['number']}>{number}</p> : null}
      <dl className={styles['cells']}>{children}</dl>
    </section>
  )
}

interface CellProps {
  label: string
  /** Takes the whole line instead of half. */
  wide?: boolean
  children: ReactNode
}

/** One labelled cell of a bordered form. */
export function Cell({ label, wide, children }: CellProps) {
  return (
    <div className={styles['cell']} data-wide={wide}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
