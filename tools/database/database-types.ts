import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { migrate } from '../../apps/server/src/platform/db/migrate.ts'
import { startTemporaryDatabase } from '../../apps/server/src/platform/db/testing/temporary-database.ts'
import { schemaSnapshot } from './schema-snapshot.ts'
import { projectRoot } from '../../apps/server/src/platform/project-root.ts'

const typesFile = 'apps/server/src/platform/db/schema.gen.ts'
const snapshotFile = 'db/schema.sql'

/**
 * Writes what follows from the migrations: the types of the tables and the snapshot of the schema.
 * With `--check` it writes nothing and fails where the files in the tree say otherwise.
 */
async function run(argv: readonly string[]): Promise<number> {
  const made = await describeFreshDatabase()
  const drifted = await findDrift(made)
  if (argv.includes('--check')) return reportDrift(drifted)
  for (const file of drifted) await writeFile(path.join(projectRoot, file), made.get(file) ?? '')
  console.log(drifted.length > 0 ? `Written: ${drifted.join(', ')}` : 'Nothing changed.')
  return 0
}

async function describeFreshDatabase(): Promise<Map<string, string>> {
  const database = await startTemporaryDatabase()
  try {
    await migrate({ url: database.url })
    return new Map([
      [typesFile, await describeTypes(database.url)],
      [snapshotFile, await schemaSnapshot(database.url)],
    ])
  } finally {
    await database.stop()
  }
}

async function describeTypes(url: string): Promise<string> {
  const generator = path.join(projectRoot, 'node_modules/kysely-codegen/dist/cli/bin.js')
  const { stdout } = await promisify(execFile)(process.execPath, [
    generator,
    ...['--dialect', 'postgres', '--url', url, '--print'],
    ...['--date-parser', 'string', '--numeric-parser', 'string', '--include-pattern', 'public.*'],
  ])
  return `${stdout.slice(stdout.indexOf('/**')).trimEnd()}\n`
}

async function findDrift(made: Map<string, string>): Promise<string[]> {
  const drifted: string[] = []
  for (const [file, text] of made) {
    const present = await readFile(path.join(projectRoot, file), 'utf8').catch(() => '')
    if (present !== text) drifted.push(file)
  }
  return drifted
}

function reportDrift(drifted: string[]): number {
  if (drifted.length === 0) return 0
  console.error(`Not what the migrations make: ${drifted.join(', ')}. Run: npm run db:types`)
  return 1
}

process.exitCode = await run(process.argv.slice(2))
