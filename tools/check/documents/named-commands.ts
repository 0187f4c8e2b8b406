import { lineAt } from '../../architecture/scan.ts'
import type { Finding, Guard, SourceFile } from '../../architecture/source-tree.ts'
import { codeSpans, isDocument } from './read-document.ts'

const command = /\bnpm (?:run (?:-s |--silent )?)?([a-z][\w:-]*)/g
const own = new Set(['ci', 'install', 'exec', 'pack', 'audit', 'ls'])

/** Finds npm commands in documents that package.json does not know. */
export const namedCommands: Guard = {
  name: 'every npm command that a document names exists',
  find: (files) => {
    const scripts = scriptsOf(files)
    return files.filter(isDocument).flatMap((document) => unknownCommands(document, scripts))
  },
}

function unknownCommands(document: SourceFile, scripts: ReadonlySet<string>): Finding[] {
  const { path, text } = document
  return codeSpans(document)
    .flatMap(({ code, at }) => [...code.matchAll(command)].map((found) => ({ found, at: at + found.index })))
    .filter(({ found: [, name = ''] }) => !scripts.has(name) && !own.has(name))
    .map(({ found, at }) => ({ path, line: lineAt(text, at), says: `“${found[0]}” is not in package.json` }))
}

function scriptsOf(files: readonly SourceFile[]): Set<string> {
  const text = files.find(({ path }) => path === 'package.json')?.text ?? '{}'
  const { scripts = {} } = JSON.parse(text) as { scripts?: Record<string, string> }
  return new Set(Object.keys(scripts))
}
