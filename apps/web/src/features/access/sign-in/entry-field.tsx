import { useId, type InputHTMLAttributes } from 'react'
import styles from './entry.module.css'

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  name: string
  label: string
  hint?: string
  faults?: readonly string[] | undefined
}

/** A field of the light pages: label, hint and fault, without the weight of the application's form kit. */
export function EntryField({ name, label, hint, faults = [], ...input }: Props) {
  const id = useId()
  const told = [hint && `${id}-hint`, faults.length > 0 && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        aria-describedby={told || undefined}
        aria-invalid={faults.length > 0 ? true : undefined}
        {...input}
      />
      {hint ? (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      ) : null}
      {faults.length > 0 ? (
        <p id={`${id}-fault`} className={styles['fault']}>
          {faults.join(' ')}
        </p>
      ) : null}
    </div>
  )
}
