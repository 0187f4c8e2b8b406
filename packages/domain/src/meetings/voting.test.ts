import { describe, expect, test } from 'vitest'
import { stillFollowed } from './follow-up.ts'
import { readShare } from './share.ts'
import { decideVote, fewest, isProbationary, mayBeHeld, speakingOrder, type ShowOfHands } from './voting.ts'
import { lawOf, type VotingLaw } from './voting-law.ts'

const vote = (law: VotingLaw, due: number, present: number, inFavour: number, more: Partial<ShowOfHands> = {}) =>
  decideVote(
    lawOf(law),
    { due, present, body: due },
    { inFavour, against: 0, abstained: present - inFavour - (more.recused ?? 0), recused: 0, ...more },
  )

describe('a branch general meeting', () => {
  test('20 voting members due, 12 present, 11 in favour: passes (11 > 10)', () =>
    expect(vote('branch_general', 20, 12, 11)).toMatchObject({ valid: true, passed: true, neededInFavour: 11 }))
  test('the same with 10 in favour fails, although 10 of 12 present agreed', () =>
    expect(vote('branch_general', 20, 12, 10)).toMatchObject({ valid: true, passed: false, base: 20 }))
  test('21 due, 10 present: no vote (10 < 10.5)', () =>
    expect(vote('branch_general', 21, 10, 10)).toMatchObject({
      valid: false,
      passed: null,
      reason: 'quorum_not_met',
      quorumNeeded: 11,
    }))
  test('20 due, exactly 10 present may vote, and cannot pass anything', () =>
    expect(vote('branch_general', 20, 10, 10)).toMatchObject({ valid: true, passed: false }))
  test('more hands than people in the room are no vote', () =>
    expect(vote('branch_general', 20, 12, 12, { against: 1, abstained: 0 })).toMatchObject({
      valid: false,
      reason: 'counts_exceed_present',
    }))
})

test('a committee of 5 with 3 present is valid, with 2 it is not', () => {
  expect(vote('branch_committee', 5, 3, 3)).toMatchObject({ valid: true, passed: true })
  expect(vote('branch_committee', 5, 2, 2)).toMatchObject({ valid: false })
})

test('a plenary decides by more than half of all members, whoever was called', () => {
  const electorate = { due: 400, present: 260, body: 420 }
  const hands = { against: 0, abstained: 0, recused: 0 }
  expect(decideVote(lawOf('cppcc_plenary'), electorate, { ...hands, inFavour: 210 })).toMatchObject({ passed: false })
  expect(decideVote(lawOf('cppcc_plenary'), electorate, { ...hands, inFavour: 211 })).toMatchObject({ passed: true })
})

test('a Party group needs more than half, and two thirds for appointments', () => {
  expect(vote('party_group', 8, 4, 4)).toMatchObject({ valid: false })
  expect(vote('party_group', 8, 5, 5)).toMatchObject({ valid: true, passed: true })
  expect(vote('party_group_grave', 8, 5, 5)).toMatchObject({ valid: false, quorumNeeded: 6 })
  expect(vote('party_group_grave', 9, 6, 5)).toMatchObject({ valid: true, passed: true })
  expect(vote('party_group_grave', 9, 6, 4)).toMatchObject({ valid: true, passed: false })
})

test('a democratic life meeting is held with two thirds of those due', () => {
  const held = (due: number, present: number) => mayBeHeld(lawOf('democratic_life'), { due, present, body: due })
  expect([held(9, 6), held(9, 5), held(10, 7), held(10, 6)]).toEqual([true, false, true, false])
})

test('who is recused leaves the room for the item and stays among those due', () => {
  expect(vote('party_group', 7, 4, 3, { recused: 1 })).toMatchObject({ valid: false, presentCounted: 3 })
  expect(vote('party_group', 7, 5, 4, { recused: 1 })).toMatchObject({ valid: true, passed: true, base: 7 })
})

test('of nobody due there is no vote', () => expect(vote('branch_general', 0, 0, 0)).toMatchObject({ valid: false }))

test('the fewest hands follow the share', () => {
  const [half, over] = [readShare('1/2'), readShare('>1/2')]
  if (!half || !over) throw new Error('a share is not read')
  expect([fewest(half, 21), fewest(over, 20), fewest(over, 21)]).toEqual([11, 11, 11])
})

test('a share is a fraction of at most everything, or nothing', () => {
  expect(readShare('>2/3')).toEqual({ over: 2, under: 3, exceed: true })
  expect([readShare('3/2'), readShare('0/2'), readShare('half'), readShare('50%')]).toEqual([null, null, null, null])
})

test('the head speaks last, and only where he is there', () => {
  expect(speakingOrder(['head', 'b', 'c'], 'head')).toEqual(['b', 'c', 'head'])
  expect(speakingOrder(['b', 'c'], 'head')).toEqual(['b', 'c'])
})

test('probation ends on its day', () => {
  expect(isProbationary('2025-06-01', '2026-06-01', '2026-05-31')).toBe(true)
  expect(isProbationary('2025-06-01', '2026-06-01', '2026-06-01')).toBe(false)
  expect(isProbationary('2025-06-01', '2026-06-01', '2025-05-31')).toBe(false)
  expect(isProbationary('2025-06-01', null, '2026-05-31')).toBe(false)
})

test('a decision stands before the body until it is closed, and once after', () => {
  expect(stillFollowed(null, '2026-03-02')).toBe(true)
  expect(stillFollowed('2026-03-02', '2026-03-02')).toBe(true)
  expect(stillFollowed('2026-03-01', '2026-03-02')).toBe(false)
})
