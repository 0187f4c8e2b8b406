import { useId, type TextareaHTMLAttributes } from 'react'
import entryStyles from '../access/sign-in/entry.module.css'
import styles from './relief.module.css'

interface Props extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  name: string
  label: string
  hint: string
  faults?: readonly string[] | undefined
}

/** Several lines of text on the light pages. */
export function LongEntryField({ name, label, hint, faults = [], ...area }: Props) {
  const id = useId()
  return (
    <div className={entryStyles['field']}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        name={name}
        rows={6}
        className={styles['area']}
        aria-describedby={`${id}-hint${faults.length > 0 ? ` ${id}-fault` : ''}`}
        aria-invalid={faults.length > 0 ? true : undefined}
        {...area}
      />
      <p id={`${id}-hint`} className={entryStyles['hint']}>
        {hint}
      </p>
      {faults.length > 0 ? (
        <p id={`${id}-fault`} className={entryStyles['fault']}>
          {faults.join(' ')}
        </p>
      ) : null}
    </div>
  )
}
