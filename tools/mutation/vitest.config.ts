import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const domain = join(import.meta.dirname, '../../packages/domain/src')

/**
 * The tests of the scoring engine alone and the worked examples of every published table, for `npm run mutation`. A
 * property is tried a few times, always on the same cases: a mutant must be noticed again in the next run.
 */
export default defineConfig({
  // Through node_modules the examples would meet the engine as it stands, not the mutants.
  resolve: { alias: [{ find: /^@tongxin\/domain\/(.*)$/, replacement: `${domain}/$1.ts` }] },
  test: {
    include: ['packages/domain/src/assessment/**/*.test.ts', 'packages/rulebook/src/published.test.ts'],
    exclude: ['packages/domain/src/assessment/words/**'],
    env: { RUNS: '60', SEED: '20261124' },
  },
})
