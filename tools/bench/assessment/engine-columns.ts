// The invented facts as the engine has them: a number for everything that facts without a difference share, and the day.
import { dayNumber, endNumber } from '../../../packages/domain/src/assessment/columns/day-number.ts'
import { type FactColumns, nobody, type Who } from '../../../packages/domain/src/assessment/columns/fact-columns.ts'
import { type Columns, standingFrom, year } from './nation.ts'
import { codeOf, newShapeCodes, shapeOf } from './shape-codes.ts'

/** Turns columns of codes into the engine's; those that are needed no more can be let go of. */
export function engineColumns(columns: Columns): FactColumns {
  const { subjects, factsEach } = columns.place
  const size = subjects * factsEach
  const shape = new Uint16Array(size)
  const day = new Int32Array(size)
  const codes = newShapeCodes()
  for (let fact = 0; fact < size; fact += 1) {
    shape[fact] = shapeOf(codes, codeOf(columns, fact))
    day[fact] = start + (columns.day[fact] as number)
  }
  const first = Uint32Array.from({ length: subjects + 1 }, (_, subject) => subject * factsEach)
  const who = Array.from({ length: subjects }, (_, subject) => whoIs(standingFrom(subject)))
  return {
    period: year,
    dictionary: codes.dictionary,
    first,
    standing: first.subarray(1),
    shape,
    day,
    record: null,
    who,
    facts: null,
  }
}

/** The day number of the first day of the year. */
export const start = dayNumber(year.from)

const standing = new Map<number, Who>()

/** Those of whom the same is known share it. */
export function whoIs(since: number | null): Who {
  if (since === null) return nobody
  const before = standing.get(since)
  if (before !== undefined) return before
  const from = start + since
  const who: Who = { ...nobody, hats: [{ key: 'standing_member', from, until: endNumber(null) }] }
  standing.set(since, who)
  return who
}
