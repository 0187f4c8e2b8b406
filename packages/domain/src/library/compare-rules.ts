import { gramsOf } from '../search/likeness.ts'
import type { Clause } from './parse-rule.ts'

/** A clause of the earlier version beside the one of the later version that took its place. */
export interface ClauseChange {
  change: 'same' | 'moved' | 'changed' | 'added' | 'removed'
  before: Clause | null
  after: Clause | null
}

/** How much two clauses must share to be one clause reworded. */
const reworded = 0.5

/**
 * Sets two versions beside each other clause by clause: first what says the same, then what was reworded (the most
 * alike first), and the rest as added or removed. In the order of the later version, removed ones where they stood.
 */
export function compareRules(before: readonly Clause[], after: readonly Clause[]): ClauseChange[] {
  const partner = pairUp(before, after)
  const rows = after.map((clause): ClauseChange => {
    const earlier = partner.get(clause)
    if (!earlier) return { change: 'added', before: null, after: clause }
    const same = earlier.wording === clause.wording
    const change = same ? (earlier.number === clause.number ? 'same' : 'moved') : 'changed'
    return { change, before: earlier, after: clause }
  })
  const kept = new Set(partner.values())
  for (const clause of before.filter((one) => !kept.has(one))) {
    const place = rows.findLastIndex((row) => row.before !== null && row.before.number < clause.number)
    rows.splice(place + 1, 0, { change: 'removed', before: clause, after: null })
  }
  return rows
}

function pairUp(before: readonly Clause[], after: readonly Clause[]): Map<Clause, Clause> {
  const partner = new Map<Clause, Clause>()
  const free = new Set(before)
  for (const clause of after) {
    const same = [...free].find(({ wording }) => wording === clause.wording)
    if (same && free.delete(same)) partner.set(clause, same)
  }
  const pairs = after
    .filter((clause) => !partner.has(clause))
    .flatMap((clause) => [...free].map((earlier) => ({ clause, earlier, alike: alike(earlier, clause) })))
    .filter(({ alike: share }) => share >= reworded)
    .toSorted((a, b) => b.alike - a.alike || a.clause.number - b.clause.number)
  for (const { clause, earlier } of pairs)
    if (!partner.has(clause) && free.delete(earlier)) partner.set(clause, earlier)
  return partner
}

/** The share of their pairs of signs that two clauses have in common; clauses of one number are alike a little more. */
function alike(one: Clause, other: Clause): number {
  const [left, right] = [gramsOf(one.wording), gramsOf(other.wording)]
  const shared = [...left].filter((gram) => right.has(gram)).length
  return (2 * shared) / Math.max(1, left.size + right.size) + (one.number === other.number ? 0.1 : 0)
}
