import { decimalOf } from './fixed-point.ts'
import type { TriedItem, TriedResult, TriedVersion } from './try-scheme.ts'

/** One item over everybody: what it comes to together, how many have a value, for how many it differs. */
export interface ItemSummary extends TriedItem {
  sum: string
  sumBefore: string | null
  having: number
  changed: number
}

/** An item whose points differ for somebody; `null` where there is no value or no such item. */
export interface ChangedItem {
  id: string
  title: string
  before: string | null
  after: string | null
}

/** Item by item what a version does to everybody; items of the other version alone come last. */
export function effectsOf(after: TriedVersion, before: TriedVersion | null): ItemSummary[] {
  return pairsOf(after, before).map(({ item, at, was }) => {
    let [sum, sumBefore, having, changed] = [0, 0, 0, 0]
    after.results.forEach((result, person) => {
      const value = valueAt(result, at)
      const old = valueAt(before?.results[person], was)
      if (value !== null) having += 1
      if (before && value !== old) changed += 1
      sum += value ?? 0
      sumBefore += old ?? 0
    })
    return { ...item, sum: decimalOf(sum), sumBefore: before ? decimalOf(sumBefore) : null, having, changed }
  })
}

/** Gives for a person, by the number in the columns, the items below the total whose points differ. */
export function changedItemsIn(after: TriedVersion, before: TriedVersion | null): (person: number) => ChangedItem[] {
  if (!before) return () => []
  const pairs = pairsOf(after, before).filter(({ item }) => item.depth > 0)
  return (person) =>
    pairs.flatMap(({ item: { id, title }, at, was }) => {
      const [value, old] = [valueAt(after.results[person], at), valueAt(before.results[person], was)]
      return value === old ? [] : [{ id, title, before: textOf(old), after: textOf(value) }]
    })
}

interface Pair {
  item: TriedItem
  /** Its place in each version; −1 where it has no such item. */
  at: number
  was: number
}

function pairsOf(after: TriedVersion, before: TriedVersion | null): Pair[] {
  const old = new Map((before?.items ?? []).map(({ id }, was) => [id, was]))
  const now = after.items.map((item, at): Pair => ({ item, at, was: old.get(item.id) ?? -1 }))
  const ids = new Set(after.items.map(({ id }) => id))
  const gone = (before?.items ?? []).flatMap((item, was) => (ids.has(item.id) ? [] : [{ item, at: -1, was }]))
  return [...now, ...gone]
}

function valueAt(result: TriedResult | undefined, at: number): number | null {
  const value = result?.values[at] ?? Number.NaN
  return Number.isNaN(value) ? null : value
}

/** A person's value as text; `null` where there is none. */
export function textOf(value: number | null): string | null {
  return value === null ? null : decimalOf(value)
}
