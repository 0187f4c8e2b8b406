import { one } from '../fixed-point.ts'
import { takes } from '../machine/take-quantity.ts'
import type { Quantity } from '../quantity.ts'
import type { Shape } from '../columns/fact-columns.ts'
import type { Builder } from './builder.ts'
import { numberOf, shapeTest } from './match-shape.ts'
import type { Measure } from './plan.ts'

/** Makes a quantity ready: its slots, and how it is taken from them; `claimed`: it stands in a `once_per_work`. */
export function buildMeasure(quantity: Quantity, builder: Builder, claimed: boolean): Measure {
  const measure: Measure = {
    slots: [],
    stretch: builder.stretch(),
    take: takes[quantity.take],
    group: -1,
    unit: 1,
    looksAt: -1,
    posts: null,
    exemptByShape: false,
  }
  switch (quantity.take) {
    case 'node':
      return { ...measure, looksAt: builder.resolve(quantity.node) }
    case 'served':
      return { ...measure, posts: quantity.holding ? new Set(quantity.holding) : null }
    case 'ratio':
      return {
        ...measure,
        unit: quantity.attribute === undefined ? 1 : one,
        exemptByShape: isExemptByShape(quantity, claimed),
        slots: ratioSlots(quantity, builder, claimed),
      }
    case 'count': {
      const group = quantity.distinct === undefined ? -1 : builder.group(quantity.distinct)
      return {
        ...measure,
        group,
        slots: [builder.slot(quantity.of, () => 0, { claimed, listed: group !== -1, meaning: '' })],
      }
    }
    default: {
      const { attribute } = quantity
      const amountOf = (shape: Shape) => numberOf(shape, attribute)
      const listed = quantity.take !== 'sum' && quantity.take !== 'mean'
      return { ...measure, slots: [builder.slot(quantity.of, amountOf, { claimed, listed })] }
    }
  }
}

type Ratio = Extract<Quantity, { take: 'ratio' }>

/** Where works are claimed it must be known which facts are exempt, since those claim nothing. */
function isExemptByShape({ exempt }: Ratio, claimed: boolean): boolean {
  return !claimed && exempt !== undefined && !exempt.holding && !exempt.notHolding && !exempt.unless
}

/** Denominator, numerator, and what leaves both. */
function ratioSlots(quantity: Ratio, builder: Builder, claimed: boolean): number[] {
  const { of, counted, exempt, attribute, perAttribute = attribute } = quantity
  const byShape = isExemptByShape(quantity, claimed)
  const leaves = exempt && byShape ? shapeTest(exempt) : () => false
  const sizeBy = (name = '') => (attribute === undefined ? () => 1 : (shape: Shape) => numberOf(shape, name) ?? 0)
  const left = (size: (shape: Shape) => number) => (shape: Shape) => (leaves(shape) ? 0 : size(shape))
  const use = { claimed, listed: exempt !== undefined && !byShape }
  const [whole, part] = [sizeBy(perAttribute), sizeBy(attribute)]
  const meaning = (name = '') => JSON.stringify([attribute === undefined ? '' : name, exempt])
  const slots = [
    builder.slot(of, left(whole), { ...use, meaning: meaning(perAttribute) }),
    builder.slot(counted, left(part), { ...use, meaning: meaning(attribute) }),
  ]
  return exempt ? [...slots, builder.slot(exempt, whole, byShape ? { shown: true } : { listed: true })] : slots
}
