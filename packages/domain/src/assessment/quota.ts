import { compareProducts, decimalOf, millionthsOf, one, timesOver } from './fixed-point.ts'
import { findNode } from './find-node.ts'
import type { Quota } from './outcome.ts'
import type { Scheme } from './scheme.ts'
import type { Sheet, Words } from './sheet.ts'

/** What the quotas make of a sheet's grade. */
export interface Placed {
  grade: string | null
  /** `null` where no quota looked at this sheet. */
  quota: Words | null
  /** Cannot be told from others at the border of a quota; the meeting decides. `grade` is what is left without a place. */
  undecided: boolean
}

/**
 * How many places a quota has for so many people: the share of the base, rounded as the rule prints it. 11 people at
 * 40 % are 4.4: 4 by dropping, 4 by half up, 5 by rounding up.
 */
export function seatsOf({ share, rounding }: Pick<Quota, 'share' | 'rounding'>, base: number): number {
  const [above, under] = typeof share === 'string' ? [millionthsOf(share), one] : [share.numerator, share.denominator]
  const product = above * base
  const down = (product - (product % under)) / under
  if (product % under === 0 || rounding === 'down') return down
  return rounding === 'up' ? down + 1 : timesOver(above, base, under)
}

/**
 * Applies the quotas of a scheme to all sheets of a round, from the best grade down. Who finds no place has the next
 * grade below, where the next quota looks at him. `raised` names the grades whose raised share the round approved.
 */
export function applyQuotas(
  scheme: Scheme,
  sheets: readonly Sheet[],
  { raised = [] }: { raised?: readonly string[] } = {},
): Placed[] {
  const names = scheme.grades.map(({ name }) => name)
  const places = sheets.map(({ grade }) => ({ at: grade === null ? -1 : names.indexOf(grade) }))
  const placed = sheets.map(({ grade }): Placed => ({ grade, quota: null, undecided: false }))
  names.forEach((name, at) => {
    const rule = scheme.quotas.find(({ grade }) => grade === name)
    if (rule) fill({ rule: withShare(rule, raised), at, names, sheets, places, placed })
  })
  return placed
}

/** The same sheet with what the quotas made of it. */
export function withQuota(sheet: Sheet, { grade, quota }: Placed): Sheet {
  return quota === null ? sheet : { ...sheet, grade, quota }
}

function withShare(rule: Quota, raised: readonly string[]): Quota {
  return rule.raised && raised.includes(rule.grade) ? { ...rule, share: rule.raised.share } : rule
}

interface Filling {
  rule: Quota
  at: number
  names: readonly string[]
  sheets: readonly Sheet[]
  places: Array<{ at: number }>
  placed: Placed[]
}

function fill({ rule, at, names, sheets, places, placed }: Filling) {
  const reached = (least: number) => places.filter((place) => place.at >= 0 && place.at <= least).length
  const base = rule.of === 'assessed' ? sheets.filter(({ assessed }) => assessed).length : reached(at)
  const all = seatsOf(rule, base)
  const seats = Math.max(0, all - (rule.cumulative ? reached(at - 1) : 0))
  const order = orderOf(rule, sheets)
  const candidates = places.flatMap((place, number) => (place.at === at ? [number] : [])).sort(order)
  const { inside, border } = bordered(candidates, seats, rule.order.ties, order)
  const below = names[at + 1] ?? null
  for (const number of candidates) {
    const place = places[number]
    if (inside.has(number) || !place) {
      placed[number] = {
        grade: names[at] ?? null,
        quota: words(rule, { base, seats: all, in: true }),
        undecided: false,
      }
      continue
    }
    place.at = below === null ? -1 : at + 1
    const undecided = border.has(number) && rule.order.ties === 'meeting'
    const quota = undecided ? leftOpen(rule, all) : words(rule, { base, seats: all, in: false })
    placed[number] = { grade: below, quota, undecided }
  }
}

/** Who is inside, and who stands at the border where it runs through equals. */
function bordered(
  candidates: readonly number[],
  seats: number,
  ties: Quota['order']['ties'],
  order: (a: number, b: number) => number,
): { inside: Set<number>; border: Set<number> } {
  const last = candidates[seats - 1]
  const first = candidates[seats]
  const runsThrough = last !== undefined && first !== undefined && order(last, first) === 0
  const border = new Set(runsThrough ? candidates.filter((number) => order(number, first) === 0) : [])
  const inside = new Set(candidates.slice(0, seats))
  for (const number of border) {
    if (ties === 'all_in') inside.add(number)
    else inside.delete(number)
  }
  return { inside, border }
}

/** By total, then by the items named, from the highest down; no value comes last. */
function orderOf({ order }: Quota, sheets: readonly Sheet[]): (a: number, b: number) => number {
  const keys = sheets.map(({ total, root }) =>
    [total, ...order.nodes.map((id) => findNode(root, id)?.value ?? null)].map((value) =>
      value === null ? null : millionthsOf(value),
    ),
  )
  return (a, b) => {
    for (const [at, one_] of (keys[a] ?? []).entries()) {
      const other = keys[b]?.[at] ?? null
      if (one_ === other) continue
      if (one_ === null || other === null) return one_ === null ? 1 : -1
      return compareProducts(other, 1, one_, 1)
    }
    return 0
  }
}

const modes: Record<Quota['rounding'], Words> = {
  down: { zh: '余数舍去', en: 'the rest dropped' },
  half_up: { zh: '四舍五入', en: 'half up' },
  up: { zh: '余数进一', en: 'any rest rounded up' },
}

function shareWords(share: Quota['share']): Words {
  if (typeof share === 'object') {
    const { numerator, denominator } = share
    return { zh: `${denominator} 分之 ${numerator}`, en: `${numerator}/${denominator}` }
  }
  const text = `${decimalOf(millionthsOf(share) * 100)} %`
  return { zh: text, en: text }
}

function words(rule: Quota, { base, seats, in: inside }: { base: number; seats: number; in: boolean }): Words {
  const share = shareWords(rule.share)
  const mode = modes[rule.rounding]
  const of = rule.of === 'assessed' ? { zh: '参加考核', en: 'assessed' } : { zh: '符合条件', en: 'eligible' }
  return {
    zh: `${rule.grade}名额：${of.zh} ${base} 人的 ${share.zh}，${mode.zh}，为 ${seats} 名；${inside ? '在名额之内' : '超出名额'}`,
    en: `${rule.grade}: ${share.en} of ${base} ${of.en}, ${mode.en}, ${seats} places; ${inside ? 'within them' : 'beyond them'}`,
  }
}

function leftOpen(rule: Quota, seats: number): Words {
  return {
    zh: `${rule.grade}名额 ${seats} 名，与他人并列在界线上，由会议决定`,
    en: `${rule.grade}: ${seats} places, level with others at the border, left to the meeting`,
  }
}
