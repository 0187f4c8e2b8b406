// What a good programmer would write by hand for exactly these rules: the floor to compare with. Points in millionths.
import { type Columns, meetingKinds, violation } from './nation.ts'
import { categories, faults, items, type Rule } from './rule-table.ts'

const point = 1_000_000
/** Stands for no data. */
export const missing = Number.MIN_SAFE_INTEGER

const line = (item: string) => items.indexOf(item)
const [attendance, discipline, diligent] = [line('attendance'), line('discipline'), line('diligent')]
const [absent, late, more] = [line('absent'), line('late'), line('more_proposals')]
const proposal = line('proposal_points')
/** Without the late ones: those fall on the line of their meeting, and are counted by their state. */
const rules = [...categories.flatMap(({ rules: own }) => own), ...faults.filter(({ item }) => item === 'absent')]

/** By kind and detail: the line that takes the fact and what it brings; facts of no line fall on the last. */
const lineOf = new Uint8Array(512).fill(items.length)
const pointsOf = new Float64Array(512)
/** By line. */
const capOf = new Float64Array(items.length + 1).fill(Infinity)
const isBest = new Uint8Array(items.length + 1)
const firstOf = Uint8Array.from(categories, ({ item }) => line(item))
const endOf = Uint8Array.from(categories, (_, at) => firstOf[at + 1] ?? items.length)

for (const { item, kinds, points, cap, keeps } of rules) {
  capOf[line(item)] = cap
  if (keeps === 'best') isBest[line(item)] = 1
  for (const kind of keeps === 'later' ? [] : kinds) place(item, kind, points)
}
for (const { item, cap } of categories) capOf[line(item)] = cap

function place(item: string, kind: number, points: Rule['points']): void {
  for (const [detail, brings] of points.entries()) {
    if (brings === null) continue
    lineOf[kind * 8 + detail] = line(item)
    pointsOf[kind * 8 + detail] = brings
  }
}

const sum = new Float64Array(items.length + 1)
const state = new Int32Array(8)
/** Meetings attended of kinds that diligence looks at, and violations. */
let [diligence, violations] = [0, 0]

/** Puts the facts of one subject into sums. */
function count({ kind: kinds, detail }: Columns, from: number, until: number): void {
  sum.fill(0)
  state.fill(0)
  ;[diligence, violations] = [0, 0]
  for (let fact = from; fact < until; fact += 1) {
    const kind = kinds[fact] as number
    const code = kind * 8 + (detail[fact] as number)
    const own = lineOf[code] as number
    if (isBest[own] === 1) sum[own] = Math.max(sum[own] as number, pointsOf[code] as number)
    else sum[own] = (sum[own] as number) + (pointsOf[code] as number)
    if (kind < meetingKinds) {
      state[code & 7] = (state[code & 7] as number) + 1
      if (kind > 2 && (code & 7) < 2) diligence += 1
    } else if (kind === violation) violations += 1
    else if (own === proposal) sum[more] = (sum[more] as number) + point
  }
}

/** Totals and grades alone. Where there is no data a sum has nothing to add, so that lines need no counts. */
export function handTotals(columns: Columns, totals: Float64Array, grades: Int16Array): void {
  const { subjects, factsEach } = columns.place
  for (let subject = 0; subject < subjects; subject += 1) {
    count(columns, subject * factsEach, (subject + 1) * factsEach)
    const total = finish()
    totals[subject] = violations === factsEach ? missing : total
    grades[subject] = violations === factsEach ? -1 : gradeOf(total)
  }
}

/** Turns sums into values within their caps, and gives the total. */
function finish(): number {
  const attended = (state[0] as number) + (state[1] as number)
  const due = attended + (state[2] as number) + (state[4] as number)
  sum[attendance] = due === 0 ? 0 : share(10, attended, due)
  sum[diligent] = diligence >= 6 ? 4 * point : diligence >= 3 ? 2 * point : diligence >= 1 ? point : 0
  sum[more] = Math.max(0, (sum[more] as number) - point)
  sum[late] = (state[1] as number) * (point / 2)
  const met = due + (state[3] as number)
  sum[discipline] = met === 0 ? 0 : Math.max(0, 5 * point - (sum[absent] as number) - (sum[late] as number))
  let total = 0
  for (let category = 0; category < firstOf.length; category += 1) {
    const first = firstOf[category] as number
    const end = category === 0 ? absent : (endOf[category] as number)
    let all = 0
    for (let at = first + 1; at < end; at += 1) {
      const value = Math.min(sum[at] as number, capOf[at] as number)
      sum[at] = value
      all += value
    }
    sum[first] = Math.min(all, capOf[first] as number)
    total += sum[first] as number
  }
  return Math.min(120 * point, Math.round(total / 100_000) * 100_000)
}

