import { importsOf, isCode, isTest, matchesIn } from '../scan.ts'
import type { Finding, Guard, SourceFile } from '../source-tree.ts'

/** Files of a module that introduce, present or lend; they ask queries.ts and store.ts. A policy may narrow a query to what is visible. */
const withoutSql = /^apps\/server\/src\/modules\/[^/]+\/(routes|present|public)\.ts$/
const talks = /\.(?:selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(?:<[^>]*>)?`/
const builtFromStrings = /\bsql\.raw\(|\.query\(\s*`[^`]*\$\{/

/** Finds SQL where nobody looks for it, and SQL put together from strings. */
export const sqlAtHome: Guard = {
  name: 'SQL stays in operations, queries and stores, and is never built from strings',
  find: (files) => files.filter(({ path }) => isCode(path) && !isTest(path)).flatMap(strayedSql),
}

function strayedSql(file: SourceFile): Finding[] {
  if (/^(apps\/web|packages)\//.test(file.path)) {
    return importsOf(file)
      .filter(({ from }) => from === 'kysely' || from === 'pg')
      .map(({ line, from }) => ({ path: file.path, line, says: `${from} belongs to the server` }))
  }
  if (!file.path.startsWith('apps/server/src/')) return []
  const strayed = withoutSql.test(file.path)
    ? matchesIn(file, talks, () => 'put this query into queries.ts or store.ts')
    : []
  const built = file.path.startsWith('apps/server/src/platform/db/')
    ? []
    : matchesIn(file, builtFromStrings, () => 'SQL is never built from strings; pass parameters')
  return [...strayed, ...built]
}
