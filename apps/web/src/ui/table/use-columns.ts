import { useState } from 'react'
import type { Column } from './column.ts'

/** Which columns are shown; the reader's choice is kept on this device under `name`. */
export function useColumns<Row>(columns: readonly Column<Row>[], name: string | undefined) {
  const memory = name ? `tongxin.columns.${name}` : null
  const [hidden, setHidden] = useState<readonly string[]>(() => {
    const kept = memory ? localStorage.getItem(memory) : null
    return kept === null ? columns.filter(({ spare }) => spare).map(({ key }) => key) : kept.split(',')
  })
  const toggle = (key: string) => {
    const next = hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key]
    if (memory) localStorage.setItem(memory, next.join(','))
    setHidden(next)
  }
  return { shown: columns.filter(({ key, primary }) => primary || !hidden.includes(key)), hidden, toggle }
}
