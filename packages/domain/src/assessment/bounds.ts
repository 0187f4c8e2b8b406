import Big from 'big.js'
import type { SchemeNode } from './scheme-node.ts'
import type { Applied } from './sheet.ts'

/** Applies a node's cap and floor and says so where they bit. */
export function withinBounds(
  value: Big,
  { cap, floor }: Pick<SchemeNode, 'cap' | 'floor'>,
): { value: Big; applied: Applied[] } {
  if (cap !== undefined && value.gt(cap))
    return bitten('cap', value, new Big(cap), `超过上限，按 ${cap} 分计`, `above the cap, counted as ${cap}`)
  if (floor !== undefined && value.lt(floor))
    return bitten('floor', value, new Big(floor), `低于下限，按 ${floor} 分计`, `below the floor, counted as ${floor}`)
  return { value, applied: [] }
}

function bitten(
  kind: Applied['kind'],
  before: Big,
  after: Big,
  zh: string,
  en: string,
): { value: Big; applied: Applied[] } {
  return { value: after, applied: [{ kind, before: plain(before), after: plain(after), words: { zh, en } }] }
}

/** A decimal as people write it: no exponent, no trailing zeros. */
export function plain(value: Big): string {
  return value
    .toFixed()
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
}

/** A decimal in a formula: shares that do not end are cut to four places and say so. */
export function shown(value: string): string {
  const [whole = '', places = ''] = value.split('.')
  return places.length > 4 ? `${whole}.${places.slice(0, 4)}…` : value
}
