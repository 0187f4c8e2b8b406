import { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import { query } from '../../platform/http/operation.ts'
import { presentTask } from './present.ts'
import { taskLines, tasksIn } from './queries.ts'

export const listTasks = query(endpoints.tasks.list, async ({ db, actor: { committeeId, personId }, input, today }) => {
  if (!personId) return { items: [], total: 0 }
  const all = tasksIn(db, { committeeId, personId }, input.box)
  const tasks = input.search ? all.where('task.title', 'like', `%${input.search.replace(/[\\%_]/g, '\\$&')}%`) : all
  const [{ total }, rows] = await Promise.all([
    tasks.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    taskLines(tasks, input.box)
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize)
      .execute(),
  ])
  return { items: rows.map((row) => presentTask(row, today)), total }
})
