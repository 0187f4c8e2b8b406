import { decimalOf, one } from './fixed-point.ts'
import { effectsOf, type ItemSummary } from './trial-items.ts'
import type { TriedResult, TriedVersion } from './try-scheme.ts'

/** The groups somebody belongs to. */
export interface Groups {
  sectors: readonly string[]
  roles: readonly string[]
  committees: readonly string[]
}

export interface GradeCount {
  grade: string | null
  count: number
  before: number | null
}

export interface GroupSummary {
  key: string
  assessed: number
  mean: string | null
  meanBefore: string | null
  grades: GradeCount[]
  gradeChanged: number
}

export interface TrialSummary {
  assessed: number
  withoutTotal: number
  gradeChanged: number
  distribution: Array<{ from: string; until: string; count: number; before: number | null }>
  grades: GradeCount[]
  sectors: GroupSummary[]
  roles: GroupSummary[]
  committees: GroupSummary[]
  items: ItemSummary[]
}

/** Somebody's results: what the tried version gives, and what the other one did. */
interface Both {
  after: TriedResult
  before: TriedResult | null
}

/** Width of a column of the distribution, in points. */
const width = 10

/** What a version does to everybody, in numbers of people: no order by points, nobody by name. */
export function summariseTrial(
  groups: readonly Groups[],
  after: TriedVersion,
  before: TriedVersion | null,
): TrialSummary {
  const all = after.results.map((result, at): Both => ({ after: result, before: before?.results[at] ?? null }))
  const names = after.gradeNames
  return {
    assessed: all.length,
    withoutTotal: all.filter((both) => totalOf(both.after) === null).length,
    gradeChanged: all.filter(isGradeChanged).length,
    distribution: distributionOf(all, before !== null),
    grades: gradesOf(all, names, before !== null),
    sectors: groupsOf(all, groups, 'sectors', names),
    roles: groupsOf(all, groups, 'roles', names),
    committees: groupsOf(all, groups, 'committees', names),
    items: effectsOf(after, before),
  }
}

/** Whether the tried version gives somebody another grade than the other one did. */
export function isGradeChanged({ after, before }: Both): boolean {
  return before !== null && after.grade !== before.grade
}

/** Somebody's total in millionths; `null` where there is none. */
function totalOf({ values }: TriedResult): number | null {
  const total = values[0] ?? Number.NaN
  return Number.isNaN(total) ? null : total
}

function gradesOf(people: readonly Both[], names: readonly string[], compared: boolean): GradeCount[] {
  const others = people.flatMap(({ before }) => (before?.grade && !names.includes(before.grade) ? [before.grade] : []))
  return [...names, ...new Set(others), null].map((grade) => ({
    grade,
    count: people.filter(({ after }) => after.grade === grade).length,
    before: compared ? people.filter(({ before }) => before?.grade === grade).length : null,
  }))
}

function groupsOf(
  people: readonly Both[],
  groups: readonly Groups[],
  by: keyof Groups,
  names: readonly string[],
): GroupSummary[] {
  const members = new Map<string, Both[]>()
  people.forEach((both, at) => {
    for (const key of groups[at]?.[by] ?? []) {
      const list = members.get(key) ?? []
      list.push(both)
      members.set(key, list)
    }
  })
  return [...members].map(([key, list]) => ({
    key,
    assessed: list.length,
    mean: meanOf(list.map(({ after }) => totalOf(after))),
    meanBefore: meanOf(list.map(({ before }) => before && totalOf(before))),
    grades: gradesOf(
      list,
      names,
      list.some(({ before }) => before !== null),
    ),
    gradeChanged: list.filter(isGradeChanged).length,
  }))
}

function distributionOf(people: readonly Both[], compared: boolean): TrialSummary['distribution'] {
  const bins = new Map<number, { count: number; before: number }>()
  const add = (result: TriedResult | null, side: 'count' | 'before') => {
    const total = result && totalOf(result)
    if (total === null) return
    const at = Math.floor(total / (width * one))
    const bin = bins.get(at) ?? { count: 0, before: 0 }
    bin[side] += 1
    bins.set(at, bin)
  }
  for (const { after, before } of people) {
    add(after, 'count')
    add(before, 'before')
  }
  if (bins.size === 0) return []
  const first = Math.min(...bins.keys())
  return Array.from({ length: Math.max(...bins.keys()) - first + 1 }, (_, at) => {
    const bin = bins.get(first + at) ?? { count: 0, before: 0 }
    const from = (first + at) * width
    return { from: String(from), until: String(from + width), count: bin.count, before: compared ? bin.before : null }
  })
}

/** To two places. */
function meanOf(totals: ReadonlyArray<number | null>): string | null {
  const known = totals.filter((total) => total !== null)
  if (known.length === 0) return null
  const sum = known.reduce((all, total) => all + total, 0)
  return decimalOf(Math.round(sum / known.length / 10_000) * 10_000)
}
