import { isCode, lineAt, withoutComments } from '../scan.ts'
import type { Finding, Guard, SourceFile } from '../source-tree.ts'

const reExport = /^export (?:type )?(?:\*|\{[^}]*\})[^\n]*? from /gm

/** Finds files that only pass on what others export. A module's public.ts is the one place made for that. */
export const noBarrels: Guard = {
  name: 'no file only passes on others',
  find: (files) => files.filter(({ path }) => isCode(path) && !path.endsWith('/public.ts')).flatMap(passingOn),
}

function passingOn(file: SourceFile): Finding[] {
  const code = withoutComments(file.text)
  const first = code.search(reExport)
  if (/\/index\.tsx?$/.test(file.path) && file.path !== 'apps/web/src/index.tsx') {
    return [{ path: file.path, line: 1, says: 'name the file after what it holds instead of index' }]
  }
  const rest = code
    .replace(reExport, '')
    .replace(/['"][^'"\n]*['"];?/g, '')
    .trim()
  return first >= 0 && rest === ''
    ? [{ path: file.path, line: lineAt(code, first), says: 'import from where it is defined' }]
    : []
}
