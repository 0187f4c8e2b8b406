import type { Decimal } from './decimal.ts'

/** The trade's words for the entries of a table. */
export type Labels = Record<string, { zh: string; en: string }>

/** From `atLeast` up to, not including, the next band above: half-open. Highest band first. */
export interface Band {
  atLeast: Decimal
  points: Decimal
}

/** How many points one fact gives (每次 …). What neither table, bands nor `otherwise` name gives 0. */
export type FactPoints =
  /** 得分 */
  | { fixed: Decimal }
  /**
   * 每单位: points for each unit of a numeric attribute, e.g. half-days (P13); only for every full `wholeUnits` of it
   * where given ("每满 5 人得 1 分"). Where no number is recorded: 0.
   */
  | { perUnit: Decimal; attribute: string; wholeUnits?: Decimal }
  /** 分档: by the value of an attribute (P11, P15). */
  | { table: Record<string, Decimal>; attribute: string; otherwise?: Decimal; labels?: Labels }
  /** 分段: by the band in which a numeric attribute lies. */
  | { bands: Band[]; attribute: string; otherwise?: Decimal }

/**
 * A factor on a fact's points: sharing a joint work (P8), part credit (P13). Factors multiply; the product is exact
 * and rounded once, to six places.
 */
export type Factor =
  /** 按档: full 1, partial 0.5; first 1, others 0. What is not listed: `otherwise`, else 0. */
  | { table: Record<string, Decimal>; attribute: string; otherwise?: Decimal; labels?: Labels }
  /** 按份额: the numeric attribute itself, 0–1, as recorded. Nothing recorded: 1. */
  | { portion: string }
  /** 均分: 1 ÷ the numeric attribute, e.g. the number of authors. Nothing recorded, or nothing above 0: 1. */
  | { equally: string }
  /**
   * 按位次: by the place among the authors, from 1; beyond the list `others`, or the rest of 1 shared equally among
   * those beyond it (their number is attribute `of` less the length of the list; without it 0). No place recorded: 1.
   */
  | { position: string; shares: Decimal[]; others: Decimal | 'rest_equally'; of?: string }
