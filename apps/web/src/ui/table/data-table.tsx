import type { ReactNode } from 'react'
import { Empty } from '../notices/empty.tsx'
import { ErrorNote } from '../notices/error-note.tsx'
import { Loading } from '../notices/loading.tsx'
import { useCards } from '../theme/display-settings.ts'
import { CardList } from './card-list.tsx'
import type { BatchAct, Column, RowsAnswer } from './column.ts'
import styles from './data-table.module.css'
import { GridTable } from './grid-table.tsx'
import { Pager } from './pager.tsx'
import { TableTools } from './table-tools.tsx'
import { useColumns } from './use-columns.ts'
import type { Paging } from './use-filter.ts'
import { useSelection } from './use-selection.ts'

interface Props<Row> {
  /** What the list is, for those who do not see it. */
  label: string
  /** A query whose answer is `{ items, total }`. */
  answer: RowsAnswer<Row>
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** From `useFilter`; gives the list its pages. Without it everything stands on one page, without the strip above. */
  filter?: Paging
  /** Acts on ticked rows. */
  batch?: readonly BatchAct<Row>[]
  /** Fetches the current filter as a file. */
  onExport?: () => Promise<unknown>
  /** Buttons above the list. */
  tools?: ReactNode
  /** Under this name the choice of columns is kept. */
  name?: string
  empty?: ReactNode
  /** Small buttons at the end of a row. */
  rowActs?: (row: Row) => ReactNode
}

/** A list with pages, column choice, batch bar and export; on a phone and in elder mode it becomes cards. */
export function DataTable<Row>(props: Props<Row>) {
  const { label, answer, columns, rowKey, filter, batch = [], onExport, tools, name, empty, rowActs } = props
  const rows = answer.data?.items ?? []
  const total = answer.data?.total ?? 0
  const cards = useCards()
  const { shown, hidden, toggle } = useColumns(columns, name)
  const selection = useSelection(rows, rowKey)
  const parts = { label, rows, columns: shown, rowKey, rowActs, selection: batch.length > 0 ? selection : null }
  return (
    <section className={styles['table']} aria-label={label} aria-busy={answer.isFetching}>
      {filter || tools || onExport || batch.length > 0 ? (
        <TableTools
          total={answer.data ? total : null}
          columns={cards || rows.length === 0 ? null : { all: columns, hidden, toggle }}
          batch={batch}
          selection={selection}
          onExport={onExport}
        >
          {tools}
        </TableTools>
      ) : null}
      {answer.error ? <ErrorNote error={answer.error} onRetry={answer.refetch} /> : null}
      {!answer.data && !answer.error ? <Loading lines={6} /> : null}
      {answer.data && rows.length === 0 ? <Empty>{empty}</Empty> : null}
      {rows.length > 0 ? cards ? <CardList {...parts} /> : <GridTable {...parts} /> : null}
      {filter && total > 0 ? <Pager filter={filter} total={total} /> : null}
    </section>
  )
}
