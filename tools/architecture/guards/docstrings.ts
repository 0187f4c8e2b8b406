import { isTest, lineAt } from '../scan.ts'
import type { Finding, Guard, SourceFile } from '../source-tree.ts'

const exportedFunction =
  /^export (?:function\*? (\w+)|const (\w+)(?:: [^=\n]+)? = (?:<[^>\n]*>)?(?:\([^)]*\)(?:: [^=\n]+)? =>|function))/gm

/** Finds exported functions of domain and contract that do not say what they take, give and rest on. */
export const docstrings: Guard = {
  name: 'exported functions of domain and contract carry a docstring',
  find: (files) =>
    files.filter(({ path }) => /^packages\/(domain|contract)\/src\//.test(path) && !isTest(path)).flatMap(undocumented),
}

function undocumented(file: SourceFile): Finding[] {
  return [...file.text.matchAll(exportedFunction)]
    .filter((match) => !/\*\/\s*$/.test(file.text.slice(0, match.index)) && !isFurtherOverload(file.text, match))
    .map((match) => ({
      path: file.path,
      line: lineAt(file.text, match.index),
      says: `${match[1] ?? match[2]} has no docstring`,
    }))
}

/** Only the first signature of an overloaded function carries the docstring. */
function isFurtherOverload(text: string, match: RegExpMatchArray): boolean {
  return match[1] !== undefined && text.slice(0, match.index).includes(`export function ${match[1]}(`)
}
