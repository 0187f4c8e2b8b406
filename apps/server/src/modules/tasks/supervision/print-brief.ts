import { endpoints } from '@tongxin/contract/endpoints'
import { chineseDay } from '@tongxin/domain/calendar/business-day'
import type { RiskReason } from '@tongxin/domain/tasks/risk'
import { query } from '../../../platform/http/operation.ts'
import { renderPdf } from '../../../platform/pdf/render-pdf.ts'
import type { Brief, BriefEntry } from '../../../platform/pdf/templates.ts'
import { committeeName } from '../committee-name.ts'
import { briefOf } from './brief.ts'
import type { BriefLine } from './decided.ts'

type Told = Awaited<ReturnType<typeof briefOf>>

/** The page for the chairpersons: what stands on the screen, on one A4 page. */
export const printBrief = query(endpoints.supervision.printBrief, async (context) => {
  const brief = await briefOf(context, context.input.on)
  const bytes = await renderPdf('brief', {
    record: { code: `YYT-${brief.from.replaceAll('-', '')}`, printedOn: context.today },
    committee: await committeeName(context.db, context.actor.committeeId),
    title: '主席会议成员一页通',
    period: periodOf(brief),
    decided: brief.decided.map(entryOf),
    due: brief.due.map(entryOf),
    slipped: brief.slipped.map((line) => ({ why: '承办人未说明', ...entryOf(line) })),
    closed: brief.closed.map(entryOf),
    ...(brief.risk && { risk: { title: brief.risk.title, sentence: sentenceOf(brief.risk) } }),
  } satisfies Brief)
  return { fileName: `一页通-${brief.from}.pdf`, bytes }
})

function periodOf({ number, from, through, dueThrough }: Told): string {
  const fortnight = number === null ? '' : `本年度第${number}个双周　`
  return `${fortnight}${chineseDay(from)}至${chineseDay(through)}　到期事项看到${chineseDay(dueThrough)}`
}

function entryOf({ title, owner, source, dueOn, why, workingDaysLate }: BriefLine): BriefEntry {
  return {
    title,
    ...(owner !== null && { owner }),
    ...(source !== null && { source }),
    ...(dueOn !== null && { dueOn }),
    ...(why !== null && { why }),
    ...(workingDaysLate !== null && { late: workingDaysLate }),
  }
}

const reasons: Record<RiskReason, string> = {
  from_above: '上级决策部署分解的任务，已经逾期',
  longest: '逾期最久',
  not_accepted: '即将到期，尚无人接收',
}

function sentenceOf(risk: NonNullable<Told['risk']>): string {
  const parts = [
    reasons[risk.because],
    ...(risk.owner === null ? [] : [`承办：${risk.owner}`]),
    ...(risk.dueOn === null ? [] : [`期限${chineseDay(risk.dueOn)}`]),
    ...(risk.workingDaysLate === null ? [] : [`已逾期${risk.workingDaysLate}个工作日`]),
    risk.why === null ? '承办人尚未说明原因' : `原因：${risk.why}`,
  ]
  return `${parts.join('；')}。`
}
