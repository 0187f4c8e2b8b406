// Kind and detail of a fact in nine bits, and the engine's number of the shape they stand for.
import {
  newDictionary,
  type Shape,
  type ShapeDictionary,
  shapeNumber,
} from '../../../packages/domain/src/assessment/columns/fact-columns.ts'
import { kinds, levels, meetingKinds, states, violation } from './nation.ts'

export interface ShapeCodes {
  dictionary: ShapeDictionary
  /** By code. */
  numbers: Uint16Array
}

/** All shapes there are, numbered beforehand: then a code needs no look whether it is new. */
export function newShapeCodes(): ShapeCodes {
  const dictionary = newDictionary()
  const numbers = new Uint16Array(kinds.length << 3)
  for (let code = 0; code < numbers.length; code += 1) numbers[code] = shapeNumber(dictionary, describe(code))
  return { dictionary, numbers }
}

/** Kind and detail as one number; in SQL, whose shifts bind no closer than its sums, `(kind << 3) + detail`. */
export function codeOf(kind: number, detail: number): number {
  return (kind << 3) | detail
}

function describe(code: number): Shape {
  const [at, detail] = [code >> 3, code & 7]
  const kind = kinds[at] ?? 'unknown'
  if (at === violation) return { kind, attributes: {} }
  if (at < meetingKinds) return { kind, attributes: { state: states[detail] ?? 'unknown' } }
  return { kind, attributes: { level: levels[detail] ?? 'unknown' } }
}
