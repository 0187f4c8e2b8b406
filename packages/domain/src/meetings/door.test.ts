import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attendanceStates, type AttendanceState } from './attendance.ts'
import { decideAtTheDoor, doorWindowOf, earliestOf, isDoorCodeCurrent, momentOfDevice } from './door.ts'

const line = { current: null, ownWord: false, waiting: false } as const

describe('a statement from the door', () => {
  test.each([
    ['fills an empty line', { state: 'present', seen: null }, line, 'applied'],
    ['agrees with another device', { state: 'present', seen: null }, { ...line, current: 'present' }, 'agreed'],
    [
      'changes on purpose what it knew',
      { state: 'present', seen: 'on_leave' },
      { ...line, current: 'on_leave' },
      'applied',
    ],
    [
      'asks where leave was decided meanwhile',
      { state: 'present', seen: null },
      { ...line, current: 'on_leave' },
      'asked',
    ],
    ['corrects its own word', { state: 'late', seen: null }, { ...line, current: 'present', ownWord: true }, 'applied'],
    ['takes back its own word', { state: null, seen: null }, { ...line, current: 'present', ownWord: true }, 'applied'],
    ['does not take back the word of another', { state: null, seen: null }, { ...line, current: 'present' }, 'asked'],
    ['takes back what waits', { state: null, seen: null }, { ...line, current: 'on_leave', waiting: true }, 'agreed'],
  ] as const)('%s', (_name, statement, standing, outcome) => {
    expect(decideAtTheDoor(statement, standing)).toBe(outcome)
  })

  test('never overrules, unknowing, what somebody else said', () => {
    const state = fc.constantFrom<AttendanceState | null>(null, ...attendanceStates)
    fc.assert(
      fc.property(state, state, state, fc.boolean(), (said, seen, current, waiting) => {
        const outcome = decideAtTheDoor({ state: said, seen }, { current, ownWord: false, waiting })
        const unknowing = current !== null && current !== seen && current !== said
        expect(outcome === 'applied' && unknowing).toBe(false)
      }),
    )
  })
})

test('the earliest of the moments stands, whichever comes first', () => {
  const [early, late] = [new Date(1000), new Date(2000)]
  expect([earliestOf(early, late), earliestOf(late, early), earliestOf(null, late)]).toEqual([early, early, late])
})

test('a code counts in its own stretch and the next', () => {
  const shown = new Date('2026-03-02T09:00:07Z')
  const window = doorWindowOf(shown)
  const after = (seconds: number) => new Date(shown.getTime() + seconds * 1000)
  expect([0, 7.9, 8, 22.9, 23, 60, -8].map((seconds) => isDoorCodeCurrent(window, after(seconds)))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})

test('a clock that is ten minutes fast shifts no mark, and no mark lies in the future', () => {
  const now = new Date('2026-03-02T09:00:00Z')
  const fast = (moment: string) => new Date(new Date(moment).getTime() + 600_000)
  expect(momentOfDevice(fast('2026-03-02T08:50:00Z'), fast('2026-03-02T09:00:00Z'), now)).toEqual(
    new Date('2026-03-02T08:50:00Z'),
  )
  expect(momentOfDevice(new Date('2026-03-02T09:30:00Z'), now, now)).toEqual(now)
})
