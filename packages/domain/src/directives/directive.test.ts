import { describe, expect, test } from 'vitest'
import { faultsOf } from '../workflow/inspect.ts'
import { canOf } from '../workflow/workflow.ts'
import { directiveFlow, type DirectiveStanding } from './directive.ts'

const today = '2026-03-05'
const canAs = (roles: readonly 'office'[], standing: DirectiveStanding) => canOf(directiveFlow, standing, roles, today)

describe('a decision from above', () => {
  test('has a sound table', () => expect(faultsOf(directiveFlow)).toEqual([]))

  test('is closed only after it was split and nothing of it is open', () => {
    expect(canAs(['office'], { state: 'registered', openTasks: 0 })).toEqual({
      change: true,
      split: true,
      close: 'directive_not_split',
    })
    expect(canAs(['office'], { state: 'assigned', openTasks: 1 }).close).toBe('tasks_open')
    expect(canAs(['office'], { state: 'assigned', openTasks: 0 }).close).toBe(true)
  })

  test('is left alone by readers, and by everybody once it is closed', () => {
    expect(canAs([], { state: 'registered', openTasks: 0 })).toEqual({
      change: 'not_allowed',
      split: 'not_allowed',
      close: 'not_allowed',
    })
    expect(Object.values(canAs(['office'], { state: 'closed', openTasks: 0 }))).toEqual(
      Array.from({ length: 3 }, () => 'directive_closed'),
    )
  })
})
