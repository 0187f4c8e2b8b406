import type { Services } from '../../platform/http/services.ts'
import type { JobHandlers } from '../../platform/jobs/jobs.ts'
import { findIdleModules } from './find-idle.ts'

/** The look at what nobody uses. It asks for no committee: it goes through all of them. */
export function moduleJobs(services: Services): JobHandlers {
  return { 'modules.find_idle': () => findIdleModules(services) }
}

/** On the first of each month; a month that passed while nothing ran is made up for. Written in UTC. */
export const moduleTimetable = '30 1 1 * * modules.find_idle ?fill=4w'
