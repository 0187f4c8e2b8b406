import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The folder of the installation, found from wherever this code runs: from sources or from `dist`. */
export const projectRoot = findProjectRoot(import.meta.dirname)

function findProjectRoot(from: string): string {
  const manifest = path.join(from, 'package.json')
  if (existsSync(manifest)) {
    const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }
    if (name === 'tongxin') return from
  }
  const parent = path.dirname(from)
  if (parent === from) throw new Error('The folder of Tongxin was not found above the running program.')
  return findProjectRoot(parent)
}
