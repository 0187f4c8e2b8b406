import { expect, test } from 'vitest'
import { isClean, judge, type MarkEvent, type SentMark, type TableLine } from './judge.ts'

const at = (second: number): string => new Date(Date.UTC(2026, 2, 2, 1, 0, second)).toISOString()
const mark = (personId: string, state: string, second: number | null): SentMark => ({
  personId,
  state,
  markedAt: second === null ? null : at(second),
})
const line = (personId: string, state: string | null, second: number | null): TableLine => ({
  personId,
  state,
  markedAt: second === null ? null : at(second),
})
const event = (personId: string, before: string | null, state: string, second: number): MarkEvent => ({
  personId,
  before,
  state,
  at: at(second),
})

test('marks that stand with one event each are in order, and so is a mark sent by two hands', () => {
  const verdict = judge(
    [mark('li', 'present', 1), mark('li', 'late', 2), mark('wang', 'present', 3), mark('wang', 'present', 3)],
    [line('li', 'late', 2), line('wang', 'present', 3), line('zhao', null, null)],
    [event('li', null, 'present', 1), event('li', 'present', 'late', 2), event('wang', null, 'present', 3)],
  )
  expect(verdict).toMatchObject({ sent: 4, acknowledged: 4, events: 3 })
  expect(isClean(verdict)).toBe(true)
})

test('a mark whose answer never came may be written once or not at all', () => {
  const sent = [mark('li', 'present', null)]
  expect(isClean(judge(sent, [line('li', null, null)], []))).toBe(true)
  expect(isClean(judge(sent, [line('li', 'present', 1)], [event('li', null, 'present', 1)]))).toBe(true)
  const twice = judge(
    sent,
    [line('li', 'present', 2)],
    [event('li', null, 'present', 1), event('li', null, 'present', 2)],
  )
  expect(twice.doubled).toEqual([event('li', null, 'present', 2)])
})

test('an acknowledged mark that is gone is found, though a later one stands in its place', () => {
  const verdict = judge(
    [mark('li', 'present', 1), mark('li', 'late', 2), mark('li', 'absent', 3)],
    [line('li', 'absent', 3)],
    [event('li', null, 'present', 1), event('li', 'present', 'absent', 3)],
  )
  expect(verdict.lost).toEqual([mark('li', 'late', 2)])
  expect(isClean(verdict)).toBe(false)
})

test('a mark that was applied twice is found, in one moment or in two', () => {
  const once = event('li', null, 'present', 1)
  const sameMoment = judge([mark('li', 'present', 1)], [line('li', 'present', 1)], [once, once])
  expect(sameMoment.doubled).toEqual([once])
  const again = event('li', 'present', 'present', 2)
  const later = judge([mark('li', 'present', 1)], [line('li', 'present', 2)], [once, again])
  expect(later.doubled).toEqual([again])
})

test('a line without its event, an event without its line, and an old line are found', () => {
  const sent = [mark('li', 'present', 1)]
  expect(judge(sent, [line('li', 'present', 1)], []).astray).toEqual([line('li', 'present', 1)])
  expect(judge(sent, [line('li', null, null)], [event('li', null, 'present', 1)]).astray).toEqual([
    line('li', null, null),
  ])
  const old = judge([...sent, mark('li', 'late', 2)], [line('li', 'present', 1)], [event('li', null, 'present', 1)])
  expect(old.astray).toEqual([line('li', 'present', 1)])
  expect(old.lost).toEqual([mark('li', 'late', 2)])
})

test('an event that begins where nothing ended is found', () => {
  const jump = event('li', 'absent', 'late', 2)
  const verdict = judge(
    [mark('li', 'present', 1), mark('li', 'late', 2)],
    [line('li', 'late', 2)],
    [event('li', null, 'present', 1), jump],
  )
  expect(verdict.unchained).toEqual([jump])
})