/** Full points × attended ÷ due, half up to six places. */
function share(full: number, attended: number, due: number): number {
  return Math.floor((full * point * attended * 2 + due) / (due * 2))
}

function gradeOf(total: number): number {
  const reached = total >= 90 * point ? 0 : total >= 75 * point ? 1 : total >= 65 * point ? 2 : 3
  if (violations > 0) return 3
  const due = (state[0] as number) + (state[1] as number) + (state[2] as number) + (state[4] as number)
  return (state[4] as number) * 10 > due * 3 ? Math.max(reached, 2) : reached
}

/** Every line of a chunk of subjects: value, number of facts, and where those facts stand in `evidence`. */
export interface Lines {
  value: Float64Array
  count: Uint16Array
  start: Uint32Array
  evidence: Uint32Array
}

/** Room for a chunk, used again for the next, as a writer of sheets would. */
export function roomFor(subjects: number, factsEach: number): Lines {
  const size = subjects * items.length
  return {
    value: new Float64Array(size),
    count: new Uint16Array(size),
    start: new Uint32Array(size),
    evidence: new Uint32Array(subjects * factsEach * 4),
  }
}

const room = 128
const cited = new Uint32Array((items.length + 1) * room)
const held = new Uint16Array(items.length + 1)
/** Which lines have facts below. */
const touched = new Uint8Array(items.length)
const parentOf = items.map((_, at) => firstOf.findLast((first) => first <= at) ?? 0)

/** Fills the lines of subjects `from` up to `until`. */
export function handLines(columns: Columns, from: number, until: number, lines: Lines): void {
  const { factsEach } = columns.place
  let [at, used] = [0, 0]
  for (let subject = from; subject < until; subject += 1) {
    held.fill(0)
    touched.fill(0)
    count(columns, subject * factsEach, (subject + 1) * factsEach)
    for (let fact = subject * factsEach; fact < (subject + 1) * factsEach; fact += 1) cite(columns, fact)
    sum[0] = finish()
    const valued = factsEach > violations
    for (let item = 0; item < items.length; item += 1, at += 1) {
      const size = held[item] as number
      lines.value[at] = hasValue(item, valued) ? (sum[item] as number) : missing
      lines.count[at] = size
      lines.start[at] = used
      for (let place = item * room; place < item * room + size; place += 1, used += 1)
        lines.evidence[used] = cited[place] as number
    }
  }
}

/** A category has a value where one of its lines has facts; the line of later proposals already with the first. */
function hasValue(item: number, valued: boolean): boolean {
  if (item === 0) return valued
  return held[item === more ? proposal : item] !== 0 || touched[item] !== 0
}

function keep(item: number, fact: number): void {
  const size = held[item] as number
  cited[item * room + size] = fact
  held[item] = size + 1
  touched[parentOf[item] ?? 0] = 1
}

/** Notes a fact under each line that rests on it. */
function cite({ kind: kinds, detail: details }: Columns, fact: number): void {
  const [kind, detail] = [kinds[fact] as number, details[fact] as number]
  const own = lineOf[kind * 8 + detail] as number
  if (kind < meetingKinds) {
    keep(discipline, fact)
    if (detail !== 3) keep(attendance, fact)
    if (detail === 1) keep(late, fact)
    if (kind > 2 && detail < 2) keep(diligent, fact)
    if (own !== items.length) keep(own, fact)
  } else if (own === items.length) return
  else if (isBest[own] === 1) keepBest(own, fact, detail, details)
  else {
    if (own === proposal && held[proposal] !== 0) keep(more, fact)
    keep(own, fact)
  }
}

/** The best alone counts, of equal ones the earlier by day; the higher level is the better. */
function keepBest(item: number, fact: number, detail: number, details: Uint8Array) {
  if (held[item] === 0) return keep(item, fact)
  if (detail > (details[cited[item * room] as number] as number)) cited[item * room] = fact
}
