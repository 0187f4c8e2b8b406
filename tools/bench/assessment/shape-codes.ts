// All codes of a fact but its day in fifteen bits, and the engine's number of the shape they stand for.
import {
  newDictionary,
  type Shape,
  type ShapeDictionary,
  shapeNumber,
} from '../../../packages/domain/src/assessment/columns/fact-columns.ts'
import { authorships, type Columns, excuses, forms, groups, kinds, levels, states } from './nation.ts'

export interface ShapeCodes {
  dictionary: ShapeDictionary
  /** By code; 65,535 until it is met. */
  numbers: Uint16Array
}

const unmet = 65_535

export function newShapeCodes(): ShapeCodes {
  return { dictionary: newDictionary(), numbers: new Uint16Array(1 << 15).fill(unmet) }
}

/** The same in SQL, whose shifts bind no closer than its bars. */
export const codeSql =
  '(kind | (grp << 3) | (state << 6) | (excuse << 9) | (authorship << 11) | (level << 12) | (form << 14))'

export function codeOf({ kind, group, state, excuse, authorship, level, form }: Columns, fact: number): number {
  return (
    (kind[fact] as number) |
    ((group[fact] as number) << 3) |
    ((state[fact] as number) << 6) |
    ((excuse[fact] as number) << 9) |
    ((authorship[fact] as number) << 11) |
    ((level[fact] as number) << 12) |
    ((form[fact] as number) << 14)
  )
}

/** The shape of a code, new or known. */
export function shapeOf({ dictionary, numbers }: ShapeCodes, code: number): number {
  const known = numbers[code] as number
  if (known !== unmet) return known
  const number = shapeNumber(dictionary, describe(code))
  numbers[code] = number
  return number
}

function describe(code: number): Shape {
  const kind = kinds[code & 7] ?? 'unknown'
  const part = (list: readonly string[], shift: number, mask: number) => list[(code >> shift) & mask] ?? 'unknown'
  switch (kind) {
    case 'attendance':
      return {
        kind,
        attributes: { meetingGroup: part(groups, 3, 7), state: part(states, 6, 7), excused: part(excuses, 9, 3) },
      }
    case 'opinion_adopted':
      return { kind, attributes: { level: part(levels, 12, 3) } }
    case 'plenary_speech':
      return { kind, attributes: { form: part(forms, 14, 1) } }
    default:
      return { kind, attributes: { authorship: part(authorships, 11, 1) } }
  }
}
