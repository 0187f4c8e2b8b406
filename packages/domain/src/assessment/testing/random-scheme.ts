import fc from 'fast-check'
import type { Condition } from '../condition.ts'
import type { Consequence } from '../outcome.ts'
import type { SchemeNode } from '../scheme-node.ts'
import type { Scheme } from '../scheme.ts'
import { numbered } from './numbered-items.ts'
import { option } from './option.ts'
import {
  condition,
  conversion,
  factor,
  factPoints,
  filter,
  given,
  grouping,
  points,
  posts,
  quantity,
  rounding,
  someItem,
} from './random-rules.ts'

const head = {
  id: fc.constant('?'),
  title: fc.constant('项'),
  onlyFor: option(fc.subarray(posts, { minLength: 1 }), 5),
  exceptFor: option(fc.constant(['chair']), 5),
  cap: option(points, 5),
  floor: option(points, 5),
  capGroup: option(fc.constant('bonus'), 5),
  rounding: option(rounding, 5),
  whenMissing: option(points, 5),
  proRata: option(fc.subarray(['points', 'cap', 'floor', 'target'] as const, { minLength: 1 }), 5),
}
const mechanism = <N extends string>(name: N) => fc.constant(name)
const built = (record: fc.Arbitrary<object>) => record.map((node) => given(node) as unknown as SchemeNode)

const each = built(
  fc.record({
    ...head,
    mechanism: mechanism('each'),
    of: filter,
    points: factPoints,
    times: option(fc.array(factor, { minLength: 1, maxLength: 2 })),
    capPerFact: option(points, 5),
    from: option(fc.integer({ min: 1, max: 3 })),
    upTo: option(fc.integer({ min: 1, max: 5 })),
    best: option(fc.integer({ min: 1, max: 3 })),
    perGroup: option(fc.record({ by: grouping, atMost: fc.integer({ min: 1, max: 2 }) })),
  }),
)
const measured = built(
  fc.record({
    ...head,
    mechanism: mechanism('quantity'),
    quantity,
    to: conversion,
    minimumSample: option(fc.integer({ min: 1, max: 4 }), 5),
    whenNone: option(points, 5),
  }),
)
const constant = built(fc.record({ ...head, mechanism: mechanism('constant'), points }))
const rank = built(
  fc.record({
    ...head,
    mechanism: mechanism('rank'),
    of: someItem,
    places: fc.constant([
      { upTo: 1, points: '3' },
      { upTo: 3, points: '1' },
    ]),
    share: option(fc.constant([{ upTo: '0.5', points: '0.5' }])),
    minimumCohort: option(fc.integer({ min: 1, max: 6 })),
    ties: fc.constantFrom('best', 'worst'),
  }),
)
const stages = {
  stages: [
    { title: '上', from: '2026-02-01', until: '2026-07-15' },
    { title: '下', from: '2026-07-05', until: '2026-11-01' },
  ],
}

/** The mechanisms that combine others. */
function combining(node: fc.Arbitrary<SchemeNode>): Array<fc.Arbitrary<SchemeNode>> {
  const children = fc.array(node, { minLength: 1, maxLength: 3 })
  return [
    built(fc.record({ ...head, mechanism: mechanism('sum'), children })),
    built(
      fc.record({
        ...head,
        mechanism: mechanism('pick'),
        end: fc.constantFrom('highest', 'lowest'),
        take: option(fc.integer({ min: 1, max: 2 })),
        children,
      }),
    ),
    built(
      fc.record({ ...head, mechanism: mechanism('mean'), children, weights: option(fc.constant(['1', '2.5', '0.3'])) }),
    ),
    built(fc.record({ ...head, mechanism: mechanism('weighted'), weight: points, child: node })),
    built(fc.record({ ...head, mechanism: mechanism('start'), start: points, base: option(filter), minus: children })),
    built(
      fc.record({
        ...head,
        mechanism: mechanism('once_per_work'),
        attribute: mechanism('work'),
        prefer: fc.constantFrom('first_item', 'highest'),
        children,
      }),
    ),
  ]
}

/** The mechanisms that choose or repeat others. */
function choosing(node: fc.Arbitrary<SchemeNode>): Array<fc.Arbitrary<SchemeNode>> {
  const otherwise = option(node)
  const holding = fc.subarray(posts, { minLength: 1 })
  return [
    built(fc.record({ ...head, mechanism: mechanism('when'), condition, child: node, otherwise })),
    built(
      fc.record({
        ...head,
        mechanism: mechanism('by_role'),
        decide: fc.constantFrom('at_start', 'at_end', 'longest', 'by_days', 'ever'),
        cases: fc.array(fc.record({ holding, child: node }), { minLength: 1, maxLength: 2 }),
        otherwise,
      }),
    ),
    built(
      fc.record({
        ...head,
        mechanism: mechanism('by_period'),
        span: fc.constantFrom('month', 'quarter', 'half_year', stages),
        combine: fc.constantFrom('sum', 'mean', 'highest', 'lowest', 'last'),
        child: node,
      }),
    ),
  ]
}

/** Any tree of the language, the items numbered and references resolved. */
export const tree: fc.Arbitrary<SchemeNode> = fc
  .letrec<{ node: SchemeNode }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      each,
      measured,
      constant,
      rank,
      ...combining(tie('node')),
      ...choosing(tie('node')),
    ),
  }))
  .node.map(numbered)

/** A whole scheme around a tree. */
export const scheme: fc.Arbitrary<Scheme> = fc
  .record({
    root: tree,
    rounding,
    partYear: option(fc.constantFrom('whole', 'exempt', 'pro_rata')),
    cap: fc.integer({ min: 1, max: 30 }),
    gates: fc.array(condition, { maxLength: 2 }),
    also: option(fc.array(condition, { minLength: 1, maxLength: 1 })),
    veto: option(condition),
    exempt: option(condition, 5),
    consequences: fc.array(condition, { maxLength: 2 }),
  })
  .map(({ root, rounding: places, partYear, cap, gates, also, veto, exempt, consequences }): Scheme => {
    const named = <T>(value: T): T => withoutReferences(value)
    return {
      id: 'random',
      title: '随机',
      subject: 'member',
      period: 'calendar_year',
      basis: [],
      openReadings: [],
      rounding: places,
      ...(partYear && { partYear }),
      ...(exempt && { exempt: [{ title: '试用期', when: named(exempt) }] }),
      capGroups: [{ id: 'bonus', title: '加分', cap: String(cap) }],
      root,
      gates: named(gates),
      grades: [
        { name: '优秀', atLeast: '40', ...(also && { also: named(also) }) },
        { name: '称职', atLeast: '10' },
        { name: '不称职', atLeast: '-1000' },
      ],
      quotas: [],
      vetoes: veto ? [{ title: '否决', when: named(veto), gradeAtMost: '称职' }] : [],
      consequences: named(consequences).map(talk),
    }
  })

function talk(when: Condition): Consequence {
  return { title: '结果', when, action: '谈话', level: 'talk' }
}

/** Outside the tree every item may be named; the root always stands. */
function withoutReferences<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replaceAll(/"#\d+"/g, '"n0"')) as T
}
