import type { Services } from '../../platform/http/services.ts'
import type { JobHandlers, RegularJob } from '../../platform/jobs/jobs.ts'
import { findIdleModules } from './find-idle.ts'

/** The look at what nobody uses. It asks for no committee: it goes through all of them. */
export function moduleJobs(services: Services): JobHandlers {
  return { 'module.find_idle': () => findIdleModules(services) }
}

/** On the first of each month, at half past nine in the morning. */
export const moduleTimetable: readonly RegularJob[] = [{ name: 'module.find_idle', at: '30 1 1 * *' }]
