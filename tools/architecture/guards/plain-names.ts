import type { Guard } from '../source-tree.ts'

const banned = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager', 'managers', 'data', 'info'])

/** Finds files and folders whose names say nothing about what they hold: the word that names the thing is the last one. */
export const plainNames: Guard = {
  name: 'names of files and folders say what they hold',
  find: (files) =>
    files.flatMap(({ path }) => {
      const word = path
        .split(/[/.]/)
        .map(lastWord)
        .find((part) => banned.has(part))
      return word ? [{ path, line: 1, says: `“${word}” says nothing; use the glossary's word` }] : []
    }),
}

function lastWord(name: string): string {
  return name.split(/[-_]/).at(-1)?.toLowerCase() ?? ''
}
