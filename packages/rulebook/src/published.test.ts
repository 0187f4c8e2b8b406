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
  test('stands alone, and its worked examples come out', async () => {
    const text = await readFile(path.join(root, file), 'utf8')
    const { scheme, faults } = checkSchemeText(text, file, undefined, byNaive)
    expect(faults.map(printFault)).toEqual([])
    expect(scheme?.openReadings.length).toBeGreaterThan(0)
  })
})

test('a scheme is read from its file alone', async () => {
  const { scheme, faults } = await loadScheme(path.join(root, 'rules/published/T5-安庆市委员.yaml'))
  expect(faults.map(printFault)).toEqual([])
  expect(scheme?.grades.map(({ name }) => name)).toEqual(['优秀', '良好', '称职', '不称职'])
})
