import { calendarJobs, calendarTimetable } from './modules/calendar/public.ts'
import { dutyJobs, dutyTimetable } from './modules/duties/public.ts'
import { moduleJobs, moduleTimetable } from './modules/modules/public.ts'
import { peopleJobs } from './modules/people/public.ts'
import { searchJobs, searchTimetable } from './modules/search/public.ts'
import { taskJobs, taskTimetable } from './modules/tasks/public.ts'
import type { Services } from './platform/http/services.ts'
import type { JobHandlers, RegularJob } from './platform/jobs/jobs.ts'
import { whileOpen } from './platform/jobs/while-open.ts'

/** Every background job of the product, one line a room. */
export function jobHandlers(services: Services): JobHandlers {
  return whileOpen(services.database, {
    ...peopleJobs(services),
    ...moduleJobs(services),
    ...searchJobs(services),
    ...dutyJobs(services),
    ...calendarJobs(services),
    ...taskJobs(services),
  })
}

/** When jobs begin that nobody asks for, one line a room. */
export const timetable: readonly RegularJob[] = [
  ...moduleTimetable,
  ...searchTimetable,
  ...dutyTimetable,
  ...calendarTimetable,
  ...taskTimetable,
]
