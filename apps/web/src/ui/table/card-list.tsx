import styles from './card-list.module.css'
import type { ReactNode } from 'react'
import { TickRow, type RowsProps } from './grid-table.tsx'

/** The same list as cards, one below the other: for phones and for elder mode. */
export function CardList<Row>({ label, rows, columns, rowKey, rowActs, selection }: RowsProps<Row>) {
  const primary = columns.find((column) => column.primary)
  const corner = columns.find((column) => column.corner)
  const rest = columns.filter((column) => column !== primary && column !== corner)
  return (
    <ul role="list" className={styles['cards']} aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={styles['card']} data-chosen={selection?.has(row)}>
          <div className={styles['head']}>
            {selection ? <TickRow row={row} selection={selection} /> : null}
            <div className={styles['name']}>{primary?.render(row)}</div>
            {corner ? <div className={styles['corner']}>{corner.render(row)}</div> : null}
          </div>
          <dl>
            {rest.map(({ key, title, render }) => (
              <Line key={key} title={title}>
                {render(row)}
              </Line>
            ))}
          </dl>
          {rowActs ? <div className={styles['acts']}>{rowActs(row)}</div> : null}
        </li>
      ))}
    </ul>
  )
}

/** A line of a card; what the row does not say takes no place. */
function Line({ title, children }: { title: string; children: ReactNode }) {
  if (children === '' || children === null || children === undefined) return null
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}
