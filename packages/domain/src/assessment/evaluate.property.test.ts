import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fact } from '../ledger/fact.ts'
import { plain } from './bounds.ts'
import { evaluate } from './evaluate.ts'
import type { FactPoints } from './fact-points.ts'
import type { SchemeNode } from './scheme-node.ts'
import { only, schemeOf, subjectOf } from './scheme-builders.ts'
import type { SheetNode } from './sheet.ts'

/** What holds for every scheme and every ledger, tried on generated ones. */

const kinds = ['meeting', 'proposal', 'opinion']
const hats = [{ key: 'standing', from: '2026-04-01', until: '2026-10-01' }]

const decimal = fc.integer({ min: 0, max: 400 }).map((tenths) => plain(new Big(tenths).div(10)))
const filter = fc
  .record({ kinds: fc.subarray(kinds, { minLength: 1 }), held: fc.boolean() })
  .map(({ kinds: of, held }) => ({
    ...only(of),
    ...(held && { holding: ['standing'] }),
  }))

const points: fc.Arbitrary<FactPoints> = fc.oneof(
  decimal.map((fixed) => ({ fixed })),
  decimal.map((perUnit) => ({ perUnit, attribute: 'units' })),
  fc.record({ a: decimal, b: decimal }).map((table) => ({ table, attribute: 'level' })),
)

const limits = fc
  .record({ cap: fc.option(fc.integer({ min: 20, max: 60 })), floor: fc.option(fc.integer({ min: -5, max: 20 })) })
  .map(({ cap, floor }) => ({ ...(cap !== null && { cap: `${cap}` }), ...(floor !== null && { floor: `${floor}` }) }))

const tree = fc.letrec<{ node: SchemeNode }>((tie) => {
  const head = { id: fc.uuid(), title: fc.constant('项'), limits }
  const children = fc.array(tie('node'), { minLength: 1, maxLength: 3 })
  const built = <T extends { limits: object }>({ limits: bounds, ...node }: T) =>
    ({ ...node, ...bounds }) as unknown as SchemeNode
  const mechanism = <N extends string>(name: N) => fc.constant(name)
  return {
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc
        .record({
          ...head,
          mechanism: mechanism('each'),
          of: filter,
          points,
          from: fc.integer({ min: 1, max: 3 }),
          best: fc.constantFrom(undefined, 1),
        })
        .map(built),
      fc
        .record({
          ...head,
          mechanism: mechanism('quantity'),
          quantity: fc.record({ take: mechanism('ratio'), counted: filter, of: filter, exempt: filter }),
          to: fc.record({ full: decimal }),
        })
        .map(built),
      fc
        .record({
          ...head,
          mechanism: mechanism('quantity'),
          quantity: fc.record({ take: mechanism('count'), of: filter }),
          to: fc.record({ atLeast: fc.integer({ min: 1, max: 4 }).map(String), points: decimal }),
        })
        .map(built),
      fc.record({ ...head, mechanism: mechanism('sum'), children }).map(built),
      fc.record({ ...head, mechanism: mechanism('pick'), end: mechanism('highest'), children }).map(built),
      fc.record({ ...head, mechanism: mechanism('start'), start: decimal, base: filter, minus: children }).map(built),
      fc.record({ ...head, mechanism: mechanism('weighted'), weight: decimal, child: tie('node') }).map(built),
    ),
  }
}).node

const facts = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      month: fc.integer({ min: 1, max: 12 }),
      units: fc.integer({ min: 0, max: 6 }),
      level: fc.constantFrom('a', 'b', 'toString'),
    }),
    { maxLength: 12 },
  )
  .map((lines) =>
    lines.map(({ kind, month, units, level }, at): Fact => ({
      id: `event-${at}:0`,
      kind,
      subjectId: 'subject',
      on: `2026-${`${month}`.padStart(2, '0')}-10`,
      attributes: { units, level },
      record: { kind: 'record', id: `${at}` },
    })),
  )

const sheetOf = (root: SchemeNode, ledger: readonly Fact[]) =>
  evaluate(schemeOf(root, { rounding: { places: 12, mode: 'half_up' } }), subjectOf(ledger, hats))

/** Every scheme node beside the line it gave. */
function pairs(rule: SchemeNode, line: SheetNode): Array<[SchemeNode, SheetNode]> {
  const rules = childrenOf(rule)
  expect(line.children).toHaveLength(rules.length)
  return [[rule, line], ...rules.flatMap((child, at) => pairs(child, line.children[at] as SheetNode))]
}

function childrenOf(rule: SchemeNode): SchemeNode[] {
  if (rule.mechanism === 'sum' || rule.mechanism === 'pick') return rule.children
  if (rule.mechanism === 'start') return rule.minus
  return rule.mechanism === 'weighted' ? [rule.child] : []
}

