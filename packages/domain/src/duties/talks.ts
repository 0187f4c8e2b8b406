import type { TalkCircle } from './duty-rule.ts'

/** Two people who talked with each other heart to heart. */
export type Pair = readonly [string, string]

/** What is still missing of the year's talks: pairs, or people who lack one. */
export interface MissingTalks {
  needed: number
  had: number
  /** Each is a pair of officers, or a single person whose talk is missing. */
  missing: Array<readonly string[]>
}

/**
 * Which talks of a branch are missing. Reading of the regulation: officers talk each with each; every other member with
 * at least one officer; every other member with at least one other member. “一般每年不少于1次” names no circle more
 * exactly, so that nobody is asked for every pair of members.
 */
export function missingTalks(
  among: TalkCircle,
  officers: readonly string[],
  members: readonly string[],
  talks: readonly Pair[],
): MissingTalks {
  const others = members.filter((id) => !officers.includes(id))
  const wanted = wantedOf(among, officers, others)
  const partners = partnersOf(talks)
  const talked = (one: string, circle: readonly string[]) => circle.some((other) => partners.get(one)?.has(other))
  const missing = wanted.filter(([one = '', other]) => {
    if (other !== undefined) return !talked(one, [other])
    return !talked(one, among === 'officers_members' ? officers : others.filter((id) => id !== one))
  })
  return { needed: wanted.length, had: wanted.length - missing.length, missing }
}

function wantedOf(among: TalkCircle, officers: readonly string[], others: readonly string[]): Array<readonly string[]> {
  if (among === 'officers') return officers.flatMap((one, at) => officers.slice(at + 1).map((other) => [one, other]))
  if (among === 'officers_members') return officers.length === 0 ? [] : others.map((one) => [one])
  return others.length < 2 ? [] : others.map((one) => [one])
}

function partnersOf(talks: readonly Pair[]): Map<string, Set<string>> {
  const partners = new Map<string, Set<string>>()
  const add = (one: string, other: string) => partners.set(one, (partners.get(one) ?? new Set()).add(other))
  for (const [one, other] of talks) {
    add(one, other)
    add(other, one)
  }
  return partners
}
