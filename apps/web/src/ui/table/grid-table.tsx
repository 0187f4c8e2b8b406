import type { ReactNode } from 'react'
import { useT } from '../../locales/language.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import type { Column } from './column.ts'
import styles from './data-table.module.css'
import type { Selection } from './use-selection.ts'

export interface RowsProps<Row> {
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  rowActs: ((row: Row) => ReactNode) | undefined
  selection: Selection<Row> | null
}

/** The list as a table; wide ones scroll inside their own frame. */
export function GridTable<Row>({ label, rows, columns, rowKey, rowActs, selection }: RowsProps<Row>) {
  const t = useT()
  return (
    <ScrollFrame label={label}>
      <table className={styles['grid']} aria-label={label}>
        <thead>
          <tr>
            {selection ? (
              <th scope="col" className={styles['tick']} data-screen-only>
                <input
                  type="checkbox"
                  aria-label={t('ui.chooseAll')}
                  checked={selection.isAll}
                  onChange={selection.toggleAll}
                />
              </th>
            ) : null}
            {columns.map(({ key, title, width, numeric }) => (
              <th key={key} scope="col" style={width ? { width } : undefined} data-numeric={numeric}>
                {title}
              </th>
            ))}
            {rowActs ? (
              <th scope="col" className={styles['acts']} data-screen-only>
                {t('ui.acts')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <GridRow key={rowKey(row)} {...{ row, columns, rowActs, selection }} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}

type RowProps<Row> = Pick<RowsProps<Row>, 'columns' | 'rowActs' | 'selection'> & { row: Row }

function GridRow<Row>({ row, columns, rowActs, selection }: RowProps<Row>) {
  return (
    <tr data-chosen={selection?.has(row)}>
      {selection ? (
        <td className={styles['tick']} data-screen-only>
          <TickRow row={row} selection={selection} />
        </td>
      ) : null}
      {columns.map(({ key, render, primary, numeric, short }) =>
        primary ? (
          <th key={key} scope="row" data-short={short}>
            {render(row)}
          </th>
        ) : (
          <td key={key} data-numeric={numeric} data-short={short}>
            {render(row)}
          </td>
        ),
      )}
      {rowActs ? (
        <td className={styles['acts']} data-screen-only>
          <span className={styles['actsLine']}>{rowActs(row)}</span>
        </td>
      ) : null}
    </tr>
  )
}

/** The box that chooses one row. */
export function TickRow<Row>({ row, selection }: { row: Row; selection: Selection<Row> }) {
  const t = useT()
  return (
    <label>
      <input
        type="checkbox"
        aria-label={t('ui.chooseRow')}
        checked={selection.has(row)}
        onChange={() => selection.toggle(row)}
      />
    </label>
  )
}
