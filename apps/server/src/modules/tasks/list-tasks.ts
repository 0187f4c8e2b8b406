import { endpoints } from '@tongxin/contract/endpoints'
import { taskStateWords } from '@tongxin/domain/tasks/task-words'
import { query } from '../../platform/http/operation.ts'
import { writeSheet } from '../../platform/sheet/sheet.ts'
import { businessDay } from '../../platform/clock.ts'
import { deskOwner } from './deputising.ts'
import { presentTask } from './present.ts'
import { taskPage } from './queries.ts'

export const listTasks = query(endpoints.tasks.list, async ({ db, actor, input, today }) => {
  const personId = await deskOwner(db, actor, input.person, today)
  if (!personId) return { items: [], total: 0 }
  const { lines, total } = await taskPage(db, { committeeId: actor.committeeId, personId, today }, input)
  return { items: lines.map((line) => presentTask(line, today)), total }
})

const sheetRows = 20_000

/** The filtered box as .xlsx, as it stands on the screen. */
export const exportTasks = query(endpoints.tasks.export, async ({ db, actor, input, today }) => {
  const personId = await deskOwner(db, actor, input.person, today)
  const whose = personId && { committeeId: actor.committeeId, personId, today }
  const lines = whose ? (await taskPage(db, whose, { ...input, page: 1, pageSize: sheetRows })).lines : []
  const rows = lines.map((line, at) => {
    const task = presentTask(line, today)
    return [
      at + 1,
      task.title,
      task.startedByName ?? '',
      businessDay(line.created_at),
      task.dueOn ?? '',
      task.overdue ? '已过期' : taskStateWords[task.state],
      task.carriedFrom ?? '',
      task.result ?? '',
    ]
  })
  return { fileName: `任务${today.replaceAll('-', '')}.xlsx`, bytes: await writeSheet('任务', columns, rows) }
})

const columns = [
  { title: '序号', width: 8, kind: 'number' },
  { title: '事项', width: 44 },
  { title: '交办人', width: 12 },
  { title: '交办日期', width: 14, kind: 'date' },
  { title: '期限', width: 14, kind: 'date' },
  { title: '状态', width: 12 },
  { title: '结转自', width: 16 },
  { title: '办理结果', width: 44 },
] as const
