import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { naiveEvaluate } from '@tongxin/domain/assessment/naive/naive-evaluate'
import { describe, expect, test } from 'vitest'
import { checkSchemeText } from './check-scheme-text.ts'
import { printFault } from './fault.ts'
import type { Assess } from './run-examples.ts'
import { mechanisms } from './scheme/node.ts'

const docs = path.resolve(import.meta.dirname, '../../../docs')
const pages = ['scoring-language.md', 'scoring-language.zh-CN.md'].concat(
  readdirSync(path.join(docs, 'scoring')).map((name) => `scoring/${name}`),
)
const texts = new Map(pages.map((page) => [page, readFileSync(path.join(docs, page), 'utf8')]))

const byNaive: Assess = (scheme, subject, cohort) => {
  const { nodes, ...result } = naiveEvaluate(scheme, subject, cohort)
  return { ...result, valueOf: (id) => nodes[id] ?? null }
}

describe.each([...texts])('%s', (page, text) => {
  const schemes = [...text.matchAll(/```yaml\n(编号: [\s\S]*?)```/g)].map((match) => match[1] ?? '')

  test('has a whole scheme, and its examples come out in both evaluators', () => {
    expect(schemes.length).toBeGreaterThan(0)
    const faults = schemes.flatMap((scheme) =>
      [undefined, byNaive].flatMap((assess) => checkSchemeText(scheme, page, undefined, assess).faults),
    )
    expect(faults.map(printFault)).toEqual([])
  })
})

test('every mechanism is shown in an example of the reference', () => {
  const all = [...texts.values()].join('\n')
  expect(mechanisms.filter((word) => !new RegExp(`[{ ]${word}:\\s`).test(all))).toEqual([])
})
