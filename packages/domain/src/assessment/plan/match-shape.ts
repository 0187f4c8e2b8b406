import type { AttributeValue } from '../../ledger/fact.ts'
import type { Shape } from '../columns/fact-columns.ts'
import type { AttributeCondition, AttributeConditions, FactFilter } from '../fact-filter.ts'
import { millionthsOf, millionthsOfNumber } from '../fixed-point.ts'

type Test = (attributes: Shape['attributes']) => boolean

/** Whether a filter takes a shape, as far as the shape decides; day and post are left to the gate. */
export function shapeTest({ kinds, where, anyOf }: FactFilter): (shape: Shape) => boolean {
  const known = new Set(kinds)
  const all = allOf(where ?? {})
  const groups = anyOf?.map(allOf)
  return ({ kind, attributes }) =>
    known.has(kind) && all(attributes) && (groups === undefined || groups.some((group) => group(attributes)))
}

function allOf(conditions: AttributeConditions): Test {
  const tests = Object.entries(conditions).map(([name, condition]) => {
    const test = attributeTest(condition)
    return (attributes: Shape['attributes']) => test(Object.hasOwn(attributes, name) ? attributes[name] : undefined)
  })
  return (attributes) => tests.every((test) => test(attributes))
}

function attributeTest(condition: AttributeCondition): (value: AttributeValue | undefined) => boolean {
  const { is, not, present } = condition
  const bounds = numberTest(condition)
  return (value) =>
    (is === undefined || (value !== undefined && is.includes(value))) &&
    (not === undefined || value === undefined || !not.includes(value)) &&
    (present === undefined || present === (value !== undefined)) &&
    bounds(value)
}

function numberTest({ atLeast, atMost, above, below }: AttributeCondition) {
  const lines = [atLeast, atMost, above, below].map((line) => (line === undefined ? null : millionthsOf(line)))
  if (lines.every((line) => line === null)) return () => true
  const [least, most, over, under] = lines as [number | null, number | null, number | null, number | null]
  return (value: AttributeValue | undefined) => {
    if (typeof value !== 'number') return false
    const number = millionthsOfNumber(value)
    return (
      (least === null || number >= least) &&
      (most === null || number <= most) &&
      (over === null || number > over) &&
      (under === null || number < under)
    )
  }
}

/** A recorded number in millionths; `null` where no number is recorded. */
export function numberOf({ attributes }: Shape, name: string): number | null {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined
  return typeof value === 'number' && Number.isFinite(value) ? millionthsOfNumber(value) : null
}
