import { lineAt, matchesIn } from '../scan.ts'
import type { Finding, Guard, SourceFile } from '../source-tree.ts'

const picture = '(?:photo|picture|image|screenshot|video|selfie)'
const column = new RegExp(`^[ \\t]*(?:add column )?(\\w*${picture}\\w*)[ \\t]+\\w+[^,\\n]*\\bnot null\\b`, 'gim')
const field = new RegExp(
  `\\b\\w*${picture}\\w*:\\s*(?!.*\\.(?:optional|nullish)\\(\\))(?:z\\.|id\\b|line\\(|text\\()`,
  'i',
)

/** Finds pictures and recordings that somebody would have to bring (F7). */
export const picturesOptional: Guard = {
  name: 'no picture is asked for',
  find: (files) => files.flatMap((file) => (file.path.startsWith('db/migrations/') ? inColumns(file) : inFields(file))),
}

const says = (name: string) => `${name}: a picture may be added, never asked for (guardrail F7)`

function inColumns(file: SourceFile): Finding[] {
  return [...file.text.matchAll(column)].map((match) => ({
    path: file.path,
    line: lineAt(file.text, match.index + match[0].search(/\S/)),
    says: says(match[1] ?? ''),
  }))
}

function inFields(file: SourceFile): Finding[] {
  if (!file.path.startsWith('packages/contract/src/')) return []
  return matchesIn(file, field, (found) => says(found.split(':')[0] ?? ''))
}
