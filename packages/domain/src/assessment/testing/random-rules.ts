import fc from 'fast-check'
import type { Condition } from '../condition.ts'
import type { AttributeConditions, FactFilter, Grouping } from '../fact-filter.ts'
import type { Band, Factor, FactPoints } from '../fact-points.ts'
import type { Conversion, Quantity } from '../quantity.ts'
import type { Rounding } from '../rounding.ts'
import { option } from './option.ts'

/** Random parts of schemes, over a small world of kinds, attributes and posts, so that rules and facts meet. */

export const kinds = ['meeting', 'proposal', 'opinion']
export const posts = ['standing', 'chair']

/** An item to be named once the tree stands: the n-th of those that come earlier. */
export const someItem = fc.nat(40).map((number) => `#${number}`)

const tenths = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((number) => (number / 10).toFixed(1).replace('.0', ''))
const sixths = fc.constantFrom('0.333333', '1.000001', '2.5', '0.000001', '7')
export const points = fc.oneof({ weight: 4, arbitrary: tenths(-50, 400) }, { weight: 1, arbitrary: sixths })
export const positive = tenths(1, 300)
const small = tenths(1, 20)
/** Leaves out what was not given, as schemes do. */
export const given = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T

const conditions: fc.Arbitrary<AttributeConditions> = fc
  .record({
    level: option(
      fc.oneof(
        fc.record({ is: fc.subarray(['a', 'b', 'c'], { minLength: 1 }) }),
        fc.record({ not: fc.subarray(['a', 'b'], { minLength: 1 }) }),
        fc.record({ present: fc.boolean() }),
      ),
      3,
    ),
    units: option(
      fc.oneof(
        fc.record({ atLeast: small }),
        fc.record({ below: small, above: fc.constant('0.5') }),
        fc.record({ atMost: small }),
      ),
      3,
    ),
  })
  .map(given) as fc.Arbitrary<AttributeConditions>

const plainFilter: fc.Arbitrary<FactFilter> = fc
  .record({
    kinds: fc.subarray(kinds, { minLength: 1 }),
    where: option(conditions, 4),
    anyOf: option(fc.array(conditions, { minLength: 1, maxLength: 2 }), 4),
    holding: option(fc.subarray(posts, { minLength: 1 }), 4),
    notHolding: option(fc.constant(['chair']), 4),
  })
  .map(given) as fc.Arbitrary<FactFilter>

export const filter: fc.Arbitrary<FactFilter> = fc
  .tuple(plainFilter, option(fc.record({ facts: plainFilter, same: fc.constantFrom('work', 'level') }), 4))
  .map(([of, unless]) => (unless ? { ...of, unless } : of))

export const grouping: fc.Arbitrary<Grouping> = fc.constantFrom<Grouping>(
  'day',
  'month',
  'quarter',
  'half_year',
  'record',
  { attribute: 'work' },
  { attribute: 'level' },
)

const bands: fc.Arbitrary<Band[]> = fc
  .uniqueArray(fc.integer({ min: -5, max: 40 }), { minLength: 1, maxLength: 3 })
  .chain((lines) =>
    fc.tuple(
      ...lines.sort((a, b) => b - a).map((line) => points.map((value) => ({ atLeast: String(line), points: value }))),
    ),
  )

const table = fc.record({ a: points, b: points })
export const factPoints: fc.Arbitrary<FactPoints> = fc.oneof(
  fc.record({ fixed: points }),
  fc.record({ perUnit: points, attribute: fc.constant('units'), wholeUnits: option(small) }).map(given),
  fc.record({ table, attribute: fc.constant('level'), otherwise: option(points) }).map(given),
  fc.record({ bands, attribute: fc.constant('units'), otherwise: option(points) }).map(given),
) as fc.Arbitrary<FactPoints>

