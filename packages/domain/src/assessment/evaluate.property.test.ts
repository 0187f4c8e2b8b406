import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fact } from '../ledger/fact.ts'
import { evaluate } from './evaluate.ts'
import type { SchemeNode } from './scheme-node.ts'
import type { Scheme } from './scheme.ts'
import type { Sheet, SheetNode } from './sheet.ts'
import type { Subject } from './subject.ts'
import { scheme } from './testing/random-scheme.ts'
import { cohort, subject } from './testing/random-subject.ts'
import { runs } from './testing/runs.ts'

/** What holds for every scheme of the language and every ledger, tried on generated ones. */

const each = runs(400)

interface Tried {
  rules: Scheme
  person: Subject
  sheet: Sheet
  others: Record<string, string[]>
}

const expectOfAll = (property: (tried: Tried) => void) =>
  fc.assert(
    fc.property(scheme, subject, cohort, (rules, person, others) => {
      property({ rules, person, others, sheet: evaluate(rules, person, others) })
    }),
    each,
  )

/** Every item of a scheme by its id. */
function itemsOf(node: SchemeNode, found = new Map<string, SchemeNode>()): Map<string, SchemeNode> {
  found.set(node.id, node)
  for (const child of childrenOf(node)) itemsOf(child, found)
  return found
}

function childrenOf(node: SchemeNode): SchemeNode[] {
  switch (node.mechanism) {
    case 'start':
      return node.minus
    case 'weighted':
    case 'by_period':
      return [node.child]
    case 'when':
      return [node.child, ...(node.otherwise ? [node.otherwise] : [])]
    case 'by_role':
      return [...node.cases.map(({ child }) => child), ...(node.otherwise ? [node.otherwise] : [])]
    default:
      return 'children' in node ? node.children : []
  }
}

const linesOf = (line: SheetNode): SheetNode[] => [line, ...line.children.flatMap(linesOf)]

/** Every line of a sheet with its rule. */
function pairs({ rules, sheet }: Tried): Array<[SchemeNode, SheetNode]> {
  const items = itemsOf(rules.root)
  return linesOf(sheet.root).map((line) => [items.get(line.id.split('@')[0] ?? '') as SchemeNode, line])
}

const big = (value: string | null | undefined) => new Big(value ?? 0)
const total = (lines: readonly SheetNode[]) => lines.reduce((sum, { value }) => sum.plus(big(value)), new Big(0))

/** What a line's children come to before anything was applied; `null` where its mechanism does not say. */
function fromChildren(rule: SchemeNode, { children }: SheetNode): Big | null {
  const valued = children.filter(({ value }) => value !== null)
  const values = valued.map(({ value }) => big(value))
  const six = (value: Big) => value.round(6, Big.roundHalfUp)
  switch (rule.mechanism) {
    case 'sum':
    case 'once_per_work':
    case 'when':
      return total(valued)
    case 'start':
      return big(rule.start).minus(total(valued))
    case 'weighted':
      return six(total(valued).times(rule.weight))
    case 'pick': {
      const sorted = values.sort((a, b) => (rule.end === 'highest' ? b.cmp(a) : a.cmp(b)))
      return sorted.slice(0, rule.take ?? 1).reduce((sum, value) => sum.plus(value), new Big(0))
    }
    case 'by_role':
      return rule.decide === 'by_days' ? null : total(valued)
    case 'by_period':
      if (rule.combine === 'sum') return total(valued)
      if (rule.combine === 'mean') return six(total(valued).div(values.length))
      if (rule.combine === 'last') return values.at(-1) ?? null
      return values.reduce((best, value) => (value.gt(best) === (rule.combine === 'highest') ? value : best))
    default:
      return null
  }
}

