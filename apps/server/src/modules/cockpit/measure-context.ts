import type { Pack } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../platform/db/database.ts'

/** On which day, in which duty year, by which pack an indicator is measured. */
export interface MeasureContext {
  db: Reader
  pack: Pack
  committeeId: string
  on: string
  /** The duty year that contains the day; `null` before the first one. */
  year: { from: string; until: string | null } | null
}

/** A number with what is behind it: how many, out of how many, and its records page by page. */
export interface Measured {
  /** As it is shown; `null` where there is nothing to measure. */
  value: string | null
  /** Why there is no value, a key of the web's dictionary. */
  missing: string | null
  before?: { value: string; on: string }
}

export interface IndicatorRecord {
  kind: 'meeting' | 'unit' | 'person' | 'fact' | 'post' | 'rule'
  id: string
  title: string
  on: string | null
  note: string | null
}

export interface RecordPage {
  items: IndicatorRecord[]
  total: number
}

export interface PageWanted {
  page: number
  pageSize: number
}

/** One kind of indicator source: its number and its records come from the same rows. */
export interface Gauge<S> {
  measure(context: MeasureContext, source: S): Promise<Measured>
  records(context: MeasureContext, source: S, wanted: PageWanted): Promise<RecordPage>
}

export const counted = (value: number): Measured => ({ value: String(value), missing: null })

export const nothingBecause = (missing: string): Measured => ({ value: null, missing })

/** Cuts one page out of records that were read as a whole because there are few of them. */
export function pageOf(records: IndicatorRecord[], { page, pageSize }: PageWanted): RecordPage {
  return { items: records.slice((page - 1) * pageSize, page * pageSize), total: records.length }
}
