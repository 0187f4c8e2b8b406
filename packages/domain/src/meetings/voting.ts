import { compareToShare, type Share } from './share.ts'
import type { VotingRule } from './voting-law.ts'

/** Whose hands count: people with a vote among those due, and among them those in the room. */
export interface Electorate {
  /** Due with a vote: neither observers and substitutes nor probationary Party members. */
  due: number
  /** Of those due with a vote, the ones in the room. */
  present: number
  /** Everybody the body has on that day, whether called or not (全体委员). */
  body: number
}

/** A show of hands, as counts; nobody's own vote is kept. */
export interface ShowOfHands {
  inFavour: number
  against: number
  abstained: number
  /** Present, but out of the room for this item (回避): they neither count as present nor raise a hand. */
  recused: number
}

export type VoteReason =
  | 'counts_exceed_present'
  | 'quorum_not_met'
  | 'not_enough_in_favour'
  | 'enough_in_favour'
  | 'no_rule'

/** What a vote came to, with every number that the sentence about it needs. */
export interface VoteVerdict {
  valid: boolean
  /** `null` where the vote is not valid. */
  passed: boolean | null
  reason: VoteReason
  /** Fewest people that had to be in the room. */
  quorumNeeded: number
  presentCounted: number
  /** Fewest hands in favour that pass. */
  neededInFavour: number
  /** Of how many the needed hands are counted. */
  base: number
  baseKind: 'due' | 'present' | 'body'
}

/**
 * Decides one vote by its rule. Thresholds are counted on those due or on the whole body, never on who happened to
 * come, unless the rule says so. Written opinions of absentees are no votes and do not appear here.
 */
export function decideVote(rule: VotingRule, electorate: Electorate, hands: ShowOfHands): VoteVerdict {
  const presentCounted = electorate.present - hands.recused
  const quorumBase = rule.quorum.of === 'body' ? electorate.body : electorate.due
  const base = { due: electorate.due, present: presentCounted, body: electorate.body }[rule.pass.of]
  const numbers = {
    quorumNeeded: fewest(rule.quorum.share, quorumBase),
    presentCounted,
    neededInFavour: fewest(rule.pass.share, base),
    base,
    baseKind: rule.pass.of,
  }
  if (hands.inFavour + hands.against + hands.abstained > presentCounted)
    return { ...numbers, valid: false, passed: null, reason: 'counts_exceed_present' }
  if (!compareToShare(presentCounted, rule.quorum.share, quorumBase))
    return { ...numbers, valid: false, passed: null, reason: 'quorum_not_met' }
  const passed = compareToShare(hands.inFavour, rule.pass.share, base)
  return { ...numbers, valid: true, passed, reason: passed ? 'enough_in_favour' : 'not_enough_in_favour' }
}

/** Whether a meeting may be held at all where the rule is one of attendance (民主生活会 2/3). Numbers of people. */
export function mayBeHeld(rule: VotingRule, electorate: Electorate): boolean {
  return compareToShare(
    electorate.present,
    rule.quorum.share,
    rule.quorum.of === 'body' ? electorate.body : electorate.due,
  )
}

/** The smallest number of people that satisfies a share of a base. */
export function fewest(share: Share, base: number): number {
  let count = 0
  while (!compareToShare(count, share, base) && count <= base) count += 1
  return count
}

/**
 * The order in which a body speaks and shows its hands: as it ranks, the head last (末位表态). Takes keys in leadership
 * order; a head who is not there changes nothing.
 */
export function speakingOrder(inLeadershipOrder: readonly string[], headId: string | null): string[] {
  return headId !== null && inLeadershipOrder.includes(headId)
    ? [...inLeadershipOrder.filter((id) => id !== headId), headId]
    : [...inLeadershipOrder]
}

/**
 * Whether a Party member is probationary on a business day: joined, and his probation not over. Days are
 * `YYYY-MM-DD`; probationary members come and speak but have no vote (《中国共产党章程》第七条).
 */
export function isProbationary(joinedOn: string | null, probationUntil: string | null, on: string): boolean {
  return probationUntil !== null && (joinedOn === null || joinedOn <= on) && on < probationUntil
}