export const factor: fc.Arbitrary<Factor> = fc.oneof(
  fc.record({ table: fc.record({ a: tenths(0, 20), b: tenths(0, 20) }), attribute: fc.constant('level') }),
  fc.record({ portion: fc.constant('units') }),
  fc.record({ equally: fc.constant('authors') }),
  fc
    .record({
      position: fc.constant('place'),
      shares: fc.array(fc.constantFrom('0.5', '0.3', '0.2'), { minLength: 1, maxLength: 3 }),
      others: fc.constantFrom('0', '0.1', 'rest_equally'),
      of: option(fc.constant('authors')),
    })
    .map(given),
) as fc.Arbitrary<Factor>

const counted: fc.Arbitrary<Quantity> = fc
  .record({ take: fc.constant('count' as const), of: filter, distinct: option(grouping) })
  .map(given)
const valued: fc.Arbitrary<Quantity> = fc.record({
  take: fc.constantFrom('sum', 'last', 'first', 'highest', 'lowest', 'mean'),
  of: filter,
  attribute: fc.constantFrom('units', 'authors'),
})
const share: fc.Arbitrary<Quantity> = fc
  .record({
    take: fc.constant('ratio' as const),
    counted: filter,
    of: filter,
    exempt: option(filter),
    attribute: option(fc.constant('authors')),
    perAttribute: option(fc.constant('units')),
  })
  .map(given)
const served: fc.Arbitrary<Quantity> = fc
  .record({ take: fc.constant('served' as const), holding: option(fc.subarray(posts, { minLength: 1 })) })
  .map(given)
export const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  counted,
  valued,
  share,
  served,
  fc.record({ take: fc.constant('node' as const), node: someItem }),
)

const begun = option(fc.boolean())
export const conversion: fc.Arbitrary<Conversion> = fc.oneof(
  fc.record({ perUnit: points, unit: option(small), begun, from: option(small) }).map(given),
  fc.record({ bands, otherwise: option(points) }).map(given),
  fc.record({ atLeast: small, points, otherwise: option(points) }).map(given),
  fc.record({ full: points }),
  fc.record({ target: small, full: positive }),
  fc.record({ line: small, each: small, points, side: fc.constantFrom('below', 'above'), begun }).map(given),
  fc.constant({ asIs: true as const }),
) as fc.Arbitrary<Conversion>

export const rounding: fc.Arbitrary<Rounding> = fc.record({
  places: fc.integer({ min: 0, max: 3 }),
  mode: fc.constantFrom('half_up', 'down', 'up'),
})

const title = fc.constant('条件')
const grades = fc.subarray(['优秀', '称职', '不称职'], { minLength: 1 })
const history = fc
  .record({
    result: fc
      .record({ grades: option(grades), below: option(tenths(0, 1000)), atLeast: option(tenths(0, 1000)) })
      .map(given),
    consecutive: option(fc.integer({ min: 1, max: 3 })),
    within: option(fc.record({ periods: fc.integer({ min: 1, max: 4 }), atLeast: fc.integer({ min: 1, max: 3 }) })),
    inTerm: option(fc.integer({ min: 1, max: 3 })),
    earlierOnly: option(fc.boolean()),
  })
  .map(given)

export const condition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'xsmall', withCrossShrink: true },
    fc
      .record({
        title,
        quantity,
        atLeast: option(small),
        atMost: option(positive),
        above: option(small, 4),
        below: option(positive, 4),
      })
      .map(given),
    fc
      .record({
        title,
        holding: fc.subarray(posts, { minLength: 1 }),
        decide: option(fc.constantFrom('at_start', 'at_end', 'longest', 'ever')),
      })
      .map(given),
    fc.record({ title, history }),
    fc.record({ title, all: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ title, any: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }) }),
    fc.record({
      title,
      some: fc.record({
        atLeast: fc.integer({ min: 1, max: 2 }),
        of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
      }),
    }),
    fc.record({ title, not: tie('condition') }),
  ) as fc.Arbitrary<Condition>,
})).condition
