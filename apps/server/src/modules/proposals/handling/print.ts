import type { Endpoint } from '@tongxin/contract/endpoint'
import { endpoints } from '@tongxin/contract/endpoints'
import { chineseDay } from '@tongxin/domain/calendar/business-day'
import { AppError, found } from '../../../platform/http/app-error.ts'
import { query, type ReadContext } from '../../../platform/http/operation.ts'
import { renderPdf } from '../../../platform/pdf/render-pdf.ts'
import type { CircularPaper } from '../../../platform/pdf/templates.ts'
import { nameOf, rulesOf } from '../rules.ts'
import { allProposerNames } from './all-proposers.ts'
import { promisesOf } from './reply-queries.ts'
import { findVisibleShare, replyOf, sharesOfRound, type ReplyRow, type ShareRow } from './share-queries.ts'

/** The issued reply as an official paper by GB/T 9704-2012, to every proposer; its class stands in the text. */
export const printReply = query(endpoints.handling.printReply, async (context) => {
  const { db, actor, input } = context
  const row = await findVisibleShare(db, actor, input.id)
  const reply = await replyOf(db, actor.committeeId, row.id)
  if (!reply?.issued_on) throw new AppError('state_refuses', { reason: 'share_received' })
  const paper = await replyPaper(context, row, reply)
  return { fileName: `提案答复${reply.document_no ?? ''}.pdf`, bytes: await renderPdf('circular', paper) }
})

async function replyPaper(
  { db, actor, pack, today }: ReadContext<Endpoint>,
  row: ShareRow,
  reply: ReplyRow,
): Promise<CircularPaper> {
  const promises = await promisesOf(db, actor.committeeId, row.id)
  const shares = await sharesOfRound(db, actor.committeeId, row.proposal_id, row.round)
  const coHandlers = shares.filter(({ part, state }) => part === 'co' && state === 'opinion_given').length
  const heading = `办理类别：${reply.class}类（${nameOf(rulesOf(pack).replyClasses, reply.class)}）`
  return {
    record: { code: `TA-${row.id.slice(-12).toUpperCase()}`, printedOn: today },
    issuer: row.unit_name,
    number: reply.document_no ?? '',
    title: `对政协第${row.number ?? ''}号提案的答复`,
    recipients: await allProposerNames(db, actor.committeeId, row.proposal_id),
    paragraphs: [
      {
        level: 'text',
        text: `您提出的“${row.title}”收悉。${coHandlers > 0 ? `商${coHandlers}个会办单位，` : ''}现答复如下：`,
      },
      ...reply.body
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
        .map((text) => ({ level: 'text' as const, text: text.trim() })),
      ...promises.map(({ wording, due_on, owner }, at) => ({
        level: 'text' as const,
        text: `${at === 0 ? '承诺事项：' : ''}${at + 1}．${wording}（${owner}，${chineseDay(due_on)}前）。`,
      })),
      { level: 'text', text: heading },
      {
        level: 'text',
        text: `（负责人：${reply.contact_leader}；经办人：${reply.contact_clerk}；电话：${reply.contact_phone}）`,
      },
    ],
    signedOn: found(reply.issued_on),
    copies: [],
  }
}

/** The dunning letter, as it went out for the present due day. */
export const printDunning = query(endpoints.handling.printDunning, async ({ db, actor, input, today }) => {
  const row = await findVisibleShare(db, actor, input.id)
  if (row.dunned_for === null) throw new AppError('state_refuses', { reason: 'not_dunned' })
  const committee = await db
    .selectFrom('committee')
    .select('name')
    .where('id', '=', actor.committeeId)
    .executeTakeFirstOrThrow()
  const paper: CircularPaper = {
    record: { code: `CB-${row.id.slice(-12).toUpperCase()}`, printedOn: today },
    issuer: committee.name,
    number: `提案催办第${row.number ?? ''}号`,
    title: '关于催办政协提案的函',
    recipients: [row.unit_name],
    paragraphs: [
      {
        level: 'text',
        text: `${chineseDay(row.handed_over_on)}交由你单位办理的第${row.number ?? ''}号提案“${row.title}”，答复期限为${chineseDay(row.dunned_for)}，现已逾期。请抓紧办理，及时答复提案人；确需延期的，请书面说明理由。`,
      },
    ],
    signedOn: row.dunned_on ?? today,
    copies: [],
  }
  return { fileName: `提案催办${row.number ?? ''}.pdf`, bytes: await renderPdf('circular', paper) }
})
