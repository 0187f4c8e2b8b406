// What the wiring takes of the duties.
export { dutyJobs, dutyTimetable } from './jobs.ts'
