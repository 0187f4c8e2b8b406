// The invented facts as the engine has them: a number for everything that facts without a difference share, and the day.
import { dayNumber } from '../../../packages/domain/src/assessment/columns/day-number.ts'
import { type FactColumns, nobody } from '../../../packages/domain/src/assessment/columns/fact-columns.ts'
import { type Columns, year } from './nation.ts'
import { codeOf, newShapeCodes } from './shape-codes.ts'

/** The day number of the first day of the year. */
export const start = dayNumber(year.from)

/** Turns columns of codes into the engine's; those that are needed no more can be let go of. */
export function engineColumns({ place: { subjects, factsEach }, kind, detail, day: days }: Columns): FactColumns {
  const size = subjects * factsEach
  const shape = new Uint16Array(size)
  const day = new Int32Array(size)
  const { dictionary, numbers } = newShapeCodes()
  for (let fact = 0; fact < size; fact += 1) {
    shape[fact] = numbers[codeOf(kind[fact] as number, detail[fact] as number)] as number
    day[fact] = start + (days[fact] as number)
  }
  const first = Uint32Array.from({ length: subjects + 1 }, (_, subject) => subject * factsEach)
  return columnsOf({ dictionary, first, shape, day })
}

/** Columns of people of whom nothing but facts is known. */
export function columnsOf(some: Pick<FactColumns, 'dictionary' | 'first' | 'shape' | 'day'>): FactColumns {
  const who = Array.from({ length: some.first.length - 1 }, () => nobody)
  return { ...some, period: year, standing: some.first.subarray(1), record: null, who, facts: null }
}
