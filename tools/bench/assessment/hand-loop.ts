// What a good programmer would write by hand for exactly the rules of the scheme member-dual (rules/changde-1234): the
// floor to compare with. Nothing of the rules can be changed without changing this code. Points are in millionths.
import { type Columns, standingFrom } from './nation.ts'

const point = 1_000_000
/** Stands for no data. */
export const missing = Number.MIN_SAFE_INTEGER

/** Counts of one subject: all that the totals need. */
interface Tally {
  base: number
  plenary: number
  plenaryDue: number
  standing: number
  standingDue: number
  activities: number
  study: number
  unexcused: number
  unexcusedStanding: number
  late: number
  proposals: number
  bestProposal: number
  opinions: number
  opinionPoints: number
  reports: number
  bestReport: number
  speeches: number
  bestSpeech: number
}

const zero: Tally = {
  base: 0,
  plenary: 0,
  plenaryDue: 0,
  standing: 0,
  standingDue: 0,
  activities: 0,
  study: 0,
  unexcused: 0,
  unexcusedStanding: 0,
  late: 0,
  proposals: 0,
  bestProposal: 0,
  opinions: 0,
  opinionPoints: 0,
  reports: 0,
  bestReport: 0,
  speeches: 0,
  bestSpeech: 0,
}
const opinionPoints = new Float64Array([5 * point, 8 * point, 10 * point])

/** Totals alone, in millionths. */
export function handTotals(columns: Columns, totals: Float64Array): void {
  const { subjects, factsEach } = columns.place
  const tally = { ...zero }
  for (let subject = 0; subject < subjects; subject += 1) {
    Object.assign(tally, zero)
    count(columns, subject * factsEach, (subject + 1) * factsEach, standingFrom(subject), tally)
    totals[subject] = valuesOf(tally, standingFrom(subject) !== null)
  }
}

function count(columns: Columns, from: number, until: number, since: number | null, tally: Tally): void {
  const { kind: kinds, authorship, level, form } = columns
  for (let fact = from; fact < until; fact += 1) {
    const kind = kinds[fact]
    if (kind === 0) countAttendance(columns, fact, since, tally)
    else if (kind === 1) {
      tally.proposals += 1
      tally.bestProposal = Math.max(tally.bestProposal, authorship[fact] === 0 ? 15 * point : 8 * point)
    } else if (kind === 2) {
      tally.opinions += 1
      tally.opinionPoints += opinionPoints[level[fact] as number] as number
    } else if (kind === 3) {
      tally.reports += 1
      tally.bestReport = Math.max(tally.bestReport, authorship[fact] === 0 ? 10 * point : 5 * point)
    } else {
      tally.speeches += 1
      tally.bestSpeech = Math.max(tally.bestSpeech, form[fact] === 0 ? 10 * point : 6 * point)
    }
  }
}

function countAttendance(columns: Columns, fact: number, since: number | null, tally: Tally): void {
  const group = columns.group[fact] as number
  const state = columns.state[fact] as number
  const excuse = columns.excuse[fact] as number
  if (group === 7) return
  tally.base += 1
  if (state === 1 || state === 2) tally.late += 1
  if (group === 1) {
    if (since === null || (columns.day[fact] as number) < since) return
    if (excuse !== 2) tally.standingDue += 1
    if (state < 3) tally.standing += 1
    if (excuse === 3) tally.unexcusedStanding += 1
    return
  }
  if (excuse === 3) tally.unexcused += 1
  if (group === 0) {
    if (excuse !== 2) tally.plenaryDue += 1
    if (state < 3) tally.plenary += 1
  } else if (state < 3 && group === 6) tally.study += 1
  else if (state < 3) tally.activities += 1
}

/** The lines of a sheet, in the order of the scheme. */
export const items = [
  'total',
  'attendance',
  'plenary',
  'standing',
  'activities',
  'study',
  'discipline',
  'unexcused',
  'unexcused_standing',
  'late',
  'performance',
  'proposal',
  'more_proposals',
  'opinion',
  'report_or_speech',
  'research_report',
  'plenary_speech',
] as const
const value = new Float64Array(items.length)

