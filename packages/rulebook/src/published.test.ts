import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { naiveEvaluate } from '@tongxin/domain/assessment/naive/naive-evaluate'
import { describe, expect, test } from 'vitest'
import { checkSchemeText } from './check-scheme-text.ts'
import { printFault } from './fault.ts'
import { loadScheme } from './load-scheme.ts'
import type { Assess } from './run-examples.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const files = ['rules/published', 'packages/rulebook/fixtures/invented'].flatMap((folder) =>
  readdirSync(path.join(root, folder)).map((name) => path.join(folder, name)),
)

const byNaive: Assess = (scheme, subject, cohort) => {
  const { nodes, ...result } = naiveEvaluate(scheme, subject, cohort)
  return { ...result, valueOf: (id) => nodes[id] ?? null }
}

describe.each(files)('%s', (file) => {
  test('stands alone, and its worked examples come out in the engine', async () => {
    const { scheme, faults } = await loadScheme(path.join(root, file))
    expect(faults.map(printFault)).toEqual([])
    expect(scheme?.openReadings.length).toBeGreaterThan(0)
  })

  test('comes out the same in the naive evaluator', async () => {
    const text = await readFile(path.join(root, file), 'utf8')
    expect(checkSchemeText(text, file, undefined, byNaive).faults.map(printFault)).toEqual([])
  })
})
