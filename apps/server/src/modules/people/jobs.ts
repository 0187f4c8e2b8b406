import type { Services } from '../../platform/http/services.ts'
import type { JobHandlers } from '../../platform/jobs/jobs.ts'
import { commitBatch } from './import/commit-batch.ts'
import { readBatch } from './import/read-batch.ts'

/** Background work on rosters: reading an uploaded file, taking its good rows over. */
export function peopleJobs(services: Services): JobHandlers {
  return {
    'roster.read': (payload) => readBatch(services, payload),
    'roster.commit': (payload) => commitBatch(services, payload),
  }
}
