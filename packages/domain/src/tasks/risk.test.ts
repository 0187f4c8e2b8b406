import { describe, expect, test } from 'vitest'
import { chooseRisk, type Weighed } from './risk.ts'

const task = (more: Partial<Weighed>): Weighed => ({
  originKind: 'meeting',
  dueOn: '2026-03-10',
  workingDaysLate: null,
  state: 'open',
  ...more,
})

describe('the one risk', () => {
  test('is a late demand from above before anything that is late longer', () => {
    const above = task({ originKind: 'directive', workingDaysLate: 1 })
    expect(chooseRisk([task({ workingDaysLate: 9 }), above], [])).toEqual({ task: above, because: 'from_above' })
  })

  test('is otherwise what is late the longest', () => {
    const longest = task({ workingDaysLate: 9 })
    expect(chooseRisk([task({ workingDaysLate: 2 }), longest], [])).toEqual({ task: longest, because: 'longest' })
  })

  test('is otherwise the first due thing that nobody has taken on, or none', () => {
    const untaken = task({})
    expect(chooseRisk([], [task({ state: 'in_hand' }), untaken])).toEqual({ task: untaken, because: 'not_accepted' })
    expect(chooseRisk([], [task({ state: 'in_hand' })])).toBeNull()
  })
})
