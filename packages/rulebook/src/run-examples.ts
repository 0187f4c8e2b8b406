import { evaluate } from '@tongxin/domain/assessment/evaluate'
import { findNode } from '@tongxin/domain/assessment/find-node'
import { seatsOf } from '@tongxin/domain/assessment/quota-seats'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Subject } from '@tongxin/domain/assessment/subject'
import { type ExampleSource, type QuotaExampleSource, subjectOf } from './scheme/example.ts'

/** What an example says and what is found, where the two differ. */
export interface Difference {
  example: string
  /** `null` where nothing could be computed. */
  item: string | null
  expected: string
  found: string
}

/** What a scheme comes to for one subject, as far as examples speak of it. */
export interface Outcome {
  total: string | null
  grade: string | null
  valueOf(id: string): string | null
  /** Whether each basic requirement and each consequence of the scheme holds, in their order. */
  gates: readonly boolean[]
  consequences: readonly boolean[]
}

/** Computes an outcome; given the values of all assessed where places count. */
export type Assess = (scheme: Scheme, subject: Subject, cohort: ExampleSource['全体']) => Outcome

/** Runs a worked example of a scheme; an empty answer means that it comes out. */
export function runExample(scheme: Scheme, example: ExampleSource, assess: Assess = byEngine): Difference[] {
  try {
    return differences(scheme, example, assess(scheme, subjectOf(example), example.全体))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return [{ example: example.名称, item: null, expected: '', found: '数超出范围' }]
  }
}

const byEngine: Assess = (scheme, subject, cohort) => {
  const sheet = evaluate(scheme, subject, cohort)
  return {
    total: sheet.total,
    grade: sheet.grade,
    valueOf: (id) => findNode(sheet.root, id)?.value ?? null,
    gates: sheet.gates.map(({ holds }) => holds),
    consequences: sheet.consequences.map(({ holds }) => holds),
  }
}

function differences({ gates, consequences }: Scheme, { 名称, 应得 }: ExampleSource, outcome: Outcome): Difference[] {
  const shown = (value: string | null) => value ?? '无数据'
  const met = (title: string) =>
    gates.some((gate, at) => gate.title === title && outcome.gates[at] === true) ? '满足' : '不满足'
  const follows = consequences.filter((_, at) => outcome.consequences[at] === true).map(({ title }) => title)
  const { 总分, 等次, 各项, 基本要求, 结果运用 } = 应得
  const compared: Array<[item: string, expected: string | undefined, found: string]> = [
    ['总分', 总分, shown(outcome.total)],
    ['等次', 等次, outcome.grade ?? '不评'],
    ...Object.entries(各项).map(([id, value]): [string, string, string] => [id, value, shown(outcome.valueOf(id))]),
    ...Object.entries(基本要求).map(([title, value]): [string, string, string] => [title, value, met(title)]),
    ['结果运用', 结果运用?.join('、'), follows.join('、')],
  ]
  return compared.flatMap(([item, expected, found]) =>
    expected === undefined || expected === found ? [] : [{ example: 名称, item, expected, found }],
  )
}

/** Runs a scheme's examples of quotas. */
export function runQuotaExamples({ quotas }: Scheme, examples: readonly QuotaExampleSource[]): Difference[] {
  return examples.flatMap(({ 名称, 等次, 人数, 扩大, 应得 }) => {
    const quota = quotas.find(({ grade }) => grade === 等次)
    const seats = quota ? seatsOf(quota, 人数, 扩大) : 0
    return seats === 应得 ? [] : [{ example: 名称, item: '名额', expected: String(应得), found: String(seats) }]
  })
}
