import { describe, expect, test } from 'vitest'
import { faultsOf } from '../workflow/inspect.ts'
import { canOf, decide } from '../workflow/workflow.ts'
import { isLate, isLiving, taskActs, taskFlow, taskRoles, taskStates, type TaskAct, type TaskOnDay } from './task.ts'

const today = '2026-03-05'
const assigned: TaskOnDay = {
  state: 'open',
  kind: 'act',
  closesByItself: false,
  needsAcceptance: true,
  dueOn: '2026-03-20',
  askedDueOn: null,
  lastUrgedOn: null,
}
const inState = (state: TaskOnDay['state'], more: Partial<TaskOnDay> = {}): TaskOnDay => ({
  ...assigned,
  state,
  ...more,
})
const whoMay = (act: TaskAct, task: TaskOnDay) =>
  taskRoles.filter((role) => decide(taskFlow, act, task, [role], today).allowed)

describe('the table of tasks', () => {
  test('is sound', () => expect(faultsOf(taskFlow)).toEqual([]))

  test.each([
    ['accept', { open: ['owner'] }],
    ['return', { open: ['owner'], in_hand: ['owner'] }],
    [
      'handOver',
      {
        open: ['owner', 'assigner', 'overseer'],
        in_hand: ['owner', 'assigner', 'overseer'],
        returned: ['assigner', 'overseer'],
      },
    ],
    ['urge', { open: ['assigner', 'overseer'], in_hand: ['assigner', 'overseer'] }],
    ['askExtension', { open: ['owner'], in_hand: ['owner'] }],
    ['answerExtension', {}],
    [
      'withdraw',
      {
        open: ['assigner', 'overseer'],
        in_hand: ['assigner', 'overseer'],
        reported: ['assigner', 'overseer'],
        returned: ['assigner', 'overseer'],
      },
    ],
    ['report', { open: ['owner'], in_hand: ['owner'] }],
    ['sendBack', { reported: ['assigner', 'overseer'] }],
    ['close', { reported: ['assigner', 'overseer'] }],
    ['instruct', { open: ['leader'], in_hand: ['leader'], reported: ['leader'], returned: ['leader'] }],
  ] as const)('%s is open to those and to nobody else', (act, expected: Partial<Record<string, readonly string[]>>) => {
    for (const state of taskStates) expect([state, whoMay(act, inState(state))]).toEqual([state, expected[state] ?? []])
  })

  test('helpers advise and bring evidence, and decide nothing', () => {
    const may = taskActs.filter((act) => decide(taskFlow, act, inState('in_hand'), ['helper'], today).allowed)
    expect(may).toEqual(['advise', 'addEvidence'])
  })
})

describe('reasons', () => {
  const reason = (act: TaskAct, task: TaskOnDay, role: (typeof taskRoles)[number]) =>
    canOf(taskFlow, task, [role], today)[act]

  test('name the state that stands in the way', () => {
    expect(reason('accept', inState('in_hand'), 'owner')).toBe('task_accepted')
    expect(reason('report', inState('done'), 'owner')).toBe('task_done')
    expect(reason('close', inState('withdrawn'), 'assigner')).toBe('task_withdrawn')
    expect(reason('sendBack', inState('open'), 'assigner')).toBe('task_not_accepted')
  })

  test('a result that needs acceptance is reported; one that does not is closed by its owner at once', () => {
    const decision = inState('open', { needsAcceptance: false })
    expect(reason('close', inState('in_hand'), 'owner')).toBe('result_needs_acceptance')
    expect(reason('close', decision, 'owner')).toBe(true)
    expect(reason('report', decision, 'owner')).toBe('closes_at_once')
  })

  test('nobody is urged twice on one day', () => {
    expect(reason('urge', inState('open', { lastUrgedOn: today }), 'overseer')).toBe('urged_today')
    expect(reason('urge', inState('open', { lastUrgedOn: '2026-03-04' }), 'overseer')).toBe(true)
  })

  test('an extension is asked for once, needs a day to extend, and waits for an answer', () => {
    const waiting = inState('in_hand', { askedDueOn: '2026-04-01' })
    expect(reason('askExtension', inState('open', { dueOn: null }), 'owner')).toBe('no_due_day')
    expect(reason('askExtension', waiting, 'owner')).toBe('extension_asked')
    expect(reason('answerExtension', waiting, 'assigner')).toBe(true)
    expect(reason('answerExtension', assigned, 'assigner')).toBe('no_extension_asked')
  })

  test('what closes by itself, and what is only to be read, is left alone', () => {
    for (const act of taskActs) {
      for (const role of taskRoles) {
        expect(reason(act, inState('open', { closesByItself: true }), role)).not.toBe(true)
        expect(reason(act, inState('open', { kind: 'read' }), role)).not.toBe(true)
      }
    }
    expect(reason('close', inState('open', { closesByItself: true, needsAcceptance: false }), 'owner')).toBe(
      'closes_by_itself',
    )
  })
})

describe('lateness', () => {
  test('begins after the due day and ends when the result is reported', () => {
    expect(isLate(inState('open', { dueOn: today }), today)).toBe(false)
    expect(isLate(inState('in_hand', { dueOn: '2026-03-04' }), today)).toBe(true)
    expect(isLate(inState('reported', { dueOn: '2026-03-04' }), today)).toBe(false)
    expect(isLate(inState('open', { dueOn: null }), today)).toBe(false)
  })

  test('only what is done or withdrawn is over', () => {
    expect(taskStates.filter((state) => !isLiving(state))).toEqual(['done', 'withdrawn'])
  })
})
