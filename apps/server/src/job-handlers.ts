import type { Services } from './platform/http/services.ts'
import type { JobHandlers } from './platform/jobs/jobs.ts'

/** Every background job of the product, one line a room. */
export function jobHandlers(_services: Services): JobHandlers {
  return {}
}
