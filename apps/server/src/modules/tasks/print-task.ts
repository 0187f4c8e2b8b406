import { endpoints } from '@tongxin/contract/endpoints'
import { chineseDay } from '@tongxin/domain/calendar/business-day'
import { taskStateWords, taskStepWords } from '@tongxin/domain/tasks/task-words'
import { businessDay } from '../../platform/clock.ts'
import { query } from '../../platform/http/operation.ts'
import { renderPdf } from '../../platform/pdf/render-pdf.ts'
import type { TaskSheet, WrittenOpinion } from '../../platform/pdf/templates.ts'
import { committeeName } from './committee-name.ts'
import { readSheet } from './read-task.ts'

type Sheet = Awaited<ReturnType<typeof readSheet>>

/** The 办理单 as PDF: the form with what was written so far and room for the rest, then what happened. */
export const printTask = query(endpoints.tasks.print, async (context) => {
  const sheet = await readSheet(context, context.input.id)
  const bytes = await renderPdf('task-sheet', {
    record: { code: sheet.recordCode, printedOn: context.today },
    committee: await committeeName(context.db, context.actor.committeeId),
    title: '任务办理单',
    state: taskStateWords[sheet.state],
    subject: sheet.title,
    assignedOn: businessDay(new Date(sheet.createdAt)),
    owners: namesOf(sheet.owners),
    helpers: namesOf(sheet.helpers),
    timesUrged: sheet.timesUrged,
    wording: sheet.wording,
    advice: written(sheet, ['task.advised']),
    instructions: written(sheet, ['task.instructed']),
    results: written(sheet, ['task.reported', 'task.closed']),
    checks: written(sheet, ['task.checked', 'task.sent_back']),
    evidence: sheet.evidence.map(({ title }) => title),
    steps: sheet.steps.map(stepOf),
    ...optional(sheet),
  })
  return { fileName: `任务办理单-${sheet.recordCode}.pdf`, bytes }
})

function optional(sheet: Sheet): Partial<TaskSheet> {
  const { originTitle, basis, startedByName, dueOn, firstDueOn, extendedBecause } = sheet
  return {
    ...(originTitle !== null && { origin: originTitle }),
    ...(basis !== null && { basis }),
    ...(startedByName !== null && { assigner: startedByName }),
    ...(dueOn !== null && { dueOn }),
    ...(firstDueOn !== null && firstDueOn !== dueOn && { firstDueOn }),
    ...(extendedBecause !== null && { why: extendedBecause }),
  }
}

function namesOf(holders: Sheet['owners']): string {
  if (holders.length === 0) return '—'
  return holders.map(({ name, postName }) => (postName ? `${postName}（${name || '空缺'}）` : name)).join('、')
}

function written({ steps }: Sheet, types: readonly string[]): WrittenOpinion[] {
  return steps
    .filter(({ type, note }) => types.includes(type) && note !== null)
    .map(({ at, note, byName, forName }) => ({
      text: note ?? '',
      by: byName ?? '',
      on: businessDay(new Date(at)),
      ...(forName !== null && { for: forName }),
    }))
}

function stepOf({ at, type, byName, forName, note, until }: Sheet['steps'][number]): TaskSheet['steps'][number] {
  const day = chineseDay(businessDay(new Date(at)))
  const deputy = forName === null ? '' : `（代${forName}）`
  const clock = until === null ? [] : [`期限${chineseDay(until)}`]
  return {
    at: day,
    act: taskStepWords[type] ?? type,
    by: `${byName ?? ''}${deputy}`,
    note: [...(note === null ? [] : [note]), ...clock].join('；'),
  }
}
