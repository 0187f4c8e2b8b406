import { useState, type FormEvent, type ReactNode } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useFaultsByField } from '../../../ui/form/faults.ts'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import styles from './entry.module.css'

/** What was typed, by field. */
export type Typed = Record<string, string>

interface Props {
  submitLabel: string
  /** Sends what was typed; a refusal is shown in place and what was typed stays. */
  onSend: (typed: Typed) => Promise<unknown>
  children: (faults: Record<string, string[]>) => ReactNode
}

/** A form of the light pages. */
export function EntryForm({ submitLabel, onSend, children }: Props) {
  const faultsByField = useFaultsByField()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = [...new FormData(event.currentTarget)].map(([name, value]) => [
      name,
      typeof value === 'string' ? value : '',
    ])
    setBusy(true)
    setError(null)
    await onSend(Object.fromEntries(fields) as Typed).catch(setError)
    setBusy(false)
  }
  return (
    <form className={styles['form']} onSubmit={submit}>
      <ErrorNote error={error} />
      {children(faultsByField(error))}
      <Button look="main" submits busy={busy}>
        {submitLabel}
      </Button>
    </form>
  )
}
