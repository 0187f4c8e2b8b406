import { defineConfig } from 'vitest/config'

const needsDatabase = ['apps/server/**/*.test.ts', 'tools/demo/**/*.test.ts']

/** Ends what hangs; no test is measured, however busy the machine. */
const patience = 180_000

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          pool: 'threads',
          testTimeout: patience,
          include: [
            'packages/**/*.test.ts',
            'tools/**/*.test.ts',
            'apps/command-line/**/*.test.ts',
            'apps/web/**/*.test.{ts,tsx}',
          ],
          exclude: ['**/node_modules/**', ...needsDatabase],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: needsDatabase,
          globalSetup: 'apps/server/src/platform/db/testing/database-server.ts',
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
    ],
  },
})
