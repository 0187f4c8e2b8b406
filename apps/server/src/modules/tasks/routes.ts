import type { Route } from '../../platform/http/operation.ts'
import { acceptTask } from './acts/accept-task.ts'
import { addEvidence } from './acts/add-evidence.ts'
import { closeTask, readMany } from './acts/close-task.ts'
import { answerExtension, askExtension } from './acts/extend-task.ts'
import { adviseOnTask, instructOnTask } from './acts/give-opinion.ts'
import { handOverTask } from './acts/hand-over-task.ts'
import { reportResult, sendResultBack } from './acts/report-result.ts'
import { returnTask } from './acts/return-task.ts'
import { urgeTask } from './acts/urge-task.ts'
import { withdrawTask } from './acts/withdraw-task.ts'
import { assignTask } from './assign-task.ts'
import { arrangeDeputy, endDeputy, listDeputies } from './desk/deputies.ts'
import { addUsualWords, dropUsualWords, listUsualWords } from './desk/usual-words.ts'
import { exportTasks, listTasks } from './list-tasks.ts'
import { printTask } from './print-task.ts'
import { readTask } from './read-task.ts'
import { readBrief } from './supervision/brief.ts'
import { exportSupervised, listSupervised } from './supervision/list-supervised.ts'
import { printBrief } from './supervision/print-brief.ts'
import { urgeMany } from './supervision/urge-many.ts'
import { counts, workbench } from './workbench.ts'

export const taskRoutes: Route[] = [
  workbench,
  counts,
  listTasks,
  exportTasks,
  readMany,
  assignTask,
  readTask,
  printTask,
  acceptTask,
  returnTask,
  handOverTask,
  urgeTask,
  askExtension,
  answerExtension,
  withdrawTask,
  reportResult,
  sendResultBack,
  adviseOnTask,
  instructOnTask,
  addEvidence,
  closeTask,
  listSupervised,
  exportSupervised,
  urgeMany,
  readBrief,
  printBrief,
  listUsualWords,
  addUsualWords,
  dropUsualWords,
  listDeputies,
  arrangeDeputy,
  endDeputy,
]
