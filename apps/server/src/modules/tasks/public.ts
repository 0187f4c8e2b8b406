// What other rooms may use of tasks.
export { handOut } from './assign-task.ts'
export { tasksOf } from './tasks-of.ts'
