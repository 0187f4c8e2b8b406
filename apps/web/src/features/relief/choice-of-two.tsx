import { useId } from 'react'
import styles from './relief.module.css'

interface Choice {
  value: string
  label: string
  hint?: string
  /** Cannot be chosen; the hint says why. */
  closed?: boolean
}

interface Props {
  name: string
  legend: string
  choices: readonly Choice[]
}

/** One of two, both in view, the first one chosen at first. */
export function ChoiceOfTwo({ name, legend, choices }: Props) {
  const id = useId()
  return (
    <fieldset className={styles['choice']}>
      <legend>{legend}</legend>
      {choices.map(({ value, label, hint, closed }, at) => (
        <label key={value} data-closed={closed ? true : undefined}>
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={at === 0}
            disabled={closed}
            aria-labelledby={`${id}-${value}-name`}
            aria-describedby={hint ? `${id}-${value}` : undefined}
          />
          <span id={`${id}-${value}-name`}>{label}</span>
          {hint ? <small id={`${id}-${value}`}>{hint}</small> : null}
        </label>
      ))}
    </fieldset>
  )
}
