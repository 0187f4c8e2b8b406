import { posix } from 'node:path'
import type { Finding, SourceFile } from './source-tree.ts'

export interface Import {
  /** What stands between the quotes. */
  from: string
  /** A relative import as a path from the root, otherwise the same as `from`. */
  target: string
  line: number
}

const importing =
  /^[ \t}]*(?:import|export)\s[\w\s{},*$]*?\bfrom\s*['"]([^'"]+)['"]|^[ \t]*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

/** Every import of a file: static, re-exporting and dynamic ones. */
export function importsOf(file: SourceFile): Import[] {
  const code = withoutComments(file.text)
  return [...code.matchAll(importing)].map((match) => {
    const from = match[1] ?? match[2] ?? match[3] ?? ''
    const target = from.startsWith('.') ? posix.join(posix.dirname(file.path), from) : from
    return { from, target, line: lineAt(code, match.index + match[0].length - 1) }
  })
}

/** The text with comments blanked out, so that lines and columns stay where they were. */
export function withoutComments(text: string): string {
  const blank = (comment: string): string => comment.replace(/[^\n]/g, ' ')
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`/\\])\/\/[^\n]*/g, blank)
}

/** Findings for every match of a pattern in the code, comments left out. */
export function matchesIn(file: SourceFile, pattern: RegExp, says: (matched: string) => string): Finding[] {
  const code = withoutComments(file.text)
  const everywhere = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
  return [...code.matchAll(everywhere)].map((match) => {
    const begins = match.index + (match[0].length - match[0].trimStart().length)
    return { path: file.path, line: lineAt(code, begins), says: says(match[0].trim()) }
  })
}

export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

export function isTest(path: string): boolean {
  return /\.(test|e2e)\.tsx?$/.test(path) || path.includes('/testing/')
}

export function isCode(path: string): boolean {
  return /\.(ts|tsx|mjs|js)$/.test(path)
}
