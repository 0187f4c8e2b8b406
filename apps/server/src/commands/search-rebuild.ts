import { readConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/db/database.ts'
import { visitDatabase } from '../platform/db/provide-database.ts'
import { projectRoot } from '../platform/project-root.ts'
import { rebuildTexts, type RebuildReport } from '../platform/search/rebuild-texts.ts'
import { searchSources } from '../search-sources.ts'

/**
 * Compares the search index with what the rooms have, and writes it anew where it differs. With `--check` it only
 * compares, and fails on a difference. Takes the same options and variables as the server for where the database is.
 */
export async function run(argv: readonly string[]): Promise<number> {
  const check = argv.includes('--check')
  const config = readConfig({ argv: argv.filter((flag) => flag !== '--check'), env: process.env, projectRoot })
  const visited = await visitDatabase(config)
  const database = openDatabase({ url: visited.url, applicationName: 'tongxin search', statementTimeout: 0 })
  try {
    const reports = await rebuildTexts(database, searchSources, { check })
    process.stdout.write(reports.map((report) => `${line(report, check)}\n`).join(''))
    if (reports.length === 0) process.stdout.write('No committee has been founded yet.\n')
    return check && reports.some(({ differing }) => differing > 0) ? 1 : 0
  } finally {
    await database.close()
    await visited.stop()
  }
}

function line({ committeeName, kind, texts, differing }: RebuildReport, check: boolean): string {
  const verdict = differing === 0 ? 'equal' : check ? `${differing} differ` : `${differing} differed; written anew`
  return `${committeeName}, ${kind}: ${texts} texts: ${verdict}.`
}