/** Fills `value` and gives the total. */
function valuesOf(tally: Tally, standing: boolean): number {
  value.fill(missing)
  if (tally.plenaryDue > 0) value[2] = share(20, tally.plenary, tally.plenaryDue)
  if (standing && tally.standingDue > 0) value[3] = share(10, tally.standing, tally.standingDue)
  if (tally.activities > 0) value[4] = Math.min(30 * point, tally.activities * 7.5 * point)
  if (tally.study > 0) value[5] = Math.min(10 * point, tally.study * 5 * point)
  if (tally.unexcused > 0) value[7] = tally.unexcused * 3 * point
  if (standing && tally.unexcusedStanding > 0) value[8] = tally.unexcusedStanding * 3 * point
  if (tally.late > 0) value[9] = tally.late * point
  if (tally.base > 0) value[6] = Math.max(0, 10 * point - sum(7, 9, 0))
  value[1] = Math.min(60 * point, sum(2, 6, missing))
  if (value[1] !== missing) value[1] = Math.min(60 * point, value[1] as number)
  if (tally.proposals > 0) {
    value[11] = tally.bestProposal
    value[12] = Math.min(10 * point, (tally.proposals - 1) * 5 * point)
  }
  if (tally.opinions > 0) value[13] = Math.min(15 * point, tally.opinionPoints)
  if (tally.reports > 0) value[15] = tally.bestReport
  if (tally.speeches > 0) value[16] = tally.bestSpeech
  value[14] = Math.max(value[15] as number, value[16] as number)
  value[10] = Math.min(40 * point, sum(11, 14, missing))
  const both = [value[1] as number, value[10] as number].filter((part) => part !== missing)
  const total = both.length === 0 ? missing : Math.round(both.reduce((all, part) => all + part, 0) / 100_000) * 100_000
  value[0] = total
  return total
}

/** The lines from one to another that have a value. */
function sum(first: number, last: number, none: number): number {
  let total = 0
  let found = false
  for (let at = first; at <= last; at += 1) {
    const part = value[at] as number
    if (part !== missing) {
      total += part
      found = true
    }
  }
  return found ? total : none
}

/** Full points × attended ÷ due, half up to six places. */
function share(full: number, attended: number, due: number): number {
  return Math.floor((full * point * attended * 2 + due) / (due * 2))
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
    evidence: new Uint32Array(subjects * factsEach * 3),
  }
}

const lists = items.map(() => new Uint32Array(512))
const held = new Uint16Array(items.length)

/** Fills the lines of subjects `from` up to `until`. */
export function handLines(columns: Columns, from: number, until: number, lines: Lines): void {
  const { factsEach } = columns.place
  const tally = { ...zero }
  let line = 0
  let used = 0
  for (let subject = from; subject < until; subject += 1) {
    const since = standingFrom(subject)
    Object.assign(tally, zero)
    held.fill(0)
    count(columns, subject * factsEach, (subject + 1) * factsEach, since, tally)
    for (let fact = subject * factsEach; fact < (subject + 1) * factsEach; fact += 1) cite(columns, fact, since)
    valuesOf(tally, since !== null)
    for (let item = 0; item < items.length; item += 1, line += 1) {
      lines.value[line] = value[item] as number
      const size = held[item] as number
      lines.count[line] = size
      lines.start[line] = used
      const list = lists[item] as Uint32Array
      for (let at = 0; at < size; at += 1, used += 1) lines.evidence[used] = list[at] as number
    }
  }
}

function keep(item: number, fact: number): void {
  const list = lists[item] as Uint32Array
  const size = held[item] as number
  list[size] = fact
  held[item] = size + 1
}

/** Notes a fact under each line that rests on it. */
function cite(columns: Columns, fact: number, since: number | null): void {
  const kind = columns.kind[fact] as number
  if (kind === 0) return citeAttendance(columns, fact, since)
  if (kind === 2) return keep(13, fact)
  if (kind !== 1) return keepBest(kind === 3 ? 15 : 16, fact, kind === 3 ? columns.authorship : columns.form)
  if (held[11] !== 0) keep(12, fact)
  keepBest(11, fact, columns.authorship)
}

/** The best alone counts, of equal ones the earlier; 0 is the better code. */
function keepBest(item: number, fact: number, codes: Uint8Array) {
  const list = lists[item] as Uint32Array
  if (held[item] === 0) return keep(item, fact)
  if ((codes[fact] as number) < (codes[list[0] as number] as number)) list[0] = fact
}

function citeAttendance(columns: Columns, fact: number, since: number | null): void {
  const group = columns.group[fact] as number
  const state = columns.state[fact] as number
  const excuse = columns.excuse[fact] as number
  if (group === 7) return
  keep(6, fact)
  if (state === 1 || state === 2) keep(9, fact)
  if (group === 1) {
    if (since === null || (columns.day[fact] as number) < since) return
    if (excuse !== 2) keep(3, fact)
    if (excuse === 3) keep(8, fact)
    return
  }
  if (excuse === 3) keep(7, fact)
  if (group === 0 && excuse !== 2) keep(2, fact)
  else if (state < 3 && group > 1) keep(group === 6 ? 5 : 4, fact)
}
