import { importsOf, isCode, isTest } from '../scan.ts'
import type { Finding, Guard, SourceFile } from '../source-tree.ts'

interface Room {
  folder: string
  /** What it may import besides itself: folders, packages of ours, `node:` and outside packages. */
  may: readonly string[]
}

/** Who may look at whom. Dependencies run one way: web → contract → domain, server → contract, rulebook → domain. */
const rooms: readonly Room[] = [
  { folder: 'packages/domain/', may: ['big.js'] },
  { folder: 'packages/contract/', may: ['@tongxin/domain/', 'zod'] },
  { folder: 'packages/rulebook/', may: ['@tongxin/domain/', 'zod', 'yaml', 'ical.js', 'node:'] },
  { folder: 'apps/server/', may: ['@tongxin/domain/', '@tongxin/contract/', '@tongxin/rulebook/', 'node:', 'outside'] },
  { folder: 'apps/command-line/src/', may: ['@tongxin/domain/', '@tongxin/rulebook/', 'node:', 'csv-parse', 'hucre'] },
  {
    folder: 'apps/web/src/ui/',
    may: ['apps/web/src/ui/', 'apps/web/src/locales/', '@tongxin/domain/', '@tongxin/contract/', 'outside'],
  },
  { folder: 'apps/web/src/', may: ['@tongxin/domain/', '@tongxin/contract/', 'outside'] },
]

/** What tests may use in addition: their tools, and the build's fonts and folders. */
const forTests = ['vitest', 'fast-check', 'node:', 'tools/']

/** Finds every import that runs against the direction, or climbs out of its room by a relative path. */
export const importDirections: Guard = {
  name: 'imports run one way',
  find: (files) => files.filter(({ path }) => isCode(path)).flatMap(againstDirection),
}

function againstDirection(file: SourceFile): Finding[] {
  const room = rooms.find(({ folder }) => file.path.startsWith(folder))
  if (!room) return []
  const may = isTest(file.path) ? [...room.may, ...forTests] : room.may
  return importsOf(file)
    .filter(({ target }) => !target.startsWith(room.folder) && !allowed(target, may))
    .map(({ from, line }) => ({ path: file.path, line, says: `${room.folder} may not import ${from}` }))
}

function allowed(target: string, may: readonly string[]): boolean {
  if (may.some((start) => target === start || (/[/:]$/.test(start) && target.startsWith(start)))) return true
  if (may.includes(target.split('/')[0] ?? '')) return true
  const outside =
    !target.startsWith('@tongxin/') &&
    !target.startsWith('node:') &&
    !/^(apps|packages|tools|e2e|rules|db|\.\.)\//.test(target)
  return may.includes('outside') && outside
}
