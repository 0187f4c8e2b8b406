// What the wiring takes of the duties.
export { dutyJobs, dutyTimetable } from './jobs.ts'
export { remindMonth } from './remind-month.ts'
