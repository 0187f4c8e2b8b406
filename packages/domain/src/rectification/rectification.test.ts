import { describe, expect, test } from 'vitest'
import { faultsOf } from '../workflow/inspect.ts'
import { canOf, decide } from '../workflow/workflow.ts'
import {
  deadlineKeyOf,
  rectificationFlow,
  rectificationRoles,
  rectificationStates,
  turnOf,
  type RectificationAct,
  type RectificationOnDay,
} from './rectification.ts'

const today = '2026-04-10'
const at = (state: RectificationOnDay['state'], recheckedByActor = false) => ({ state, recheckedByActor })
const whoMay = (act: RectificationAct, state: RectificationOnDay['state']) =>
  rectificationRoles.filter((role) => decide(rectificationFlow, act, at(state), [role], today).allowed)

describe('the table of rectifications', () => {
  test('is sound', () => expect(faultsOf(rectificationFlow)).toEqual([]))

  test.each([
    ['plan', { noticed: ['branch', 'office'] }],
    ['report', { planned: ['branch', 'office'] }],
    ['pass', { reported: ['office'] }],
    ['sendBack', { reported: ['office'] }],
    ['evaluate', { rechecked: ['office'] }],
    ['withdraw', { noticed: ['office'], planned: ['office'] }],
  ] as const)('%s is open to those and to nobody else', (act, expected: Partial<Record<string, readonly string[]>>) => {
    for (const state of rectificationStates) expect([state, whoMay(act, state)]).toEqual([state, expected[state] ?? []])
  })

  test('names the state that stands in the way', () => {
    const can = (state: RectificationOnDay['state']) => canOf(rectificationFlow, at(state), ['office'], today)
    expect(can('noticed').evaluate).toBe('measures_awaited')
    expect(can('planned').pass).toBe('rectification_running')
    expect(can('evaluated').sendBack).toBe('rectification_evaluated')
    expect(can('withdrawn').plan).toBe('rectification_withdrawn')
  })

  test('whoever passed the re-check does not evaluate where another can', () => {
    expect(decide(rectificationFlow, 'evaluate', at('rechecked', true), ['office'], today)).toEqual({
      allowed: false,
      reason: 'evaluated_by_another',
    })
  })

  test('a clock runs for somebody in every state that is not final', () => {
    for (const state of rectificationStates)
      expect([state, deadlineKeyOf(state) !== null]).toEqual([state, turnOf(state) !== null])
  })
})
