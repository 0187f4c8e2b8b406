import { one } from '../fixed-point.ts'
import { takes } from '../machine/take-quantity.ts'
import type { Quantity } from '../quantity.ts'
import type { Shape } from '../columns/fact-columns.ts'
import type { Builder } from './builder.ts'
import { numberOf } from './match-shape.ts'
import type { Measure } from './plan.ts'

/** Makes a quantity ready: its slots, and how it is taken from them. */
export function buildMeasure(quantity: Quantity, builder: Builder, claimed: boolean): Measure {
  const measure: Measure = {
    slots: [],
    stretch: builder.stretch(),
    take: takes[quantity.take],
    group: -1,
    unit: 1,
    looksAt: -1,
    posts: null,
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
        slots: ratioSlots(quantity, builder, claimed),
      }
    case 'count': {
      const group = quantity.distinct === undefined ? -1 : builder.group(quantity.distinct)
      return { ...measure, group, slots: [builder.slot(quantity.of, () => 0, { claimed, listed: group !== -1 })] }
    }
    default: {
      const { attribute } = quantity
      const amountOf = (shape: Shape) => numberOf(shape, attribute)
      const listed = quantity.take !== 'sum' && quantity.take !== 'mean'
      return { ...measure, slots: [builder.slot(quantity.of, amountOf, { claimed, listed })] }
    }
  }
}

/** Denominator, numerator, and what leaves both. */
function ratioSlots(quantity: Extract<Quantity, { take: 'ratio' }>, builder: Builder, claimed: boolean): number[] {
  const { of, counted, exempt, attribute } = quantity
  const amountOf = attribute === undefined ? () => 1 : (shape: Shape) => numberOf(shape, attribute) ?? 0
  const use = { claimed, listed: exempt !== undefined }
  const slots = [builder.slot(of, amountOf, use), builder.slot(counted, amountOf, use)]
  return exempt ? [...slots, builder.slot(exempt, amountOf, { listed: true })] : slots
}
