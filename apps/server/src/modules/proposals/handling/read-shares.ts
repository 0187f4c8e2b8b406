import type { Endpoint } from '@tongxin/contract/endpoint'
import { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import { query, type ReadContext } from '../../../platform/http/operation.ts'
import { handledBy } from '../policy.ts'
import { findVisibleProposal } from '../queries.ts'
import { rulesOf } from '../rules.ts'
import { presentShare, presentShareLine } from './present-share.ts'
import { contactsOf, promisesOf } from './reply-queries.ts'
import { replyOf, shareLines, shareStanding, type ShareRow } from './share-queries.ts'

/** The unit's desk, and the reviewers' view of all units: open ones by their due day, then what is answered. */
export const listShares = query(endpoints.handling.list, async ({ db, actor, input, today }) => {
  let lines = shareLines(db, actor)
  const own = handledBy(actor)
  if (own.length > 0) lines = lines.where(sql<boolean>`handling_share.unit_id = any(${own}::uuid[])`)
  if (input.unitId) lines = lines.where('handling_share.unit_id', '=', input.unitId)
  if (input.state) lines = lines.where('handling_share.state', '=', input.state)
  if (input.search) {
    const like = `%${input.search.replace(/[\\%_]/g, '\\$&')}%`
    lines = lines.where(sql<boolean>`(proposal.title like ${like} or unit.name like ${like})`)
  }
  const waits = sql<boolean>`handling_share.state in ('handed_over', 'received', 'objected')`
  if (input.late) lines = lines.where(sql<boolean>`(${waits} and handling_share.due_on < ${today}::date)`)
  const [{ total }, rows] = await Promise.all([
    lines
      .clearSelect()
      .select(sql<number>`count(*)::int`.as('total'))
      .executeTakeFirstOrThrow(),
    lines
      .orderBy(sql`not ${waits}`)
      .orderBy('handling_share.due_on')
      .orderBy('handling_share.id')
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize)
      .execute(),
  ])
  return { items: rows.map((row) => presentShareLine(row, today)), total }
})

export const readShares = query(endpoints.handling.ofProposal, async (context) => {
  const { db, actor, input } = context
  const proposal = await findVisibleProposal(db, actor, input.id)
  // What was merged is handled with the one it follows.
  const rows = await shareLines(db, actor)
    .where('handling_share.proposal_id', '=', proposal.merged_into ?? proposal.id)
    .orderBy('handling_share.round', 'desc')
    .orderBy(sql`array_position(array['lead','sole','separate','co'], handling_share.part)`)
    .orderBy('handling_share.id')
    .execute()
  const shares = await Promise.all(rows.map((row) => wholeShare(context, row)))
  return { round: proposal.handling_round, shares }
})

async function wholeShare({ db, actor, pack, today }: ReadContext<Endpoint>, row: ShareRow) {
  const [standing, reply, promises, contacts] = await Promise.all([
    shareStanding(db, row),
    replyOf(db, actor.committeeId, row.id),
    promisesOf(db, actor.committeeId, row.id),
    contactsOf(db, actor.committeeId, row.id),
  ])
  return presentShare(rulesOf(pack), actor, today, { row, standing, reply, promises, contacts })
}
