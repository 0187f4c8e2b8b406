import { describe, expect, test } from 'vitest'
import type { Fact } from '../../ledger/fact.ts'
import { ColumnBuilder, whoOf } from './column-builder.ts'
import { dayNumber, dayOf, endNumber, farAway, monthOf, monthStart } from './day-number.ts'
import { newDictionary, nobody } from './fact-columns.ts'
import { orderFacts } from './order-facts.ts'

const period = { from: '2026-01-01', until: '2027-01-01' }
const fact = (id: string, on: string, other: Partial<Fact> = {}): Fact => ({
  id,
  kind: 'meeting',
  subjectId: 's',
  on,
  attributes: {},
  record: { kind: 'meeting', id },
  ...other,
})
const ids = (facts: readonly Fact[]) => facts.map(({ id }) => id)

describe('facts in order', () => {
  test('go by day, and on one day by id, whatever order they came in', () => {
    const facts = [fact('c', '2026-03-01'), fact('b', '2026-02-01'), fact('d', '2026-02-01'), fact('a', '2026-02-01')]
    expect(ids(orderFacts(facts, period).standing)).toEqual(['a', 'b', 'd', 'c'])
    expect(ids(orderFacts(facts.toReversed(), period).standing)).toEqual(['a', 'b', 'd', 'c'])
  })

  test('the first day of the period counts, its end does not', () => {
    const facts = [fact('a', '2025-12-31'), fact('b', '2026-01-01'), fact('c', '2026-12-31'), fact('d', '2027-01-01')]
    expect(ids(orderFacts(facts, period).standing)).toEqual(['b', 'c'])
    expect(ids(orderFacts(facts, { ...period, until: null }).standing)).toEqual(['b', 'c', 'd'])
  })

  test('what was corrected or withdrawn is set aside, the withdrawal itself is nothing', () => {
    const facts = [
      fact('a', '2026-02-01'),
      fact('b', '2026-02-02'),
      fact('c', '2026-02-03'),
      fact('correction', '2026-02-04', { correctsId: 'a' }),
      fact('withdrawal', '2026-02-05', { correctsId: 'b', withdraws: true }),
    ]
    const { standing, setAside } = orderFacts(facts, period)
    expect([ids(standing), ids(setAside)]).toEqual([
      ['c', 'correction'],
      ['a', 'b'],
    ])
  })

  test('a correction outside the period still takes out what it corrects', () => {
    const facts = [fact('a', '2026-02-01'), fact('late', '2027-02-01', { correctsId: 'a' })]
    const { standing, setAside } = orderFacts(facts, period)
    expect([ids(standing), ids(setAside)]).toEqual([[], ['a']])
  })

  test('nothing is set aside where nothing was corrected', () => {
    expect(orderFacts([fact('a', '2026-02-01')], period).setAside).toEqual([])
  })
})

describe('columns', () => {
  test('give each subject its number and the stretch of its facts, those set aside last', () => {
    const builder = new ColumnBuilder({ period, keepFacts: true })
    const corrected = [fact('a', '2026-02-01'), fact('b', '2026-02-02', { correctsId: 'a' })]
    expect([builder.add({ facts: corrected, hats: [] }), builder.add({ facts: [], hats: [] })]).toEqual([0, 1])
    expect(builder.add({ facts: [fact('c', '2026-02-03')], hats: [] })).toBe(2)
    const columns = builder.build()
    expect([[...columns.first], [...columns.standing]]).toEqual([
      [0, 2, 2, 3],
      [1, 2, 3],
    ])
    expect(columns.facts?.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
    expect([...columns.day].map(dayOf)).toEqual(['2026-02-02', '2026-02-01', '2026-02-03'])
  })

  test('keep no facts unless asked', () => {
    const builder = new ColumnBuilder({ period })
    builder.add({ facts: [fact('a', '2026-02-01')], hats: [] })
    expect(builder.build().facts).toBeNull()
  })

  test('number the records of a subject: facts of one record share theirs', () => {
    const builder = new ColumnBuilder({ period })
    const of = (id: string, kind: string, record: string) => fact(id, '2026-02-01', { record: { kind, id: record } })
    const facts = [of('a', 'meeting', '1'), of('b', 'meeting', '2'), of('c', 'meeting', '1'), of('d', 'visit', '1')]
    builder.add({ facts, hats: [] })
    builder.add({ facts: [of('e', 'meeting', '2')], hats: [] })
    expect([...(builder.build().record ?? [])]).toEqual([0, 1, 0, 2, 0])
  })

  test('know equal kinds and attributes as one shape, also across columns that share a dictionary', () => {
    const dictionary = newDictionary()
    const shapes = (attributes?: ReadonlySet<string>) => {
      const builder = new ColumnBuilder({ period, dictionary, ...(attributes && { attributes }) })
      const facts = [
        fact('a', '2026-02-01', { attributes: { level: 'x', note: 1 } }),
        fact('b', '2026-02-01', { attributes: { level: 'x', note: 2 } }),
      ]
      builder.add({ facts, hats: [] })
      return [...builder.build().shape]
    }
    expect(shapes()).toEqual([0, 1])
    expect(shapes()).toEqual([0, 1])
    expect(shapes(new Set(['level']))).toEqual([2, 2])
  })
})

describe('who somebody was', () => {
  test('is nobody without posts, seats and earlier results', () => {
    expect(whoOf({ hats: [] })).toBe(nobody)
    expect(nobody).toMatchObject({ hats: [], seats: null, history: [], termFrom: 0 })
  })

  test('keeps days as numbers, open ends far away', () => {
    expect(whoOf({ hats: [{ key: 'chair', from: '2026-01-01', until: null }] })).toEqual({
      hats: [{ key: 'chair', from: dayNumber('2026-01-01'), until: farAway }],
      seats: null,
      history: [],
      termFrom: 0,
    })
    expect(whoOf({ hats: [], termFrom: '2022-01-01' }).termFrom).toBe(dayNumber('2022-01-01'))
    expect(whoOf({ hats: [], seats: [] }).seats).toEqual([])
  })
})

describe('days as numbers', () => {
  test('count from 1970, over leap years, and back', () => {
    expect([dayNumber('1970-01-01'), dayNumber('1970-02-01'), dayNumber('2024-02-29')]).toEqual([0, 31, 19_782])
    expect([dayOf(19_782), dayOf(19_783)]).toEqual(['2024-02-29', '2024-03-01'])
    expect([endNumber(null), endNumber('1970-01-02')]).toEqual([farAway, 1])
    expect(dayOf(farAway)).toBe('9999-12-31')
  })

  test('know their month, and where months begin', () => {
    expect(monthOf(dayNumber('2026-12-31'))).toEqual({ year: 2026, month: 11 })
    expect([monthStart(2026, 11), monthStart(2026, 12)].map(dayOf)).toEqual(['2026-12-01', '2027-01-01'])
  })
})
