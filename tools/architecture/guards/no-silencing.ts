import { isCode } from '../scan.ts'
import type { Guard } from '../source-tree.ts'

const silencing =
  /@ts-(?:ignore|expect-error|nocheck)|(?:eslint|oxlint|biome)-(?:disable|ignore)|\b(?:it|test|describe)\.(?:skip|only|todo)\b|oxfmt-ignore|prettier-ignore|jscpd:ignore/

/** Finds places where a check was told to look away. */
export const noSilencing: Guard = {
  name: 'no check is told to look away',
  find: (files) =>
    files
      .filter(({ path }) => isCode(path) && !path.startsWith('tools/architecture/'))
      .flatMap(({ path, text }) =>
        text.split('\n').flatMap((line, at) => {
          const found = silencing.exec(line)
          return found ? [{ path, line: at + 1, says: `${found[0]}: mend the cause instead` }] : []
        }),
      ),
}
