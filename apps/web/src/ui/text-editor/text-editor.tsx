import { lazy, Suspense, useState } from 'react'
import { Loading } from '../notices/loading.tsx'
import { FaultList } from './fault-list.tsx'
import styles from './text-editor.module.css'

const CodeEditor = lazy(async () => ({ default: (await import('./code-editor.tsx')).CodeEditor }))

/** What is wrong at a line; lines and columns count from 1. */
export interface LineFault {
  line: number
  column?: number | null
  message: string
  /** What to do about it. */
  remedy?: string | null
}

/** A line to go to; a new object goes there again. */
export interface Jump {
  line: number
}

interface Props {
  label: string
  value: string
  /** Without it the text can only be read. */
  onChange?: (value: string) => void
  faults: readonly LineFault[]
  /** Whether the faults are those of the text as it stands, or still those of a moment ago. */
  checking?: boolean
  /** Where the reader wants to go, for example from a table beside the text. */
  jump?: Jump | null
}

/** A text of rules with line numbers; every fault is marked at its line and listed above, one press away. */
export function TextEditor({ label, value, onChange, faults, checking = false, jump = null }: Props) {
  const [own, setOwn] = useState<Jump | null>(null)
  return (
    <div className={styles['editor']}>
      <FaultList faults={faults} checking={checking} onGo={(line) => setOwn({ line })} />
      <Suspense fallback={<Loading lines={12} />}>
        <CodeEditor label={label} value={value} onChange={onChange} faults={faults} jumps={[jump, own]} />
      </Suspense>
    </div>
  )
}