describe('every sheet', () => {
  test('keeps each cap, and each floor but where a group is used up', () => {
    expectOfAll((tried) => {
      for (const [{ cap, floor, proRata }, { value, applied }] of pairs(tried)) {
        if (value === null) continue
        const wholeCap = cap !== undefined && !proRata?.includes('cap')
        const least = applied.some(({ kind }) => kind === 'cap_group') || proRata?.includes('floor') ? undefined : floor
        const both = wholeCap && floor !== undefined && big(floor).gt(cap)
        const isRoot = value === tried.sheet.root.value
        if (isRoot || both) continue
        if (wholeCap) expect(big(value).lte(cap)).toBe(true)
        if (least !== undefined) expect(big(value).gte(least)).toBe(true)
      }
    })
  })

  test('keeps the cap of a group', () => {
    expectOfAll(({ rules, sheet }) => {
      const items = itemsOf(rules.root)
      const grouped = linesOf(sheet.root).filter(({ id }) => items.get(id.split('@')[0] ?? '')?.capGroup)
      const taken = grouped.filter(({ id, value }) => id !== 'n0' && big(value).gt(0))
      expect(total(taken).lte(rules.capGroups[0]?.cap ?? 0)).toBe(true)
    })
  })

  test('adds up: children give their parent, and whatever changed it is written down in turn', () => {
    expectOfAll((tried) => {
      for (const [rule, { value, applied, children }] of pairs(tried)) {
        if (value === null) continue
        const instead = applied.find(({ kind }) => kind === 'missing_as')
        const changes = applied.filter(({ kind }) => kind !== 'missing_as')
        for (const [at, change] of changes.entries()) {
          const next = changes[at + 1]
          if (next) expect(next.before).toBe(change.after)
        }
        expect(changes.at(-1)?.after ?? instead?.after ?? value).toBe(value)
        if (instead) continue
        const first = changes[0]
        const before = first?.before ?? value
        const expected = fromChildren(rule, { children } as SheetNode)
        if (expected !== null) expect(big(before).round(6, Big.roundHalfUp).toFixed()).toBe(expected.toFixed())
      }
    })
  })

  test('shows the points of its facts in the formula, and they add up', () => {
    expectOfAll((tried) => {
      for (const [rule, { value, applied, formula, evidence }] of pairs(tried)) {
        if (rule.mechanism !== 'each' || value === null || applied.some(({ kind }) => kind === 'missing_as')) continue
        const found = /：(?<sum>[^：]*) = (?<result>\S+)$/.exec(formula.zh)?.groups
        const before = big(applied[0]?.before ?? (applied.length === 0 ? value : null))
        if (!found?.['result']?.includes('…')) expect(found?.['result']).toBe(before.toFixed())
        const parts = found?.['sum']?.split(' + ') ?? []
        expect(found?.['sum']?.includes('×') || evidence.length === 0 || parts.length === evidence.length).toBe(true)
      }
    })
  })

  test('has a value or a reason why there is none, never both', () => {
    expectOfAll(({ sheet }) => {
      for (const { value, missing } of linesOf(sheet.root)) expect(value === null).toBe(missing !== null)
    })
  })

  test('cites no fact twice in a line, only facts that stand, and sets aside none that it counts', () => {
    expectOfAll(({ sheet, person }) => {
      const corrected = new Set(person.facts.flatMap(({ correctsId }) => correctsId ?? []))
      const standing = new Set(person.facts.flatMap(({ id, withdraws }) => (withdraws || corrected.has(id) ? [] : id)))
      for (const { evidence, count, setAside } of linesOf(sheet.root)) {
        expect(new Set(evidence).size).toBe(evidence.length)
        expect(evidence.every((id) => standing.has(id))).toBe(true)
        expect(count ?? 0).toBe(evidence.length)
        expect(setAside.some((id) => evidence.includes(id))).toBe(false)
      }
    })
  })

  test('is the same whatever the order of the facts', () => {
    fc.assert(
      fc.property(scheme, subject, cohort, fc.infiniteStream(fc.nat()), (rules, person, others, keys) => {
        const shuffled = person.facts
          .map((fact) => ({ fact, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ fact }) => fact)
        expect(evaluate(rules, { ...person, facts: shuffled }, others)).toEqual(evaluate(rules, person, others))
      }),
      each,
    )
  })

  test('says in words what it found, in both languages', () => {
    expectOfAll(({ sheet }) => {
      const notes = linesOf(sheet.root).flatMap(({ applied }) => applied.map(({ words }) => words))
      const verdicts = [...sheet.gates, ...sheet.vetoes, ...sheet.consequences].map(({ words }) => words)
      const all = [...linesOf(sheet.root).map(({ formula }) => formula), ...notes, ...verdicts, sheet.gradeReason]
      for (const { zh, en } of all) {
        expect(zh).not.toBe('')
        expect(en).not.toBe('')
        expect(`${zh}${en}`).not.toMatch(/undefined|NaN|null|\[object/)
      }
    })
  })
})

/** A sheet without the notes of what was set aside. */
function counted(line: SheetNode): unknown {
  return { ...line, setAside: [], children: line.children.map(counted) }
}

describe('a fact', () => {
  const stranger: Fact = {
    id: 'stranger:0',
    kind: 'proposal',
    on: '2026-05-25',
    subjectId: 'subject',
    attributes: { units: 3, level: 'a', work: 'w2', authors: 2, place: 1 },
    record: { kind: 'record', id: 'x' },
  }

  test('that no rule names changes nothing, nor does one of another year', () => {
    expectOfAll(({ rules, person, others, sheet }) => {
      const withFact = (fact: Partial<Fact>) =>
        evaluate(rules, { ...person, facts: [...person.facts, { ...stranger, ...fact }] }, others)
      expect(withFact({ kind: 'unknown' })).toEqual(sheet)
      expect(withFact({ on: '2027-01-01' })).toEqual(sheet)
      expect(withFact({ on: '2025-12-31' })).toEqual(sheet)
    })
  })

  test('that was withdrawn counts as if it had never been recorded', () => {
    expectOfAll(({ rules, person, others, sheet }) => {
      const withdrawal = { ...stranger, id: 'withdrawal:0', correctsId: stranger.id, withdraws: true }
      const facts = [withdrawal, ...person.facts, stranger]
      expect(counted(evaluate(rules, { ...person, facts }, others).root)).toEqual(counted(sheet.root))
    })
  })

  test('that was corrected counts as its correction alone, corrected twice as the last', () => {
    expectOfAll(({ rules, person, others }) => {
      const second = { ...stranger, id: 'second:0', attributes: { units: 1, level: 'b' }, correctsId: stranger.id }
      const third = { ...stranger, id: 'third:0', attributes: { units: 6, level: 'a' }, correctsId: second.id }
      const rootOf = (...facts: Fact[]) =>
        counted(evaluate(rules, { ...person, facts: [...person.facts, ...facts] }, others).root)
      expect(rootOf(stranger, second)).toEqual(rootOf(second))
      expect(rootOf(stranger, second, third)).toEqual(rootOf(third))
    })
  })
})
