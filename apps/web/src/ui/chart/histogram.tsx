import { useT } from '../../locales/language.ts'
import { useElder, useIsPhone } from '../theme/display-settings.ts'
import styles from './chart.module.css'
import { roundTop, type Bin } from './series.ts'

interface Props {
  label: string
  bins: readonly Bin[]
  /** Names of the two states where they are compared. */
  names?: { now: string; before: string } | null
}

const height = 180
/** Width of the drawing on a desk; few bars stand wider apart there. */
const full = 1040

/** How much room one span takes; enough for its numbers at the size of the reader’s text. */
function useSlot(bins: number): number {
  const isPhone = useIsPhone()
  const elder = useElder()
  if (elder > 0) return [0, 84, 100, 124][elder] ?? 124
  return isPhone ? 58 : Math.max(64, full / Math.max(bins, 1))
}

/** How many stand in which span of points. Numbers stand on the bars, so that no colour has to be told apart. */
export function Histogram({ label, bins, names }: Props) {
  const t = useT()
  const top = roundTop(Math.max(1, ...bins.flatMap(({ count, before }) => [count, before ?? 0])))
  const slot = useSlot(bins.length)
  const width = Math.max(bins.length, 1) * slot
  return (
    <div className={styles['histogram']}>
      {names ? <Legend {...names} /> : null}
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={label}>
        <svg
          viewBox={`0 -22 ${width} ${height + 48}`}
          style={{ minWidth: Math.min(width, bins.length * 64) }}
          role="img"
          aria-label={t('charts.seeTable', { label })}
        >
          <line x1="0" y1={height} x2={width} y2={height} className={styles['axis']} />
          {bins.map((bin, at) => (
            <Bar key={bin.label} bin={bin} x={at * slot} slot={slot} top={top} paired={Boolean(names)} />
          ))}
        </svg>
      </div>
    </div>
  )
}

interface BarProps {
  bin: Bin
  x: number
  slot: number
  top: number
  paired: boolean
}

function Bar({ bin, x, slot, top, paired }: BarProps) {
  const wide = slot * (paired ? 0.34 : 0.6)
  const columns = paired ? [bin.before ?? 0, bin.count] : [bin.count]
  const start = x + (slot - wide * columns.length - (columns.length - 1) * 2) / 2
  return (
    <g>
      {columns.map((count, at) => {
        const tall = (count / top) * height
        const left = start + at * (wide + 2)
        const isBefore = paired && at === 0
        return (
          <g key={at === 0 ? 'first' : 'second'}>
            <rect
              x={left}
              y={height - tall}
              width={wide}
              height={tall}
              rx="2"
              className={isBefore ? styles['barBefore'] : styles['bar']}
            />
            <text x={left + wide / 2} y={height - tall - 6} className={styles['count']}>
              {count > 0 ? count : ''}
            </text>
          </g>
        )
      })}
      <text x={x + slot / 2} y={height + 18} className={styles['tick']}>
        {bin.label}
      </text>
    </g>
  )
}

/** Which of the two bars is which. */
export function Legend({ now, before }: { now: string; before: string }) {
  return (
    <p className={styles['legend']}>
      <span data-series="before">{before}</span>
      <span data-series="now">{now}</span>
    </p>
  )
}
