import { defineConfig } from 'vitest/config'

const needsDatabase = ['apps/server/**/*.test.ts', 'tools/demo/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          pool: 'threads',
          include: ['packages/**/*.test.ts', 'tools/**/*.test.ts', 'apps/web/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', ...needsDatabase],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: needsDatabase,
          globalSetup: 'apps/server/src/platform/db/testing/database-server.ts',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
