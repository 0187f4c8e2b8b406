import { matchesIn } from '../scan.ts'
import type { Guard } from '../source-tree.ts'

const clock = /^apps\/server\/src\/platform\/clock(\.test)?\.ts$/

/** Finds every reading of the machine's time on the server outside the one clock. */
export const oneClock: Guard = {
  name: 'the server reads time from one clock',
  find: (files) =>
    files
      .filter(({ path }) => path.startsWith('apps/server/src/') && !clock.test(path))
      .flatMap((file) =>
        matchesIn(
          file,
          /\bnew Date\(\s*\)|\bDate\.now\b/,
          (found) => `${found}: take \`now\` or \`today\` from the clock`,
        ),
      ),
}
