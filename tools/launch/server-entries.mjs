/** What the build bundles into dist/server: one file an entry. Templates are copied beside them. */
export const serverEntries = [
  { name: 'main', input: 'apps/server/src/main.ts' },
  { name: 'pdf-worker', input: 'apps/server/src/platform/pdf/pdf-worker.ts' },
  { name: 'sheet-worker', input: 'apps/server/src/platform/sheet/sheet-worker.ts' },
]

/** Folders copied as they are: from the repository's root to dist. */
export const serverFolders = [{ from: 'apps/server/src/platform/pdf/templates', to: 'dist/server/templates' }]
