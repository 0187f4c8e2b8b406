// What other rooms may use of tasks: raise one, and close it when the thing is done.
export { finishTasks, raiseTask, withdrawTasks } from './store.ts'
