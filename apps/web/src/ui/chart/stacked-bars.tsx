import { useT } from '../../locales/language.ts'
import styles from './chart.module.css'
import type { StackPart, StackRow } from './series.ts'

interface Props {
  label: string
  parts: readonly StackPart[]
  rows: readonly StackRow[]
  /** What the thin bars are, where there are some. */
  remark?: string | undefined
}

/** One bar a group, parted by shares; every part carries its number. */
export function StackedBars({ label, parts, rows, remark }: Props) {
  return (
    <div className={styles['stacks']}>
      <ul role="list" className={styles['key']}>
        {parts.map(({ name, shade }) => (
          <li key={name}>
            <i data-part={shade} />
            {name}
          </li>
        ))}
        {remark ? <li>{remark}</li> : null}
      </ul>
      <ul role="list" aria-label={label}>
        {rows.map((row) => (
          <li key={row.key} className={styles['row']}>
            <span className={styles['name']}>{row.name}</span>
            <span className={styles['bars']}>
              {row.before ? <Stack parts={parts} counts={row.before} slim /> : null}
              <Stack parts={parts} counts={row.counts} />
            </span>
            <span className={styles['sum']}>{sum(row.counts)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

interface StackProps {
  parts: readonly StackPart[]
  counts: readonly number[]
  slim?: boolean
}

function Stack({ parts, counts, slim }: StackProps) {
  const t = useT()
  const all = Math.max(1, sum(counts))
  const words = parts.map(({ name }, at) => `${name} ${counts[at] ?? 0}`).join(t('ui.comma'))
  return (
    <span className={styles['stack']} role="img" aria-label={words} data-slim={slim}>
      {parts.map(({ name, shade }, at) => {
        const count = counts[at] ?? 0
        return count > 0 ? (
          <span key={name} data-part={shade} style={{ width: `${(count / all) * 100}%` }}>
            {slim ? null : count}
          </span>
        ) : null
      })}
    </span>
  )
}
