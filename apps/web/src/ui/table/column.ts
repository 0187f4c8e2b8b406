import type { ReactNode } from 'react'

/** One column of a list. The same columns become the lines of a card on a phone. */
export interface Column<Row> {
  key: string
  title: string
  render: (row: Row) => ReactNode
  /** Names the row: heading of its card, header of its table row. One a table. */
  primary?: boolean
  /** Stands in the corner of the card, such as a status. */
  corner?: boolean
  /** Numbers are set to the right. */
  numeric?: boolean
  /** CSS width, such as `12rem`. */
  width?: string
  /** Never broken into lines: dates, names of people, a status. */
  short?: boolean
  /** Shown only after the reader chose it. */
  spare?: boolean
}

/** An act on the chosen rows. */
export interface BatchAct<Row> {
  label: string
  run: (rows: readonly Row[]) => unknown
  allowed?: true | string
  grave?: boolean
}

/** The page of rows as a query gives it. */
export interface RowsAnswer<Row> {
  data: { items: readonly Row[]; total: number } | undefined
  error: unknown
  isFetching: boolean
  refetch: () => unknown
}
