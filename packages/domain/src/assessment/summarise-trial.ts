import type { Sheet, SheetNode } from './sheet.ts'

/** Somebody in a dry run: the groups he belongs to, what the tried version gives, and what the other one gave. */
export interface Tried {
  id: string
  groups: { sectors: readonly string[]; roles: readonly string[]; committees: readonly string[] }
  after: Result
  before: Result | null
}

export interface Result {
  sheet: Sheet
  /** After quotas. */
  grade: string | null
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

export interface ItemSummary {
  id: string
  title: string
  depth: number
  sum: string
  sumBefore: string | null
  having: number
  changed: number
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

const width = 10

/** What a version does to everybody, in numbers of people: no order by points, nobody by name. */
export function summariseTrial(people: readonly Tried[], gradeNames: readonly string[]): TrialSummary {
  return {
    assessed: people.length,
    withoutTotal: people.filter(({ after }) => after.sheet.total === null).length,
    gradeChanged: people.filter(isGradeChanged).length,
    distribution: distributionOf(people),
    grades: gradesOf(people, gradeNames),
    sectors: groupsOf(people, 'sectors', gradeNames),
    roles: groupsOf(people, 'roles', gradeNames),
    committees: groupsOf(people, 'committees', gradeNames),
    items: itemsOf(people),
  }
}

/** Whether the tried version gives somebody another grade than the other one did. */
export function isGradeChanged({ after, before }: Pick<Tried, 'after' | 'before'>): boolean {
  return before !== null && after.grade !== before.grade
}

/** Items whose points differ between the two versions, those that only one of them has included. */
export function changedItems({ after, before }: Pick<Tried, 'after' | 'before'>) {
  if (!before) return []
  const now = new Map(nodesOf(after.sheet.root).map(({ node }) => [node.id, node]))
  const was = new Map(nodesOf(before.sheet.root).map(({ node }) => [node.id, node]))
  return [...new Set([...now.keys(), ...was.keys()])].flatMap((id) => {
    const [left, right] = [was.get(id), now.get(id)]
    const [old, present] = [left?.value ?? null, right?.value ?? null]
    return old === present ? [] : [{ id, title: (right ?? left)?.title ?? id, before: old, after: present }]
  })
}

function gradesOf(people: readonly Tried[], names: readonly string[]): GradeCount[] {
  const compared = people.some(({ before }) => before !== null)
  const others = people.flatMap(({ before }) => (before?.grade && !names.includes(before.grade) ? [before.grade] : []))
  return [...names, ...new Set(others), null].map((grade) => ({
    grade,
    count: people.filter(({ after }) => after.grade === grade).length,
    before: compared ? people.filter(({ before }) => before?.grade === grade).length : null,
  }))
}

function groupsOf(people: readonly Tried[], by: keyof Tried['groups'], names: readonly string[]): GroupSummary[] {
  const members = new Map<string, Tried[]>()
  for (const one of people) {
    for (const key of one.groups[by]) {
      const list = members.get(key) ?? []
      list.push(one)
      members.set(key, list)
    }
  }
  return [...members].map(([key, list]) => ({
    key,
    assessed: list.length,
    mean: meanOf(list.map(({ after }) => after.sheet.total)),
    meanBefore: meanOf(list.map(({ before }) => before?.sheet.total ?? null)),
    grades: gradesOf(list, names),
    gradeChanged: list.filter(isGradeChanged).length,
  }))
}

function distributionOf(people: readonly Tried[]): TrialSummary['distribution'] {
  const bins = new Map<number, { count: number; before: number }>()
  const add = (total: string | null | undefined, side: 'count' | 'before') => {
    if (total === null || total === undefined) return
    const at = Math.floor(Number(total) / width)
    const bin = bins.get(at) ?? { count: 0, before: 0 }
    bin[side] += 1
    bins.set(at, bin)
  }
  for (const { after, before } of people) {
    add(after.sheet.total, 'count')
    add(before?.sheet.total, 'before')
  }
  if (bins.size === 0) return []
  const compared = people.some(({ before }) => before !== null)
  const first = Math.min(...bins.keys())
  return Array.from({ length: Math.max(...bins.keys()) - first + 1 }, (_, at) => {
    const bin = bins.get(first + at) ?? { count: 0, before: 0 }
    const from = (first + at) * width
    return { from: String(from), until: String(from + width), count: bin.count, before: compared ? bin.before : null }
  })
}

interface Sums {
  title: string
  depth: number
  sum: number
  before: number
  having: number
  changed: number
}

/** Sums in millionths, so that a thousand decimals add up exactly. */
function itemsOf(people: readonly Tried[]): ItemSummary[] {
  const sums = new Map<string, Sums>()
  const of = (node: SheetNode, depth: number): Sums => {
    const known = sums.get(node.id) ?? { title: node.title, depth, sum: 0, before: 0, having: 0, changed: 0 }
    sums.set(node.id, known)
    return known
  }
  for (const { after, before } of people) {
    const was = new Map(before ? nodesOf(before.sheet.root).map(({ node, depth }) => [node.id, { node, depth }]) : [])
    for (const { node, depth } of nodesOf(after.sheet.root)) {
      const item = of(node, depth)
      if (node.value !== null) item.having += 1
      item.sum += millionths(node.value)
      const old = was.get(node.id)?.node.value ?? null
      if (before && old !== node.value) item.changed += 1
      item.before += millionths(old)
      was.delete(node.id)
    }
    for (const { node, depth } of was.values()) {
      const item = of(node, depth)
      item.before += millionths(node.value)
      if (node.value !== null) item.changed += 1
    }
  }
  const compared = people.some(({ before }) => before !== null)
  return [...sums].map(([id, { sum, before, ...item }]) => ({
    id,
    ...item,
    sum: decimal(sum),
    sumBefore: compared ? decimal(before) : null,
  }))
}

function nodesOf(root: SheetNode, depth = 0): Array<{ node: SheetNode; depth: number }> {
  return [{ node: root, depth }, ...root.children.flatMap((child) => nodesOf(child, depth + 1))]
}

function millionths(value: string | null): number {
  return value === null ? 0 : Math.round(Number(value) * 1e6)
}

function decimal(sum: number): string {
  return String(sum / 1e6)
}

function meanOf(totals: ReadonlyArray<string | null>): string | null {
  const known = totals.filter((total) => total !== null)
  if (known.length === 0) return null
  const sum = known.reduce((all, total) => all + millionths(total), 0)
  return String(Math.round(sum / known.length / 1e4) / 100)
}
