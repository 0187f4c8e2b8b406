import type { AttributeValue, Fact } from '../../ledger/fact.ts'
import type { PastResult } from '../subject.ts'

/** What facts that a rule cannot tell apart have in common: their kind and their attributes. */
export interface Shape {
  kind: string
  attributes: Readonly<Record<string, AttributeValue>>
}

/** Each different shape once, numbered in the order in which they came. Only grows. */
export interface ShapeDictionary {
  shapes: Shape[]
  numbers: Map<string, number>
}

/** Days from one up to, not including, another, as numbers. */
export interface Span {
  from: number
  until: number
}

/** Who somebody was and when: what does not lie in the facts. Subjects of whom nothing is known may share one. */
export interface Who {
  hats: ReadonlyArray<Span & { key: string }>
  /** `null`: not known, the whole period counts. */
  seats: readonly Span[] | null
  history: readonly PastResult[]
  termFrom: number
}

/** Facts of many subjects in columns, each subject's together, by day and id; those set aside after those that stand. */
export interface FactColumns {
  period: { from: string; until: string | null }
  dictionary: ShapeDictionary
  /** Where each subject's facts begin; one more at the end. */
  first: Uint32Array
  /** Where those that stand end. */
  standing: Uint32Array
  shape: Uint32Array | Uint16Array
  day: Int32Array
  /** Equal within a subject for facts of the same record; needed only for grouping by record. */
  record: Uint32Array | null
  who: readonly Who[]
  /** The facts themselves in the same order, where they were kept. */
  facts: readonly Fact[] | null
}

/** Somebody of whom nothing but facts is known. */
export const nobody: Who = { hats: [], seats: null, history: [], termFrom: 0 }

/** An empty dictionary. */
export function newDictionary(): ShapeDictionary {
  return { shapes: [], numbers: new Map() }
}

/** The number of a shape, new or known. */
export function shapeNumber(dictionary: ShapeDictionary, { kind, attributes }: Shape): number {
  const key = `${kind} ${JSON.stringify(attributes)}`
  const before = dictionary.numbers.get(key)
  if (before !== undefined) return before
  const number = dictionary.shapes.length
  dictionary.shapes.push({ kind, attributes })
  dictionary.numbers.set(key, number)
  return number
}
