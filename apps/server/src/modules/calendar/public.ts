// What the wiring takes of the working calendar.
export { calendarJobs, calendarTimetable } from './jobs.ts'
