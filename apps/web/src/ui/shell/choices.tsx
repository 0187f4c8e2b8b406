import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import styles from './choices.module.css'

interface Choice<V> {
  value: V
  label: ReactNode
}

interface Props<V> {
  legend: string
  choices: readonly Choice<V>[]
  chosen: V
  onChoose: (value: V) => void
}

/** A short list to choose one of, inside a popup. */
export function Choices<V extends string | number>({ legend, choices, chosen, onChoose }: Props<V>) {
  return (
    <div role="group" aria-label={legend} className={styles['choices']}>
      {choices.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          className={styles['choice']}
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          <span>{label}</span>
          {value === chosen ? <Icon name="check" /> : null}
        </button>
      ))}
    </div>
  )
}
