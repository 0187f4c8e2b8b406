import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    pool: 'threads',
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: ['packages/**/*.test.ts', 'tools/**/*.test.ts', 'apps/web/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: { name: 'server', include: ['apps/server/**/*.test.ts'], testTimeout: 20_000, hookTimeout: 30_000 },
      },
    ],
  },
})
