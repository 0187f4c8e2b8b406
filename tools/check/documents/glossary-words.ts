import { lineAt } from '../../architecture/scan.ts'
import type { Finding, Guard, SourceFile } from '../../architecture/source-tree.ts'

const row = /^\|[^|\n]*\|[^|\n]*\|([^|\n]*)\|/gm

/** Finds words of the glossary's column "in code" that no code uses. */
export const glossaryWords: Guard = {
  name: "the glossary's words are the code's words",
  find: (files) => {
    const glossary = files.find(({ path }) => path === 'docs/glossary.md')
    return glossary ? unusedWords(glossary, wordsOfTheCode(files)) : []
  },
}

function unusedWords({ path, text }: SourceFile, used: ReadonlySet<string>): Finding[] {
  return [...text.matchAll(row)].flatMap((match) =>
    [...(match[1] ?? '').matchAll(/`([^`]+)`/g)]
      .flatMap(([, code]) => (code ?? '').match(/[A-Za-z_]\w+/g) ?? [])
      .filter((word) => !used.has(word.toLowerCase()))
      .map((word) => ({ path, line: lineAt(text, match.index), says: `“${word}” stands nowhere in the code` })),
  )
}

/** Every identifier, and every word inside one: `joined_on`, `joinedOn`, `joined`, `on`. */
function wordsOfTheCode(files: readonly SourceFile[]): Set<string> {
  const words = new Set<string>()
  for (const { path, text } of files) {
    if (!/^(packages|apps|db|rules)\//.test(path)) continue
    for (const word of `${path}\n${text}`.match(/[A-Za-z_]\w+/g) ?? []) {
      words.add(word.toLowerCase())
      for (const part of word.split(/_|(?=[A-Z])/)) words.add(part.toLowerCase())
    }
  }
  return words
}
