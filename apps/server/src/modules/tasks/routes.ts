import type { Route } from '../../platform/http/operation.ts'
import { closeTask } from './close-task.ts'
import { listTasks } from './list-tasks.ts'
import { counts, workbench } from './workbench.ts'

export const taskRoutes: Route[] = [workbench, counts, listTasks, closeTask]
