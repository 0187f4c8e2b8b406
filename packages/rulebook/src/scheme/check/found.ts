import { faultAt } from '../../check-shape.ts'
import { didYouMean } from '../../did-you-mean.ts'
import type { PackFault } from '../../fault.ts'
import type { SourceFile } from '../../source-file.ts'

/** Something in a scheme, with its place. */
export interface Found<T = unknown> {
  value: T
  at: PropertyKey[]
}

/** Every value under a keyword, at any depth below a place. */
export function under(value: unknown, keyword: string, at: PropertyKey[] = []): Found[] {
  return objectsIn(value, at).flatMap((found) => {
    const own = found.value[keyword]
    return own === undefined ? [] : [{ value: own, at: [...found.at, keyword] }]
  })
}

/** Every object at any depth, the outer ones first. */
export function objectsIn(value: unknown, at: PropertyKey[] = []): Array<Found<Record<string, unknown>>> {
  if (Array.isArray(value)) return value.flatMap((item, index) => objectsIn(item, [...at, index]))
  if (!value || typeof value !== 'object') return []
  const own = value as Record<string, unknown>
  return [{ value: own, at }, ...Object.entries(own).flatMap(([word, inner]) => objectsIn(inner, [...at, word]))]
}

/** The single names of lists. */
export function eachOf(found: readonly Found[]): Found[] {
  return found.flatMap(({ value, at }) =>
    Array.isArray(value) ? value.map((name: unknown, index) => ({ value: name, at: [...at, index] })) : [{ value, at }],
  )
}

/** The names that do not exist, with the nearest that does. */
export function unknown(
  source: SourceFile,
  found: readonly Found[],
  known: ReadonlySet<string> | ReadonlyMap<string, unknown>,
  what: string,
): PackFault[] {
  return found.flatMap(({ value, at }) => {
    const name = String(value)
    if (known.has(name)) return []
    const near = didYouMean(name, known.keys())
    return [faultAt(source, at, `没有“${name}”这个${what}`, near ? `是否指“${near}”？` : '先定义，再引用')]
  })
}

/** The names that are given twice. */
export function givenTwice(source: SourceFile, found: readonly Found[], remedy: string): PackFault[] {
  const seen = new Set<unknown>()
  return found.flatMap(({ value, at }) => {
    if (!seen.has(value)) return seen.add(value) && []
    return [faultAt(source, at, `编号“${String(value)}”重复`, remedy)]
  })
}
