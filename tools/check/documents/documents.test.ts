import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readFixture } from '../../architecture/read-fixture.ts'
import { readTree } from '../../architecture/source-tree.ts'
import { decisionForm } from './decision-form.ts'
import { glossaryWords } from './glossary-words.ts'
import { namedCommands } from './named-commands.ts'
import { namedPaths } from './named-paths.ts'
import { shortDocuments } from './short-documents.ts'

const repository = readTree(fileURLToPath(new URL('../../..', import.meta.url)))

const guards = [
  { guard: namedPaths, fixture: 'named-paths.txt' },
  { guard: namedCommands, fixture: 'named-commands.txt' },
  { guard: decisionForm, fixture: 'decision-form.txt' },
  { guard: glossaryWords, fixture: 'glossary-words.txt' },
]

describe.each(guards)('$guard.name', ({ guard, fixture }) => {
  test('the documents keep it', () => {
    expect(guard.find(repository).map(({ path, line, says }) => `${path}:${line} ${says}`)).toEqual([])
  })

  test('the guard bites on exactly the marked lines of its fixture', () => {
    const { files, marked } = readFixture(fileURLToPath(new URL(`fixtures/${fixture}`, import.meta.url)))
    const bitten = [...new Set(guard.find(files).map(({ path, line }) => `${path}:${line}`))].toSorted()
    expect(marked).not.toEqual([])
    expect(bitten).toEqual(marked)
  })
})

describe('documents stay short', () => {
  test('the documents keep it', () => {
    expect(shortDocuments.find(repository)).toEqual([])
  })

  test('a decision of 61 lines is refused, one of 60 is not', () => {
    const decision = (lines: number) => [{ path: 'docs/decisions/0001-long.md', text: 'a line\n'.repeat(lines) }]
    expect(shortDocuments.find(decision(60))).toEqual([])
    expect(shortDocuments.find(decision(61))).toHaveLength(1)
  })
})
