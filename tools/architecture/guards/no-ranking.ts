import { isCode, isTest, matchesIn } from '../scan.ts'
import type { Guard } from '../source-tree.ts'

const points = '(?:points?|scores?|total_?points|total_?score|grade|value)'
const ordering = new RegExp(
  [
    `orderBy\\(\\s*(?:sql(?:<\\w+>)?)?['"\`][\\w.]*\\b${points}\\b`,
    `order\\s+by\\s+[\\w.]*\\b(?:points?|scores?|total_points|total_score|grade)\\b`,
    `\\b(?:dense_rank|rank|row_number|ntile|percent_rank)\\(\\)\\s*over\\s*\\([^)]*\\b(?:points?|scores?|total)`,
    `(?:toSorted|sort)\\([^\\n]*\\.(?:points?|scores?|total|grade)\\b`,
    `sort\\w*:\\s*z\\.enum\\(\\[[^\\]]*['"]-?(?:points?|scores?|total|grade|rank)['"]`,
  ].join('|'),
  'i',
)

/** Finds any ordering of people by what they scored. A clerk sees who needs help, nobody sees a ranking (F2). */
export const noRanking: Guard = {
  name: 'nobody is ordered by points',
  find: (files) =>
    files
      .filter(({ path }) => /^(apps|packages\/contract)\//.test(path) && isCode(path) && !isTest(path))
      .flatMap((file) => matchesIn(file, ordering, () => 'people are not ordered by points (guardrail F2)')),
}
