// Run by embedded-postgres.test.ts in a process of its own, to be killed there.
import { startEmbeddedPostgres } from '../embedded-postgres.ts'

const [dataDirectory = ''] = process.argv.slice(2)
const database = await startEmbeddedPostgres({ dataDirectory })
process.once('SIGTERM', () => void database.stop().then(() => process.exit(0)))
process.stdout.write(`${database.url}\n`)
