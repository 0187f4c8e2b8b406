import { readFileSync } from 'node:fs'
import type { SourceFile } from './source-tree.ts'

/** Ends a line of a fixture on which a guard must bite; every other line must pass. */
const mark = '⟵'

interface Fixture {
  files: SourceFile[]
  /** The marked lines as `path:line`, sorted. */
  marked: string[]
}

/** Reads a fixture: several small files in one, each begun by `--- path`. */
export function readFixture(path: string): Fixture {
  const files: SourceFile[] = []
  const marked: string[] = []
  for (const part of readFileSync(path, 'utf8').split(/^--- /m).slice(1)) {
    const end = part.indexOf('\n')
    const name = part.slice(0, end).trim()
    const lines = part.slice(end + 1).split('\n')
    lines.forEach((line, at) => line.trimEnd().endsWith(mark) && marked.push(`${name}:${at + 1}`))
    files.push({ path: name, text: lines.map((line) => line.replace(new RegExp(`\\s*${mark}\\s*$`), '')).join('\n') })
  }
  return { files, marked: marked.toSorted() }
}