/** What the children come to before caps and floors; `null` for leaves. */
function fromChildren(rule: SchemeNode, { children }: SheetNode): Big | null {
  const values = children.flatMap(({ value }) => value ?? []).map((value) => new Big(value))
  const total = values.reduce((sum, value) => sum.plus(value), new Big(0))
  if (rule.mechanism === 'sum') return total
  if (rule.mechanism === 'pick')
    return values.reduce((best, value) => (value.gt(best) ? value : best), values[0] ?? total)
  if (rule.mechanism === 'start') return new Big(rule.start).minus(total)
  return rule.mechanism === 'weighted' ? total.times(rule.weight) : null
}

const check = (property: (root: SchemeNode, ledger: Fact[]) => void) =>
  fc.assert(fc.property(tree, facts, property), { numRuns: 150 })

/** Checks something of every line that has a value. */
const expectOfLines = (property: (rule: SchemeNode, line: SheetNode & { value: string }) => void) =>
  check((root, ledger) => {
    for (const [rule, line] of pairs(root, sheetOf(root, ledger).root)) {
      const { value } = line
      if (value !== null) property(rule, { ...line, value })
    }
  })

describe('every sheet', () => {
  test('keeps each cap and each floor', () => {
    expectOfLines(({ cap, floor }, { value }) => {
      expect(new Big(value).lte(cap ?? value)).toBe(true)
      expect(new Big(value).gte(floor ?? value)).toBe(true)
    })
  })

  test('adds up: children give their parent, and what a cap or floor changed is written down', () => {
    expectOfLines((rule, line) => {
      const before = line.applied[0]?.before ?? line.value
      expect(line.applied.at(-1)?.after ?? line.value).toBe(line.value)
      expect(before).toBe(plain((fromChildren(rule, line) ?? new Big(before)).round(12, Big.roundHalfUp)))
    })
  })

  test('has a value or a reason why there is none, never both', () => {
    check((root, ledger) => {
      for (const [, { value, missing }] of pairs(root, sheetOf(root, ledger).root)) {
        expect(value === null).toBe(missing !== null)
      }
    })
  })

  test('cites no fact twice in a line, and only facts that stand in the ledger', () => {
    check((root, ledger) => {
      const known = new Set(ledger.map(({ id }) => id))
      for (const [, { evidence, count }] of pairs(root, sheetOf(root, ledger).root)) {
        expect(new Set(evidence).size).toBe(evidence.length)
        expect(evidence.every((id) => known.has(id))).toBe(true)
        expect(count ?? 0).toBe(evidence.length)
      }
    })
  })

  test('is the same whatever the order of the facts', () => {
    fc.assert(
      fc.property(
        tree,
        facts.chain((ledger) =>
          fc.tuple(fc.constant(ledger), fc.shuffledSubarray(ledger, { minLength: ledger.length })),
        ),
        (root, [ledger, shuffled]) => {
          expect(sheetOf(root, shuffled)).toEqual(sheetOf(root, ledger))
        },
      ),
      { numRuns: 150 },
    )
  })
})

/** A sheet without the notes of what was set aside. */
function counted(line: SheetNode): unknown {
  return { ...line, setAside: [], children: line.children.map(counted) }
}

describe('a fact', () => {
  const stranger = {
    id: 'stranger:0',
    subjectId: 'subject',
    attributes: { units: 3, level: 'a' },
    record: { kind: 'record', id: 'x' },
  }

  test('that no rule names changes nothing, nor does one of another year', () => {
    check((root, ledger) => {
      const before = sheetOf(root, ledger)
      expect(sheetOf(root, [...ledger, { ...stranger, kind: 'unknown', on: '2026-05-05' }])).toEqual(before)
      expect(sheetOf(root, [...ledger, { ...stranger, kind: 'meeting', on: '2027-01-01' }])).toEqual(before)
      expect(sheetOf(root, [...ledger, { ...stranger, kind: 'meeting', on: '2025-12-31' }])).toEqual(before)
    })
  })

  test('that was withdrawn counts as if it had never been recorded', () => {
    check((root, ledger) => {
      const recorded = { ...stranger, kind: 'proposal', on: '2026-05-05' }
      const withdrawal = { ...recorded, id: 'withdrawal:0', correctsId: recorded.id, withdraws: true }
      expect(counted(sheetOf(root, [withdrawal, ...ledger, recorded]).root)).toEqual(
        counted(sheetOf(root, ledger).root),
      )
    })
  })

  test('that was corrected counts as its correction alone, corrected twice as the last', () => {
    check((root, ledger) => {
      const first = { ...stranger, kind: 'proposal', on: '2026-05-05' }
      const second = { ...first, id: 'second:0', attributes: { units: 1, level: 'b' }, correctsId: first.id }
      const third = { ...first, id: 'third:0', attributes: { units: 6, level: 'a' }, correctsId: second.id }
      expect(counted(sheetOf(root, [...ledger, first, second]).root)).toEqual(
        counted(sheetOf(root, [...ledger, second]).root),
      )
      expect(counted(sheetOf(root, [...ledger, first, second, third]).root)).toEqual(
        counted(sheetOf(root, [...ledger, third]).root),
      )
    })
  })
})
