import { useState, type ReactNode } from 'react'
import { useT } from '../../locales/language.ts'
import { SectionCard } from '../section-card.tsx'
import styles from './chart.module.css'

interface Props {
  title: string
  chart: ReactNode
  /** The same numbers as a table. */
  table: ReactNode
}

/** A chart with its table twin: whoever does not read charts, or reads with a screen reader, loses nothing. */
export function Figure({ title, chart, table }: Props) {
  const t = useT()
  const [asTable, setAsTable] = useState(false)
  return (
    <SectionCard
      title={title}
      aside={
        <span className={styles['switch']} role="group" aria-label={title} data-screen-only>
          <button type="button" aria-pressed={!asTable} onClick={() => setAsTable(false)}>
            {t('charts.chart')}
          </button>
          <button type="button" aria-pressed={asTable} onClick={() => setAsTable(true)}>
            {t('charts.table')}
          </button>
        </span>
      }
    >
      {asTable ? table : chart}
    </SectionCard>
  )
}
