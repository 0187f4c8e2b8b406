import { endpoints } from '@tongxin/contract/endpoints'
import { taskStateWords } from '@tongxin/domain/tasks/task-words'
import { query } from '../../../platform/http/operation.ts'
import { writeSheet } from '../../../platform/sheet/sheet.ts'
import { countSupervised, presentSupervised, supervisedPage } from './queries.ts'

export const listSupervised = query(endpoints.supervision.list, async ({ db, actor, input, pack, today }) => {
  const [{ rows, total }, counts] = await Promise.all([
    supervisedPage(db, actor, today, input),
    countSupervised(db, actor, today),
  ])
  return { items: rows.map((row) => presentSupervised(row, today, pack.calendar)), total, counts }
})

const sheetRows = 20_000

/** The filtered list as .xlsx, with what slipped and why. */
export const exportSupervised = query(endpoints.supervision.export, async ({ db, actor, input, pack, today }) => {
  const { rows } = await supervisedPage(db, actor, today, { ...input, page: 1, pageSize: sheetRows })
  const lines = rows.map((row, at) => {
    const task = presentSupervised(row, today, pack.calendar)
    return [
      at + 1,
      task.title,
      task.originTitle ?? '',
      task.ownerNames,
      task.firstDueOn ?? task.dueOn ?? '',
      task.dueOn ?? '',
      taskStateWords[task.state],
      task.workingDaysLate ?? '',
      task.timesUrged,
      task.why ?? '',
      task.carriedFrom ?? '',
      task.result ?? '',
    ]
  })
  return { fileName: `督办事项${today.replaceAll('-', '')}.xlsx`, bytes: await writeSheet('督办事项', columns, lines) }
})

const columns = [
  { title: '序号', width: 8, kind: 'number' },
  { title: '事项', width: 44 },
  { title: '来源', width: 34 },
  { title: '承办', width: 18 },
  { title: '原定期限', width: 14, kind: 'date' },
  { title: '现定期限', width: 14, kind: 'date' },
  { title: '状态', width: 10 },
  { title: '逾期工作日', width: 12, kind: 'number' },
  { title: '催办次数', width: 10, kind: 'number' },
  { title: '延期原因', width: 34 },
  { title: '结转自', width: 16 },
  { title: '办理结果', width: 44 },
] as const
