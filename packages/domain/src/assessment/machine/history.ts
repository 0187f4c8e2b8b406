import { dayNumber } from '../columns/day-number.ts'
import type { Who } from '../columns/fact-columns.ts'
import type { HistoryTest } from '../condition.ts'
import { millionthsOf } from '../fixed-point.ts'

/** The result of the present period, as far as it is known. */
export interface Present {
  total: number | null
  grade: string | null
}

interface Result extends Present {
  until: number
}

/** Whether earlier results, and the present one where it belongs to them, are as a test asks. */
export function matchesHistory(who: Who, test: HistoryTest, present: Present | null): boolean {
  const results = [...earlier(who), ...(present && !test.earlierOnly ? [{ ...present, until: Infinity }] : [])].filter(
    ({ total, grade }) => total !== null || grade !== null,
  )
  const matching = results.map((result) => matches(result, test.result))
  const { consecutive, within, inTerm } = test
  if (consecutive === undefined && within === undefined && inTerm === undefined) return matching.at(-1) ?? false
  return (
    (consecutive === undefined || run(matching, consecutive)) &&
    (within === undefined || matching.slice(-within.periods).filter(Boolean).length >= within.atLeast) &&
    (inTerm === undefined ||
      matching.filter((good, at) => good && (results[at]?.until ?? 0) > who.termFrom).length >= inTerm)
  )
}

function run(matching: readonly boolean[], length: number): boolean {
  return matching.length >= length && matching.slice(-length).every(Boolean)
}

function earlier({ history }: Who): Result[] {
  return history.map(({ until, total, grade }) => ({
    until: dayNumber(until),
    total: total === null ? null : millionthsOf(total),
    grade,
  }))
}

function matches({ total, grade }: Result, { grades, below, atLeast }: HistoryTest['result']): boolean {
  return (
    (grades === undefined || (grade !== null && grades.includes(grade))) &&
    (below === undefined || (total !== null && total < millionthsOf(below))) &&
    (atLeast === undefined || (total !== null && total >= millionthsOf(atLeast)))
  )
}
