import { isCode, isTest, matchesIn } from '../scan.ts'
import type { Guard, SourceFile } from '../source-tree.ts'

const points = '(?:points?|scores?|total_?points|total_?score|grade|value)'
const ordering = new RegExp(
  [
    `orderBy\\(\\s*(?:sql(?:<\\w+>)?)?['"\`][\\w.]*\\b${points}\\b`,
    `order\\s+by\\s+[\\w.]*\\b(?:points?|scores?|total_points|total_score|grade)\\b`,
    `\\b(?:dense_rank|rank|row_number|ntile|percent_rank)\\(\\)\\s*over\\s*\\([^)]*\\b(?:points?|scores?|total)`,
    `\\b(?:toSorted|sort)\\((?:[^;\\n]|\\n(?=[ \\t])){0,160}?\\.(?:points?|scores?|total|grade)\\b`,
    `sort\\w*:\\s*z\\.enum\\(\\[[^\\]]*['"]-?(?:points?|scores?|total|grade|rank)['"]`,
  ].join('|'),
  'i',
)

/** A column or a line of an export or a print that says at which place somebody stands. */
const placeColumn = /(?:title|label|header)?:?\s*(?:['"`[])(?:名次|排名|位次|排行|Rank(?:ing)?|Place)(?:['"`\]])/

/** On paper: anything put in the order of points, and a place beside a name. */
const printed = new RegExp(
  `\\.sorted\\((?:[^()]|\\([^()]*\\))*\\b(?:points?|scores?|total|grade|value)\\b|${placeColumn.source}`,
  'i',
)

const ours = /^(?:apps|packages\/contract)\//
const template = /^apps\/.*\.typ$/
/** What is written to files and sheets of paper; on screens a place is never shown either, but “place” has other uses. */
const exported = /^apps\/(?:server|command-line)\//

/**
 * Finds any ordering of people by what they scored: in queries, in code, on paper and in files for download. A clerk
 * sees who needs help, nobody sees a ranking (F2).
 */
export const noRanking: Guard = {
  name: 'nobody is ordered by points',
  find: (files) => files.flatMap(findingsIn),
}

function findingsIn(file: SourceFile) {
  const { path } = file
  const inOrder = () => 'people are not ordered by points (guardrail F2)'
  if (template.test(path)) return matchesIn(file, printed, inOrder)
  if (!ours.test(path) || !isCode(path) || isTest(path)) return []
  const places = exported.test(path) ? matchesIn(file, placeColumn, () => 'no place stands beside a name (F2)') : []
  return [...matchesIn(file, ordering, inOrder), ...places]
}
