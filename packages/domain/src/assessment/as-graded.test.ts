import { describe, expect, test } from 'vitest'
import { asGraded } from './as-graded.ts'
import { evaluate, evaluateWithFalls } from './evaluate.ts'
import { atLeastFacts, each, factsOf, only, schemeOf, subjectOf } from './scheme-builders.ts'
import type { Scheme } from './scheme.ts'

const follows = (title: string, grades: string[]) => ({
  title,
  when: { title, history: { result: { grades } } },
  action: '谈话',
  level: 'talk' as const,
})
const scheme: Scheme = schemeOf(each('total', only('work'), { perUnit: '1', attribute: 'points' }), {
  grades: [
    { name: '优秀', atLeast: '80' },
    { name: '称职', atLeast: '60' },
    { name: '基本称职', atLeast: '0' },
  ],
  consequences: [
    follows('称职', ['称职']),
    follows('末等', ['基本称职']),
    { title: '有提案', when: atLeastFacts('有提案', only('proposal'), '1'), action: '表扬', level: 'praise' },
  ],
})
const subject = subjectOf([...factsOf('work', { points: 70 }), ...factsOf('proposal')])
const holding = (sheet: { consequences: Array<{ title: string; holds: boolean }> } | undefined) =>
  sheet?.consequences.flatMap(({ title, holds }) => (holds ? title : []))

describe('a drafted sheet', () => {
  const drafted = evaluateWithFalls(scheme, subject)

  test('is the sheet, and carries what would follow from each lower grade and from none', () => {
    const { falls, ...sheet } = drafted
    expect(sheet).toEqual(evaluate(scheme, subject))
    expect(falls?.map(({ grade }) => grade)).toEqual(['基本称职', null])
    expect(holding(drafted)).toEqual(['称职', '有提案'])
    expect(holding(falls?.[0])).toEqual(['末等', '有提案'])
    expect(holding(falls?.[1])).toEqual(['有提案'])
  })

  test('takes the consequences of the grade that was left, and nothing else of it', () => {
    expect(holding(asGraded(drafted, '基本称职'))).toEqual(['末等', '有提案'])
    expect(holding(asGraded(drafted, null))).toEqual(['有提案'])
    const { falls: _, ...sheet } = drafted
    expect(asGraded(drafted, '称职')).toEqual(sheet)
    expect(asGraded(sheet, '基本称职')).toEqual(sheet)
  })

  test('without consequences or without a grade carries nothing', () => {
    expect(evaluateWithFalls({ ...scheme, consequences: [] }, subject)).not.toHaveProperty('falls')
    expect(evaluateWithFalls(scheme, subjectOf([]))).not.toHaveProperty('falls')
  })
})
