import { describe, expect, test } from 'vitest'
import {
  decideRoundAct,
  type RoundAct,
  roundActNames,
  type RoundRefusal,
  roundStateAfter,
  roundStates,
  verificationState,
} from './round.ts'

const settled = { unverified: 0, openObjections: 0, objectionsUntil: null }

/** Every act in every state, in the order drafting, verifying, told, adopted, circulated, filed, cancelled. */
const allowed: Record<RoundAct, Array<true | RoundRefusal>> = {
  startVerification: row(
    true,
    'round_not_drafting',
    'round_not_drafting',
    'round_adopted',
    'round_adopted',
    'round_adopted',
  ),
  verify: row('round_not_verifying', true, 'round_not_verifying', 'round_adopted', 'round_adopted', 'round_adopted'),
  tell: row('round_not_verifying', true, 'round_not_verifying', 'round_adopted', 'round_adopted', 'round_adopted'),
  object: row('round_not_told', 'round_not_told', true, 'round_adopted', 'round_adopted', 'round_adopted'),
  talk: row('round_not_verifying', true, true, 'round_adopted', 'round_adopted', 'round_adopted'),
  redraft: row('round_not_told', 'round_not_told', true, 'round_adopted', 'round_adopted', 'round_adopted'),
  adopt: row('round_not_told', 'round_not_told', true, 'round_adopted', 'round_adopted', 'round_adopted'),
  circulate: row(
    'round_not_adopted',
    'round_not_adopted',
    'round_not_adopted',
    true,
    'round_not_adopted',
    'round_not_adopted',
  ),
  file: row(
    'round_not_circulated',
    'round_not_circulated',
    'round_not_circulated',
    'round_not_circulated',
    true,
    'round_not_circulated',
  ),
  correct: row('round_not_adopted', 'round_not_adopted', 'round_not_adopted', true, true, true),
  cancel: row(true, true, true, 'round_adopted', 'round_adopted', 'round_adopted'),
  export: row(true, true, true, true, true, true),
}

function row(...verdicts: Array<true | RoundRefusal>): Array<true | RoundRefusal> {
  return [...verdicts, 'round_cancelled']
}

describe.each(roundActNames)('%s', (act) => {
  test('is possible in its states only, each refusal with its reason', () => {
    const found = roundStates.map((state) => decideRoundAct(act, { ...settled, state }, '2026-04-08', true))
    expect(found).toEqual(allowed[act])
  })

  test('is nobody’s but the office’s, in any state', () => {
    const found = roundStates.map((state) => decideRoundAct(act, { ...settled, state }, '2026-04-08', false))
    expect(new Set(found)).toEqual(new Set(['not_allowed']))
  })
})

test('telling waits for every confirmation, and nothing else does', () => {
  const standing = { ...settled, state: 'verifying', unverified: 1 } as const
  expect(decideRoundAct('tell', standing, '2026-04-08', true)).toBe('facts_not_verified')
  expect(decideRoundAct('verify', standing, '2026-04-08', true)).toBe(true)
})

test.each([
  ['2026-04-07', 'objections_possible'],
  ['2026-04-08', 'objections_possible'],
  ['2026-04-09', true],
])('where one may object up to 8 April, adoption on %s: %s', (today, verdict) => {
  const standing = { ...settled, state: 'told', objectionsUntil: '2026-04-08' } as const
  expect(decideRoundAct('adopt', standing, today, true)).toBe(verdict)
  expect(decideRoundAct('redraft', standing, today, true)).toBe(true)
})

test('an open objection keeps a round from being adopted, however late, and from nothing else', () => {
  const standing = { state: 'told', unverified: 0, openObjections: 1, objectionsUntil: '2026-04-08' } as const
  expect(decideRoundAct('adopt', standing, '2026-05-01', true)).toBe('objections_open')
  expect(decideRoundAct('object', standing, '2026-05-01', true)).toBe(true)
})

test('only the great steps change the state', () => {
  const after = roundActNames.map((act) => [act, roundStateAfter(act, 'told')])
  expect(Object.fromEntries(after)).toEqual({
    startVerification: 'verifying',
    verify: 'told',
    tell: 'told',
    object: 'told',
    talk: 'told',
    redraft: 'told',
    adopt: 'adopted',
    circulate: 'circulated',
    file: 'filed',
    correct: 'told',
    cancel: 'cancelled',
    export: 'told',
  })
})

describe('a confirmation', () => {
  const confirmed = (enteredToo: boolean) => ({ verdict: 'confirmed', enteredToo }) as const
  const returned = { verdict: 'returned', enteredToo: false } as const

  test.each([
    ['nobody said anything', [], 'open'],
    ['who entered some of it confirmed', [confirmed(true)], 'needs_another'],
    ['two who entered some of it confirmed', [confirmed(true), confirmed(true)], 'needs_another'],
    ['somebody else confirmed', [confirmed(false)], 'confirmed'],
    ['somebody else beside who entered it', [confirmed(true), confirmed(false)], 'confirmed'],
    ['it was returned', [returned], 'returned'],
    ['it was returned after a confirmation', [confirmed(false), returned], 'returned'],
    ['it was confirmed after a return', [returned, confirmed(false)], 'confirmed'],
    [
      'only the one before the return was somebody else',
      [confirmed(false), returned, confirmed(true)],
      'needs_another',
    ],
  ] as const)('where %s', (_, opinions, state) => {
    expect(verificationState(opinions)).toBe(state)
  })
})
