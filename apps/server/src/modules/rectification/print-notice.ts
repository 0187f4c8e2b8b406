import { endpoints } from '@tongxin/contract/endpoints'
import { businessDay } from '../../platform/clock.ts'
import type { Reader } from '../../platform/db/database.ts'
import { query } from '../../platform/http/operation.ts'
import { renderPdf } from '../../platform/pdf/render-pdf.ts'
import { findRectification, stepsOf } from './queries.ts'
import { itemOf } from './sheet-item.ts'

const effects: Record<string, string> = { full: '整改到位', mostly: '基本到位', lacking: '整改不到位' }

/** 整改通知单: the notice, what was answered so far, and room for what is still to be written and signed. */
export const printNotice = query(endpoints.rectification.print, async ({ db, actor, input, today }) => {
  const row = await findRectification(db, actor, input.id)
  const [steps, item] = await Promise.all([stepsOf(db, row), itemOf(db, row)])
  const last = (...acts: string[]) => steps.findLast(({ act }) => acts.includes(act))
  const block = (step: (typeof steps)[number]) => ({
    text: step.wording,
    by: step.by,
    on: businessDay(step.made_at),
    enteredFor: step.entered_for,
  })
  const part = (...acts: string[]) => {
    const step = last(...acts)
    return step ? block(step) : null
  }
  const evaluated = last('evaluate')
  const bytes = await renderPdf('rectification-notice', {
    record: { code: `ZG-${row.id.slice(-8).toUpperCase()}`, printedOn: today },
    committee: await committeeName(db, actor.committeeId),
    number: row.number,
    branch: row.unit_name,
    title: row.title,
    issuedOn: row.issued_on,
    ...(row.due_on && { dueOn: row.due_on }),
    shortcoming: row.shortcoming,
    standard: row.standard,
    ...(item && { item: `${item.roundTitle}：${item.title}，${item.value ?? '无数据'}` }),
    measures: part('plan'),
    result: part('report'),
    recheck: part('pass', 'sendBack'),
    evaluation: evaluated ? { ...block(evaluated), effect: effects[evaluated.effect ?? ''] ?? '' } : null,
    withdrawn: part('withdraw'),
  })
  return { fileName: `${row.number} ${row.unit_name}.pdf`, bytes }
})

async function committeeName(db: Reader, committeeId: string): Promise<string> {
  const row = await db.selectFrom('committee').select('name').where('id', '=', committeeId).executeTakeFirstOrThrow()
  return row.name
}
