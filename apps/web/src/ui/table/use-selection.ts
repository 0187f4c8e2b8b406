import { useState } from 'react'

/** Rows that were ticked on the page at hand. Rows that went away are no longer chosen. */
export function useSelection<Row>(rows: readonly Row[], rowKey: (row: Row) => string) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const chosen = rows.filter((row) => keys.has(rowKey(row)))
  const isAll = rows.length > 0 && chosen.length === rows.length
  return {
    chosen,
    isAll,
    has: (row: Row) => keys.has(rowKey(row)),
    toggle: (row: Row) => {
      const next = new Set(keys)
      if (!next.delete(rowKey(row))) next.add(rowKey(row))
      setKeys(next)
    },
    toggleAll: () => setKeys(isAll ? new Set() : new Set(rows.map(rowKey))),
    clear: () => setKeys(new Set()),
  }
}

export type Selection<Row> = ReturnType<typeof useSelection<Row>>
