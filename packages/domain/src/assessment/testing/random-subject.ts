import fc from 'fast-check'
import type { AttributeValue, Fact } from '../../ledger/fact.ts'
import type { Subject } from '../subject.ts'
import { kinds, posts } from './random-rules.ts'

const day = fc
  .integer({ min: -20, max: 385 })
  .map((number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10))
const attributes = fc
  .record(
    {
      level: fc.constantFrom('a', 'b', 'c', 'toString'),
      units: fc.constantFrom(0, 0.5, 1, 2, 3, 7, 1.0000005, -2),
      work: fc.constantFrom<AttributeValue>('w1', 'w2', 'w3', 1, '1', true),
      authors: fc.integer({ min: 0, max: 5 }),
      place: fc.constantFrom(1, 2, 3, 4, 0, 1.5),
    },
    { requiredKeys: [] },
  )
  .map((value): Record<string, AttributeValue> => value)

const line = fc.record({
  kind: fc.constantFrom(...kinds, ...kinds, 'other'),
  on: day,
  attributes,
  record: fc.integer({ min: 1, max: 4 }),
  corrects: fc.option(fc.nat(8), { nil: undefined, freq: 8 }),
  withdraws: fc.boolean(),
})

/** Facts of a year and a little around it; a few correct or withdraw earlier ones. */
export const facts: fc.Arbitrary<Fact[]> = fc.array(line, { maxLength: 14 }).map((lines) =>
  lines.map(({ corrects, withdraws, record, ...fact }, at): Fact => {
    const corrected = corrects !== undefined && corrects < at
    return {
      ...fact,
      id: `event-${at}:0`,
      subjectId: 'subject',
      record: { kind: 'record', id: `${record}` },
      ...(corrected && { correctsId: `event-${corrects}:0` }),
      ...(corrected && withdraws && { withdraws: true }),
    }
  }),
)

const interval = fc.tuple(day, fc.option(day, { nil: null })).map(([a, b]) => ({
  from: b !== null && b < a ? b : a,
  until: b === null ? null : b < a ? a : b,
}))
const hats = fc.array(fc.record({ key: fc.constantFrom(...posts), span: interval }), { maxLength: 3 })
const seats = fc.constantFrom<Subject['seats']>(
  undefined,
  undefined,
  [{ from: '2020-01-01', until: null }],
  [{ from: '2026-05-20', until: null }],
  [
    { from: '2026-09-10', until: '2026-12-01' },
    { from: '2025-01-01', until: '2026-03-07' },
  ],
  [{ from: '2027-06-01', until: null }],
)
const result = fc.record({
  total: fc.option(fc.integer({ min: 0, max: 100 }).map(String), { nil: null }),
  grade: fc.option(fc.constantFrom('优秀', '称职', '不称职'), { nil: null }),
})

/** Somebody with facts, posts, perhaps a seat for a part of the year, and earlier results. */
export const subject: fc.Arbitrary<Subject> = fc
  .record({
    facts,
    hats,
    seats,
    results: fc.array(result, { maxLength: 4 }),
    termFrom: fc.constantFrom(undefined, '2024-01-01'),
  })
  .map(({ facts: ledger, hats: held, seats: own, results, termFrom }) => ({
    facts: ledger,
    hats: held.map(({ key, span }) => ({ key, ...span })).filter(({ from, until }) => until === null || from < until),
    ...(own && { seats: own }),
    period: { from: '2026-01-01', until: '2027-01-01' },
    history: results.map((one, at) => ({ ...one, period: `${2022 + at}`, until: `${2023 + at}-01-01` })),
    ...(termFrom && { termFrom }),
  }))

/** Values of the others for each item that a rank may look at, the own one not among them. */
export const cohort = fc
  .array(fc.integer({ min: -20, max: 60 }).map(String), { maxLength: 6 })
  .map((values) => Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`n${at}`, values])))
