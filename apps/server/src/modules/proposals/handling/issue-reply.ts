import type { Endpoint } from '@tongxin/contract/endpoint'
import { endpoints } from '@tongxin/contract/endpoints'
import { isConcluded, type HandlingState } from '@tongxin/domain/proposals/handling'
import { nextCheckOn } from '@tongxin/domain/proposals/promise'
import type { HandlingPart } from '@tongxin/domain/proposals/proposal-rules'
import { nextCount } from '../../../platform/db/counter.ts'
import { found } from '../../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../../platform/http/operation.ts'
import { lastDay, rulesOf } from '../rules.ts'
import { addStep, changeProposal } from '../store.ts'
import { allProposerIds } from './all-proposers.ts'
import { promisesOf } from './reply-queries.ts'
import { sharesOfRound, type ShareRow } from './share-queries.ts'
import { changeShare, openShare, subjectOfShare } from './share-store.ts'

/** The responsible leader signs: only then may the reply go out (domain.md §5.1, S121). */
export const signReply = operation(endpoints.handling.signReply, async (context) => {
  const { tx, actor, input, now, record } = context
  const { row } = await openShare(context, input.id, 'signReply')
  await tx
    .updateTable('proposal_reply')
    .set({ signed_by: found(actor.personId), signed_at: now })
    .where('committee_id', '=', actor.committeeId)
    .where('share_id', '=', row.id)
    .execute()
  await record({
    type: 'proposal.reply_signed',
    subject: subjectOfShare(row),
    payload: { shareId: row.id, unitId: row.unit_id },
  })
  return {}
})

/** The reply goes out under its number. With the last one of a round the proposal is replied to, and is rated. */
export const issueReply = operation(endpoints.handling.issueReply, async (context) => {
  const { tx, actor, input, now, today, record } = context
  const { row, to } = await openShare(context, input.id, 'issueReply')
  const documentNo = await numberReply(context, row)
  await tx
    .updateTable('proposal_reply')
    .set({ document_no: documentNo, issued_at: now, issued_on: today })
    .where('committee_id', '=', actor.committeeId)
    .where('share_id', '=', row.id)
    .execute()
  await changeShare(tx, row, { state: to })
  await startPromises(context, row)
  await addStep(context, row.proposal_id, { act: 'issueReply', detail: { unit: row.unit_name, documentNo } })
  const concluded = await conclude(context, row)
  await record({
    type: 'proposal.reply_issued',
    subject: subjectOfShare(row),
    payload: {
      shareId: row.id,
      unitId: row.unit_id,
      documentNo,
      concluded,
      ownerIds: concluded ? await allProposerIds(tx, actor.committeeId, row.proposal_id) : [],
      dueOn: lastDay(context.pack, 'proposal_rating', today),
    },
  })
  return { state: to, documentNo }
})

/** 发文字号: unit, year in hexagonal brackets, and the count of the unit's replies in it. */
async function numberReply({ tx, actor, today }: WriteContext<Endpoint>, row: ShareRow): Promise<string> {
  const year = today.slice(0, 4)
  const count = await nextCount(tx, actor.committeeId, `reply/${row.unit_id}/${year}`)
  return `${row.unit_name}提复〔${year}〕${count}号`
}

async function startPromises({ tx, actor, pack, today }: WriteContext<Endpoint>, row: ShareRow): Promise<void> {
  const months = rulesOf(pack).promiseCheckMonths
  for (const promise of await promisesOf(tx, actor.committeeId, row.id)) {
    await tx
      .updateTable('reply_promise')
      .set({ next_check_on: nextCheckOn(today, promise.due_on, months) })
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', promise.id)
      .execute()
  }
}

async function conclude({ tx, today }: WriteContext<Endpoint>, row: ShareRow): Promise<boolean> {
  const shares = await sharesOfRound(tx, row.committee_id, row.proposal_id, row.round)
  const typed = shares.map(({ part, state }) => ({ part: part as HandlingPart, state: state as HandlingState }))
  if (!isConcluded(typed)) return false
  await changeProposal(
    tx,
    { committee_id: row.committee_id, id: row.proposal_id },
    { state: 'replied', replied_on: today },
  )
  return true
}
