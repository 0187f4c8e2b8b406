import { describe, expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import type { Scheme } from './scheme.ts'
import { atLeastFacts, each, factsOf, only, period, schemeOf } from './scheme-builders.ts'
import type { Interval } from './subject.ts'

const scheme = schemeOf(each('total', only('work'), { perUnit: '1', attribute: 'points' }), {
  grades: [
    { name: '优秀', atLeast: '85', also: [atLeastFacts('有提案', only('proposal'), '1')] },
    {
      name: '称职',
      atLeast: '60',
      also: [{ title: '总分过线', quantity: { take: 'node', node: 'total' }, atLeast: '60' }],
    },
    { name: '基本称职', atLeast: '40' },
  ],
  vetoes: [{ title: '违纪', when: atLeastFacts('违纪', only('misconduct'), '1'), gradeAtMost: '基本称职' }],
})
const work = (points: number, on?: string) => factsOf('work', { points }, 1, on)
const proposal = factsOf('proposal')

const graded = (
  facts: ReturnType<typeof factsOf>,
  other: Partial<Scheme> = {},
  seats?: Interval[],
  until: string | null = period.until,
) => {
  const subject = { facts, hats: [], period: { from: period.from, until }, ...(seats && { seats }) }
  const { total, grade, gradeReason, vetoes } = evaluate({ ...scheme, ...other }, subject)
  return { total, grade, reason: gradeReason.zh, english: gradeReason.en, vetoes }
}

describe('grades', () => {
  test.each([
    [85, '优秀', '85 分，达到 85 分'],
    [84.99, '称职', '84.99 分，达到 60 分；优秀：不足 85 分'],
    [60, '称职', '60 分，达到 60 分；优秀：不足 85 分'],
    [59.99, '基本称职', '59.99 分，达到 40 分；称职：不足 60 分'],
    [39.99, null, '39.99 分，未达到任何等次；基本称职：不足 40 分'],
  ])('%d points: %s', (points, grade, reason) => {
    expect(graded([...work(points), ...proposal])).toMatchObject({ grade, reason })
  })

  test('a condition on the whole tree looks at the total as it is printed', () => {
    const rounding = { places: 0, mode: 'half_up' as const }
    expect(graded(work(59.5), { rounding })).toMatchObject({ total: '60', grade: '称职' })
  })

  test('an extra condition that fails is named', () => {
    expect(graded(work(90))).toMatchObject({ grade: '称职', reason: '90 分，达到 60 分；优秀：未满足“有提案”' })
  })

  test('a veto keeps the grade down and says why; it lifts nobody', () => {
    const misconduct = factsOf('misconduct')
    expect(graded([...work(90), ...proposal, ...misconduct])).toMatchObject({
      grade: '基本称职',
      reason: '90 分；因违纪，等次为基本称职',
      vetoes: [{ holds: true, evidence: misconduct.map(({ id }) => id) }],
    })
    expect(graded([...work(45), ...misconduct])).toMatchObject({
      grade: '基本称职',
      reason: '45 分，达到 40 分；称职：不足 60 分',
    })
    expect(graded([...work(10), ...misconduct]).grade).toBeNull()
  })

  test('a scheme without grades and a year without records say so', () => {
    expect(graded(work(90), { grades: [], vetoes: [] })).toMatchObject({ grade: null, reason: '本办法不设等次' })
    expect(graded([])).toMatchObject({ total: null, grade: null, reason: '没有记录，不评等次' })
  })
})

describe('no grade', () => {
  const exempt = [{ title: '试用期', when: atLeastFacts('试用期', only('probation'), '1') }]

  test('is given to whoever is exempt, and it says by what', () => {
    expect(graded([...work(90), ...factsOf('probation')], { exempt })).toMatchObject({
      total: '90',
      grade: null,
      reason: '试用期，不评等次',
    })
    expect(graded(work(70), { exempt })).toMatchObject({ grade: '称职' })
  })

  test('needs a total where any grade has a line; conditions alone decide where none has', () => {
    const byCondition = {
      grades: [{ name: '合格', also: [{ title: '非主席', not: { title: '主席', holding: ['chair'] } }] }],
    }
    expect(graded([], byCondition)).toMatchObject({ total: null, grade: '合格' })
    const mixed = { grades: [{ name: '优秀', atLeast: '85' }, ...byCondition.grades] }
    expect(graded([], mixed)).toMatchObject({ total: null, grade: null, reason: '没有记录，不评等次' })
    expect(graded(work(10), mixed)).toMatchObject({ total: '10', grade: '合格' })
  })
})

describe('a seat for a part of the year', () => {
  const joined = [{ from: '2026-08-08', until: null }]
  const facts = [...work(30, '2026-03-05'), ...work(24, '2026-09-01')]

  test.each([['whole'], [undefined]] as const)('counts like all others where the scheme says %s', (partYear) => {
    expect(graded(facts, partYear && { partYear }, joined)).toMatchObject({ total: '54', grade: '基本称职' })
  })

  test('exempt: counted for that time, not graded', () => {
    expect(graded(facts, { partYear: 'exempt' }, joined)).toMatchObject({
      total: '24',
      grade: null,
      reason: '任职不满全年（2026-08-08 — 2026-12-31），只计任职期间的记录，不评等次',
    })
  })

  test('pro rata: the lines are those of the days served', () => {
    expect(graded(facts, { partYear: 'pro_rata' }, joined)).toMatchObject({
      total: '24',
      grade: '基本称职',
      reason: expect.stringContaining('等次线按 146 ÷ 365 天折算') as string,
    })
  })

  test('two seats with a gap are two spans', () => {
    const seats = [
      { from: '2026-09-01', until: null },
      { from: '2020-01-01', until: '2026-04-01' },
    ]
    expect(graded(facts, { partYear: 'exempt' }, seats)).toMatchObject({
      total: '54',
      english:
        'no seat for the whole year (2026-01-01 — 2026-03-31, 2026-09-01 — 2026-12-31), only records of that time count; no grade',
    })
  })

  test('a seat changed without a gap is the whole year', () => {
    const seats = [
      { from: '2026-05-01', until: null },
      { from: '2020-01-01', until: '2026-05-01' },
    ]
    expect(graded(facts, { partYear: 'exempt' }, seats)).toMatchObject({ total: '54', grade: '基本称职' })
  })

  test('a year whose end is not fixed gives no lines for days served', () => {
    expect(graded(facts, { partYear: 'pro_rata' }, joined, null)).toMatchObject({
      grade: null,
      reason: '任职不满全年（2026-08-08 —），只计任职期间的记录；年度止日未定，暂不折算等次线',
    })
  })
})
