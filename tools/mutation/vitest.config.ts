import { defineConfig } from 'vitest/config'

/** The tests of the scoring engine alone, for `npm run mutation`. */
export default defineConfig({ test: { include: ['packages/domain/src/assessment/**/*.test.ts'] } })
