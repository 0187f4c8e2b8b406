import { Logger, parseCronItems, run, runMigrations, type Runner, type TaskList } from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import type { JobPayload, Jobs } from './jobs.ts'
import { openQueuePool } from './queue-pool.ts'

/** What fell due while no process ran is begun at the next start, up to four weeks later. */
const madeUpFor = { backfillPeriod: 28 * 24 * 3600_000 }

const quiet = new Logger(() => () => {})

/**
 * Jobs in the database's own queue: a job exists exactly when the transaction that added it was committed. A process
 * that is `alone` on its database takes over at its start what a killed one had begun; the queue would wait four hours.
 */
export function workerJobs(url: string, { alone }: { alone: boolean }): Jobs {
  let runner: Runner | null = null
  let pool: pg.Pool | null = null
  return {
    async add(tx, name, payload) {
      await sql`select enqueue_job(${name}, ${JSON.stringify(payload)}::json)`.execute(tx)
    },
    async start(handlers, timetable = []) {
      const taskList: TaskList = Object.fromEntries(
        Object.entries(handlers).map(([name, handle]) => [name, (payload: unknown) => handle(payload as JobPayload)]),
      )
      pool = openQueuePool(url, 3)
      if (alone) await takeOver(pool)
      runner = await run({
        pgPool: pool,
        taskList,
        parsedCronItems: parseCronItems(
          timetable.map(({ name, at }) => ({ task: name, match: at, options: madeUpFor })),
        ),
        concurrency: 2,
        noHandleSignals: true,
        logger: quiet,
        pollInterval: 5000,
      })
    },
    async stop() {
      // A database that is away already lets its workers end with an error of their own.
      runner?.promise.catch(() => {})
      await runner?.stop()
      await pool?.end()
      runner = pool = null
    },
  }
}

/** Brings the queue's own tables to their newest shape. */
export async function prepareJobs(url: string): Promise<void> {
  const pool = openQueuePool(url, 1)
  try {
    await runMigrations({ pgPool: pool, logger: quiet })
  } finally {
    await pool.end()
  }
}

async function takeOver(pool: pg.Pool): Promise<void> {
  await pool.query(`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
    from graphile_worker.jobs where locked_by is not null having count(*) > 0`)
}
