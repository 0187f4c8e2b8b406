import { lineAt } from '../../architecture/scan.ts'
import type { Finding, Guard, SourceFile } from '../../architecture/source-tree.ts'
import { isDocument } from './which-documents.ts'

const own = new Set(['ci', 'install', 'exec', 'pack', 'audit', 'ls'])

/** Finds npm commands in documents that package.json does not know. */
export const namedCommands: Guard = {
  name: 'every npm command that a document names exists',
  find: (files) => {
    const scripts = scriptsOf(files)
    return files.filter(isDocument).flatMap((document) => unknownCommands(document, scripts))
  },
}

function unknownCommands({ path, text }: SourceFile, scripts: ReadonlySet<string>): Finding[] {
  return [...text.matchAll(/\bnpm (?:run (?:-s |--silent )?)?([a-z][\w:-]*)/g)]
    .filter(([, name]) => !scripts.has(name ?? '') && !own.has(name ?? ''))
    .map((command) => ({ path, line: lineAt(text, command.index), says: `“${command[0]}” is not in package.json` }))
}

function scriptsOf(files: readonly SourceFile[]): Set<string> {
  const text = files.find(({ path }) => path === 'package.json')?.text ?? '{}'
  const { scripts = {} } = JSON.parse(text) as { scripts?: Record<string, string> }
  return new Set(Object.keys(scripts))
}
