import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))

/**
 * Finds what the build lays beside main.js in dist/server, also from a command in the folder
 * below. Gives undefined in the source tree.
 */
export function builtFile(name: string): string | undefined {
  return [join(here, name), join(here, '..', name)].find((path) => existsSync(path))
}
