// What the wiring takes of the search.
export { searchJobs, searchTimetable } from './jobs.ts'
