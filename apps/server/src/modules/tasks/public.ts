// What other rooms may use of tasks.
export { handOut } from './assign-task.ts'
export { decisionTasksOf, type DecisionTask } from './decision-tasks.ts'
export { tasksOf } from './tasks-of.ts'
export { findOverdueDecisions } from './find-overdue.ts'
export { taskJobs, taskTimetable } from './jobs.ts'
