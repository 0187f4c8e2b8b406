import { endpoints } from '@tongxin/contract/endpoints'
import { query } from '../../platform/http/operation.ts'
import { presentTask } from './present.ts'
import { taskPage } from './queries.ts'

export const listTasks = query(endpoints.tasks.list, async ({ db, actor: { committeeId, personId }, input, today }) => {
  if (!personId) return { items: [], total: 0 }
  const { lines, total } = await taskPage(db, { committeeId, personId }, input)
  return { items: lines.map((line) => presentTask(line, today)), total }
})
