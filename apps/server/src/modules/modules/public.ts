// What the wiring takes of the modules.
export { moduleJobs, moduleTimetable } from './jobs.ts'
