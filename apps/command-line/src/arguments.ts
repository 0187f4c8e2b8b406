import { parseArgs } from 'node:util'

/** A call that cannot be understood; the message says how it would be. */
export class UsageError extends Error {
  override name = 'UsageError'
}

export const usage = `tongxin assess --scheme FILE --subjects FILE --facts FILE --period P
               [--format json|table|xlsx] [--output FILE] [--explain ID] [--unsorted] [--lang zh|en]
tongxin rules check PACK-OR-SCHEME …
tongxin rules diff SCHEME-A SCHEME-B [--subjects FILE --facts FILE --period P] [--format json|table] [--unsorted] [--lang zh|en]

P is 2024, 2024-H1, 2024-Q3, 2024-07, or FROM/UNTIL whose second day no longer counts.
The files are described in docs/command-line.md.`

const options = {
  scheme: { type: 'string' },
  subjects: { type: 'string' },
  facts: { type: 'string' },
  period: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string' },
  explain: { type: 'string' },
  unsorted: { type: 'boolean', default: false },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

export type Options = ReturnType<typeof readArguments>['options']

/** Words and options of a call, in any order. */
export function readArguments(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
    return { words: positionals, options: values }
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

/** An option without which the command cannot run. */
export function needed(given: Options, name: 'scheme' | 'subjects' | 'facts' | 'period'): string {
  const value = given[name]
  if (!value) throw new UsageError(`--${name} is missing.`)
  return value
}

/** One of a few words; the first is meant where nothing is said. */
export function oneOf<T extends string>(name: string, value: string | undefined, words: readonly [T, ...T[]]): T {
  const found = words.find((word) => word === (value ?? words[0]))
  if (!found) throw new UsageError(`--${name} is ${words.join(', ')}, not “${value}”.`)
  return found
}
