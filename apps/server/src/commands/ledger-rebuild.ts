import pg from 'pg'
import { rebuildLedger, type RebuildReport } from '../modules/ledger/public.ts'
import { readConfig, type Config } from '../platform/config.ts'
import { visitDatabase } from '../platform/db/provide-database.ts'
import { projectRoot } from '../platform/project-root.ts'

/**
 * Derives the ledger anew from the events, compares, and replaces it where it differs. With `--check` it only
 * compares, and fails on a difference. Takes the same options and variables as the server for where the database is.
 */
export async function run(argv: readonly string[]): Promise<number> {
  const check = argv.includes('--check')
  const config = readConfig({ argv: argv.filter((flag) => flag !== '--check'), env: process.env, projectRoot })
  const reports = await withDatabase(config, (client) => rebuildLedger(client, { check }))
  for (const report of reports) say(lines(report, check))
  if (reports.length === 0) say(['No committee has been founded yet.'])
  return check && reports.some(({ differing }) => differing > 0) ? 1 : 0
}

/** Connects as the owner of the tables; may run beside a serving process, and starts the embedded database where none does. */
async function withDatabase<T>(config: Config, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const database = await visitDatabase(config)
  const client = new pg.Client({ connectionString: database.url })
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end()
    await database.stop()
  }
}

function lines(report: RebuildReport, check: boolean): string[] {
  const { committeeName, events, derived, stood, differing, differences, replaced } = report
  const verdict = differing === 0 ? 'equal' : replaced ? `${differing} differed; replaced` : `${differing} differ`
  const more = differing > differences.length ? [`  … and ${differing - differences.length} more`] : []
  return [
    `${committeeName}: ${events} events give ${derived} facts; ${stood} stood in the ledger: ${verdict}.`,
    ...differences.map(({ factId, what }) => `  ${what} ${factId}`),
    ...more,
    ...(check && differing > 0 ? ['  Run without --check to put the derived ledger in place.'] : []),
  ]
}

function say(text: readonly string[]): void {
  process.stdout.write(`${text.join('\n')}\n`)
}
