// Tells whether a built part still fits its sources, by the names, sizes and times of their files.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** The parts of the product: what each is made from, by what, and the folder it is made into. */
export const parts = {
  server: {
    entry: 'apps/server/src/main.ts',
    builder: 'rolldown',
    sources: [
      'apps/server/src',
      'packages/domain/src',
      'packages/rulebook/src',
      'packages/contract/src',
      'tools/launch',
      'package-lock.json',
    ],
    into: 'dist/server',
  },
  'command-line': {
    entry: 'apps/command-line/src/main.ts',
    builder: 'rolldown',
    sources: [
      'apps/command-line/src',
      'packages/domain/src',
      'packages/rulebook/src',
      'tools/launch',
      'package-lock.json',
    ],
    into: 'dist/command-line',
  },
  web: {
    entry: 'apps/web/index.html',
    builder: 'vite',
    sources: ['apps/web', 'packages/domain/src', 'packages/contract/src', 'package-lock.json'],
    into: 'dist/web',
  },
}

const notSources = new Set(['node_modules', 'dist'])

/** Whether the part's folder was made from exactly the sources as they lie there now. */
export function isFresh(part) {
  const mark = markOf(part)
  return existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint(part)
}

/** Whether there is anything to build from and to build with; an installed release has neither. */
export function canBuild(part) {
  return existsSync(path.join(root, part.entry)) && existsSync(path.join(root, 'node_modules', part.builder))
}

/** Whether the part was ever built to its end, from whatever sources. */
export function isBuilt(part) {
  return existsSync(markOf(part))
}

/** Taken before a build and kept after it, so that a file saved meanwhile makes the part stale. */
export function fingerprint(part) {
  const hash = createHash('sha1')
  for (const source of part.sources) describe(path.join(root, source), hash)
  return hash.digest('hex')
}

export function keepMark(part, mark) {
  writeFileSync(markOf(part), mark)
}

function describe(place, hash) {
  const found = statSync(place, { throwIfNoEntry: false })
  if (!found) return
  if (!found.isDirectory()) {
    hash.update(`${path.relative(root, place)}:${found.size}:${found.mtimeMs};`)
    return
  }
  for (const name of readdirSync(place).sort()) {
    if (!notSources.has(name) && !/\.test\.tsx?$/.test(name)) describe(path.join(place, name), hash)
  }
}

function markOf(part) {
  return path.join(root, `${part.into}.built-from`)
}
