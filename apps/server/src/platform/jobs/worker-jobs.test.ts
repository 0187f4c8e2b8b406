import { afterEach, expect, test, vi } from 'vitest'
import { testCommittee, testDatabase } from '../db/testing/test-database.ts'
import { timetable } from '../../job-handlers.ts'
import type { JobHandlers, Jobs } from './jobs.ts'
import { workerJobs } from './worker-jobs.ts'

const database = await testDatabase()
const committeeId = await testCommittee(database)
const opened: Jobs[] = []
afterEach(async () => {
  for (const jobs of opened.splice(0)) await jobs.stop()
})

test('the timetable of the product is one that the queue takes', async () => {
  const handlers = Object.fromEntries(timetable.map(({ name }) => [name, () => Promise.resolve()]))
  await openJobs(false).start(handlers, timetable)
  // The queue writes its timetable down a moment after it has started.
  const known = async (): Promise<unknown> =>
    (await asOwner('select identifier from graphile_worker._private_known_crontabs order by identifier')).rows
  await expect
    .poll(known, { timeout: 15_000 })
    .toEqual(
      timetable.map(({ name }) => ({ identifier: name })).toSorted((a, b) => a.identifier.localeCompare(b.identifier)),
    )
})

function openJobs(alone: boolean): Jobs {
  const jobs = workerJobs(database.url, { alone })
  opened.push(jobs)
  return jobs
}

async function addJob(name: string): Promise<void> {
  await database.transaction(committeeId, (tx) => openJobs(false).add(tx, name, { committeeId }))
}

/** Leaves a job as a process does that was killed while it worked on it. */
async function beginAndDie(name: string): Promise<void> {
  await addJob(name)
  const { rowCount } = await asOwner(
    `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-gone', attempts = attempts + 1
     where task_id = (select id from graphile_worker._private_tasks where identifier = '${name}')`,
  )
  expect(rowCount).toBe(1)
}

async function asOwner(text: string) {
  const client = await database.pool.connect()
  try {
    await client.query('reset role')
    return await client.query(text)
  } finally {
    client.release(true)
  }
}

test('a job is worked off once it is committed', async () => {
  const work = vi.fn<JobHandlers[string]>(() => Promise.resolve())
  await openJobs(false).start({ ordinary: work })
  await addJob('ordinary')
  await vi.waitFor(() => expect(work).toHaveBeenCalledWith({ committeeId }), 5_000)
})

test('a job that a killed process had begun is begun again by the next one that is alone', async () => {
  await beginAndDie('interrupted')
  const work = vi.fn<JobHandlers[string]>(() => Promise.resolve())
  await openJobs(true).start({ interrupted: work })
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(1), 5_000)
})

test('beside other processes a job that is begun stays theirs', async () => {
  await beginAndDie('elsewhere')
  const theirs = vi.fn<JobHandlers[string]>(() => Promise.resolve())
  const ours = vi.fn<JobHandlers[string]>(() => Promise.resolve())
  await openJobs(false).start({ elsewhere: theirs, afterwards: ours })
  await addJob('afterwards')
  await vi.waitFor(() => expect(ours).toHaveBeenCalledTimes(1), 5_000)
  expect(theirs).not.toHaveBeenCalled()
})

test('a job that is withdrawn with its transaction never was', async () => {
  const jobs = openJobs(false)
  const cancelled = database.transaction(committeeId, async (tx) => {
    await jobs.add(tx, 'withdrawn', { committeeId })
    throw new Error('changed my mind')
  })
  await expect(cancelled).rejects.toThrow('changed my mind')
  const { rows } = await asOwner(`select 1 from graphile_worker.jobs where task_identifier = 'withdrawn'`)
  expect(rows).toEqual([])
})
