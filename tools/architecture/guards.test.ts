import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { guards } from './guards.ts'
import { allowedPairs, circleIn } from './guards/module-borders.ts'
import { readFixture } from './read-fixture.ts'
import { readTree } from './source-tree.ts'

const repository = readTree(fileURLToPath(new URL('../..', import.meta.url)))

describe.each(guards)('$guard.name', ({ guard, fixture }) => {
  test('the repository keeps it', () => {
    const findings = guard.find(repository).map(({ path, line, says }) => `${path}:${line} ${says}`)
    expect(findings).toEqual([])
  })

  test('the guard bites on exactly the marked lines of its fixture', () => {
    const { files, marked } = readFixture(fileURLToPath(new URL(`fixtures/${fixture}`, import.meta.url)))
    const bitten = [...new Set(guard.find(files).map(({ path, line }) => `${path}:${line}`))].toSorted()
    expect(marked).not.toEqual([])
    expect(bitten).toEqual(marked)
  })
})

describe('the table of pairs', () => {
  test('has no circle', () => {
    expect(circleIn(allowedPairs)).toBeNull()
  })

  test('is refused when it has one', () => {
    expect(circleIn({ people: ['access'], access: ['ledger'], ledger: ['access'] })).toEqual([
      'access',
      'ledger',
      'access',
    ])
  })
})
