import { useState, type ReactNode } from 'react'
import { useT } from '../locales/language.ts'
import styles from './number-with-records.module.css'
import { SidePanel } from './side-panel.tsx'

interface Props {
  /** What the number counts; title of the panel. */
  label: string
  /** `null` where there is none: shown as 无数据, never as 0. */
  value: string | number | null
  unit?: string
  /** Why there is no value, in words. */
  missing?: string | null
  /** How it is computed, in words. */
  formula?: string | null
  /** The clause it rests on. */
  basis?: string | null
  size?: 'text' | 'figure'
  /** What else explains the number, between its formula and its records. */
  more?: ReactNode
  /** The records it counts; drawn only while the panel is open, so that they are fetched then. */
  children?: ReactNode
}

/** A number that opens its formula, its clause and its records. */
export function NumberWithRecords(props: Props) {
  const { label, value, unit, missing, formula, basis, size = 'text', more, children } = props
  const t = useT()
  const [open, setOpen] = useState(false)
  const shown = value === null ? t('ui.noValue') : withUnit(value, unit)
  return (
    <>
      <button
        type="button"
        className={styles['number']}
        data-size={size}
        data-missing={value === null}
        aria-haspopup="dialog"
        aria-label={t('ui.explainNumber', { label, value: shown })}
        onClick={() => setOpen(true)}
      >
        {value === null ? shown : value}
        {value !== null && unit ? gapBefore(unit) : null}
        {value !== null && unit ? <small>{unit}</small> : null}
      </button>
      <SidePanel open={open} title={label} onClose={() => setOpen(false)}>
        <p className={styles['figure']} data-missing={value === null}>
          {shown}
        </p>
        <dl className={styles['explanation']}>
          {value === null && missing ? <Line term={t('ui.whyMissing')}>{missing}</Line> : null}
          {formula ? <Line term={t('ui.formula')}>{formula}</Line> : null}
          {basis ? <Line term={t('ui.basis')}>{basis}</Line> : null}
        </dl>
        {more}
        {children ? (
          <section>
            <h3>{t('ui.records')}</h3>
            {children}
          </section>
        ) : null}
      </SidePanel>
    </>
  )
}

/** Latin units stand apart from the number, Chinese ones do not. */
function withUnit(value: string | number, unit = ''): string {
  return `${value}${gapBefore(unit)}${unit}`
}

function gapBefore(unit: string): string {
  return /^[a-z]/i.test(unit) ? ' ' : ''
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
