import { peopleJobs } from './modules/people/public.ts'
import type { Services } from './platform/http/services.ts'
import type { JobHandlers } from './platform/jobs/jobs.ts'

/** Every background job of the product, one line a room. */
export function jobHandlers(services: Services): JobHandlers {
  return { ...peopleJobs(services) }
}
