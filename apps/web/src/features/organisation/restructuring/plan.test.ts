import { expect, it } from 'vitest'
import { changeOf, gap, type Plan } from './plan.ts'

const plan = (change: Partial<Plan>): Plan => ({
  fromIds: ['a'],
  into: ['一支部', '二支部'],
  on: '2026-03-01',
  basis: '机关党委决定',
  goes: { p: '0', q: 'none' },
  ...change,
})
const people = ['p', 'q'].map((id) => ({ id, name: id, posts: [], unitId: 'a' }))

it('calls what is planned by its name', () => {
  expect(changeOf(plan({}))).toBe('split')
  expect(changeOf(plan({ into: ['一支部'] }))).toBe('succession')
  expect(changeOf(plan({ fromIds: ['a', 'b'], into: ['一支部'] }))).toBe('merge')
  expect(changeOf(plan({ fromIds: ['a', 'b'], into: ['一', '二', '三', '四', '五'] }))).toBe('split')
})

it('is ready once every unit has a name of its own and everybody a place that is still planned', () => {
  expect(gap(plan({}), people)).toBeNull()
  expect(gap(plan({ into: ['一支部', ' '] }), people)).toBe('new_units_unnamed')
  expect(gap(plan({ into: ['一支部', '一支部 '] }), people)).toBe('new_units_alike')
  expect(gap(plan({ basis: '' }), people)).toBe('basis_needed')
  expect(gap(plan({ goes: { p: '0' } }), people)).toBe('people_unplaced')
  expect(gap(plan({ goes: { p: '2', q: 'none' } }), people)).toBe('people_unplaced')
  expect(gap(plan({}), undefined)).toBe('people_unplaced')
})
