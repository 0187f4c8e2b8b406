import { Logger, run, runMigrations, type Runner, type TaskList } from 'graphile-worker'
import { sql } from 'kysely'
import type { JobPayload, Jobs } from './jobs.ts'

const quiet = new Logger(() => () => {})

/** Jobs in the database's own queue: a job exists exactly when the transaction that added it was committed. */
export function workerJobs(url: string): Jobs {
  let runner: Runner | null = null
  return {
    async add(tx, name, payload) {
      await sql`select enqueue_job(${name}, ${JSON.stringify(payload)}::json)`.execute(tx)
    },
    async start(handlers) {
      const taskList: TaskList = Object.fromEntries(
        Object.entries(handlers).map(([name, handle]) => [name, (payload: unknown) => handle(payload as JobPayload)]),
      )
      runner = await run({
        connectionString: url,
        taskList,
        concurrency: 2,
        noHandleSignals: true,
        logger: quiet,
        pollInterval: 5000,
        maxPoolSize: 3,
      })
    },
    async stop() {
      await runner?.stop()
      runner = null
    },
  }
}

/** Brings the queue's own tables to their newest shape. */
export async function prepareJobs(url: string): Promise<void> {
  await runMigrations({ connectionString: url, logger: quiet })
}
