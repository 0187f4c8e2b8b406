import Big from 'big.js'
import { findNode } from './find-node.ts'
import type { Quota } from './outcome.ts'
import { seatsOf } from './quota-seats.ts'
import type { Scheme } from './scheme.ts'
import type { Sheet, Words } from './sheet.ts'

/** What the quotas look at of somebody’s drafted sheet, in the order in which people are shown. */
export interface Drafted extends Pick<Sheet, 'assessed' | 'grade' | 'gradeReason' | 'total'> {
  id: string
  /** Values of the items that tell equal totals apart. */
  items: ReadonlyMap<string, string | null>
}

/** Takes from a sheet what the quotas of its scheme look at. */
export function draftedOf({ quotas }: Scheme, id: string, sheet: Sheet): Drafted {
  const { assessed, grade, gradeReason, total, root } = sheet
  const names = quotas.flatMap(({ order }) => order.nodes)
  const items = new Map(names.map((name) => [name, findNode(root, name)?.value ?? null]))
  return { id, assessed, grade, gradeReason, total, items }
}

/** What the round and the meeting add to the rule: raised shares, and what was decided about those who are tied. */
export interface QuotaChoice {
  raised: readonly string[]
  decided: ReadonlyMap<string, string>
}

/** One quota as it came out, with everything that can be recounted by hand. */
export interface QuotaResult {
  grade: string
  share: string
  of: number
  places: number
  eligible: number
  rounding: Quota['rounding']
  words: Words
  raised: { share: string; places: number; condition: string } | null
  /** Who cannot be told apart at the border and was left to the meeting, in the order given. */
  tied: string[]
}

export interface Placed {
  grade: string | null
  reason: Words
}

export interface Placement {
  placed: Map<string, Placed>
  quotas: QuotaResult[]
}

const roundings: Record<Quota['rounding'], Words> = {
  down: { zh: '舍去小数', en: 'rounded down' },
  half_up: { zh: '四舍五入', en: 'rounded half up' },
  up: { zh: '进一', en: 'rounded up' },
}

/**
 * Grades by quota (P18): best grade first; who finds no place falls to the grade below. Whoever is tied at the border
 * is in, out or the meeting's to decide, as the scheme says; nobody outside this function sees an order by points.
 */
export function placeByQuotas(scheme: Scheme, drafted: readonly Drafted[], choice: QuotaChoice): Placement {
  const placed = new Map<string, Placed>(
    drafted.map(({ id, grade, gradeReason }) => [id, { grade, reason: gradeReason }]),
  )
  const order = scheme.grades.map(({ name }) => name)
  const quotas = scheme.quotas
    .toSorted((a, b) => order.indexOf(a.grade) - order.indexOf(b.grade))
    .map((quota) => fill(quota, order, drafted, placed, choice))
  return { placed, quotas }
}

function fill(
  quota: Quota,
  order: readonly string[],
  drafted: readonly Drafted[],
  placed: Map<string, Placed>,
  choice: QuotaChoice,
): QuotaResult {
  const place = order.indexOf(quota.grade)
  const assessed = drafted.filter((one) => one.assessed)
  const at = ({ id }: Drafted) => order.indexOf(placed.get(id)?.grade ?? '')
  const better = assessed.filter((one) => at(one) >= 0 && at(one) < place)
  const candidates = assessed.filter((one) => at(one) === place)
  const of = quota.of === 'assessed' ? assessed.length : better.length + candidates.length
  const { raised = null } = quota
  const isRaised = raised !== null && choice.raised.includes(quota.grade)
  const share = isRaised ? raised.share : quota.share
  const places = seatsOf(quota, of, isRaised)
  const free = Math.max(0, places - (quota.cumulative ? better.length : 0))
  const { kept, tied } = choose(quota, candidates, free, choice)
  const words = wordsOf(share, of, places, quota.rounding)
  const below = order[place + 1] ?? null
  for (const { id } of candidates) {
    if (kept.has(id)) continue
    const why = tied.includes(id) ? 'left' : choice.decided.has(id) ? 'decided' : 'full'
    placed.set(id, { grade: below, reason: fallen[why](quota.grade, words) })
  }
  return {
    grade: quota.grade,
    share: shareText(share),
    of,
    places,
    eligible: candidates.length,
    rounding: quota.rounding,
    words,
    raised: raised && { share: raised.share, places: seatsOf(quota, of, true), condition: raised.condition },
    tied,
  }
}

function choose(quota: Quota, candidates: readonly Drafted[], free: number, { decided }: QuotaChoice) {
  if (candidates.length <= free) return { kept: new Set(candidates.map(({ id }) => id)), tied: [] }
  const best = candidates.toSorted((a, b) => compare(quota, b, a))
  const border = best[free]
  const isTied = (one: Drafted) => border !== undefined && compare(quota, one, border) === 0
  const sure = best.slice(0, free).filter((one) => !isTied(one))
  const tied = candidates.filter(isTied)
  const straddles = sure.length < free
  const { ties } = quota.order
  const byMeeting = ties === 'meeting' && straddles
  const admitted = byMeeting
    ? tied.filter(({ id }) => decided.get(id) === quota.grade)
    : tied.filter(() => ties === 'all_in' && straddles)
  const left = byMeeting && !isSettled(tied, decided, free - sure.length, quota.grade)
  return { kept: new Set([...sure, ...admitted].map(({ id }) => id)), tied: left ? tied.map(({ id }) => id) : [] }
}

/** The meeting has decided about each of the tied, and for no more than there are places. */
function isSettled(
  tied: readonly Drafted[],
  decided: ReadonlyMap<string, string>,
  free: number,
  grade: string,
): boolean {
  return tied.every(({ id }) => decided.has(id)) && tied.filter(({ id }) => decided.get(id) === grade).length <= free
}

/** By total, then by the items named; no value comes last. */
function compare({ order }: Quota, a: Drafted, b: Drafted): number {
  const values = ({ total, items }: Drafted) => [total, ...order.nodes.map((id) => items.get(id) ?? null)]
  const [left, right] = [values(a), values(b)]
  for (const [at, one] of left.entries()) {
    const other = right[at] ?? null
    if (one === null || other === null) {
      if (one !== other) return one === null ? -1 : 1
      continue
    }
    const difference = new Big(one).cmp(other)
    if (difference !== 0) return difference
  }
  return 0
}

function shareText(share: Quota['share']): string {
  return typeof share === 'string'
    ? `${new Big(share).times(100).toString()}%`
    : `${share.numerator}/${share.denominator}`
}

function wordsOf(share: Quota['share'], of: number, places: number, rounding: Quota['rounding']): Words {
  const text = shareText(share)
  return {
    zh: `${of} 人 × ${text}，${roundings[rounding].zh}，名额 ${places} 个`,
    en: `${of} × ${text}, ${roundings[rounding].en}: ${places} places`,
  }
}

const fallen: Record<'left' | 'decided' | 'full', (grade: string, words: Words) => Words> = {
  left: (grade, words) => ({
    zh: `“${grade}”名额边缘并列，由会议决定（${words.zh}）`,
    en: `tied at the border of “${grade}”, left to the meeting (${words.en})`,
  }),
  decided: (grade, words) => ({
    zh: `“${grade}”名额边缘并列，经会议决定列入下一等次（${words.zh}）`,
    en: `tied at the border of “${grade}”; the meeting decided (${words.en})`,
  }),
  full: (grade, words) => ({
    zh: `“${grade}”名额已满（${words.zh}）`,
    en: `no place left in “${grade}” (${words.en})`,
  }),
}
