import type { Services } from '../../platform/http/services.ts'
import type { JobHandlers, RegularJob } from '../../platform/jobs/jobs.ts'
import { findOverdueDecisions } from './find-overdue.ts'

/** The look at decisions whose day is over. It asks for no committee: it goes through all of them. */
export function taskJobs(services: Services): JobHandlers {
  return { 'task.find_overdue': () => findOverdueDecisions(services) }
}

/** Every day at ten past midnight. */
export const taskTimetable: readonly RegularJob[] = [{ name: 'task.find_overdue', at: '10 16 * * *' }]
