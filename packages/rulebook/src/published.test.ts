import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { naiveEvaluate } from '@tongxin/domain/assessment/naive/naive-evaluate'
import { describe, expect, test } from 'vitest'
import { checkSchemeText } from './check-scheme-text.ts'
import { printFault } from './fault.ts'
import { loadScheme } from './load-scheme.ts'
import type { Assess } from './run-examples.ts'

const published = path.resolve(import.meta.dirname, '../../../rules/published')
const files = readdirSync(published).filter((name) => name.endsWith('.yaml'))

const byNaive: Assess = (scheme, subject, cohort) => {
  const { nodes, ...result } = naiveEvaluate(scheme, subject, cohort)
  return { ...result, valueOf: (id) => nodes[id] ?? null }
}

describe.each(files)('%s', (name) => {
  test('stands alone, and its worked examples come out in the engine', async () => {
    const { scheme, faults } = await loadScheme(path.join(published, name))
    expect(faults.map(printFault)).toEqual([])
    expect(scheme?.openReadings.length).toBeGreaterThan(0)
  })

  test('comes out the same in the naive evaluator', async () => {
    const text = await readFile(path.join(published, name), 'utf8')
    expect(checkSchemeText(text, name, undefined, byNaive).faults.map(printFault)).toEqual([])
  })
})
