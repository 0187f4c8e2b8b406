import { endpoints } from '@tongxin/contract/endpoints'
import { AppError, found } from '../../platform/http/app-error.ts'
import { operation, query } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { addressDigest, newAddress } from '../../platform/secrets/secret-address.ts'
import { findDutyUnit } from './policy.ts'

/** One's own calendar addresses. Whether and when a calendar is read is not kept (guardrail F15). */
export const listFeeds = query(endpoints.duties.feeds, async ({ db, actor }) => {
  if (!actor.personId) return { items: [], total: 0 }
  const rows = await db
    .selectFrom('calendar_feed')
    .innerJoin('unit', (join) =>
      join.onRef('unit.committee_id', '=', 'calendar_feed.committee_id').onRef('unit.id', '=', 'calendar_feed.unit_id'),
    )
    .select(['calendar_feed.id', 'unit_id', 'unit.name as unit_name', 'created_at', 'revoked_at'])
    .where('calendar_feed.committee_id', '=', actor.committeeId)
    .where('person_id', '=', actor.personId)
    .orderBy('created_at', 'desc')
    .execute()
  const items = rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    createdAt: row.created_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }))
  return { items, total: items.length }
})

export const createFeed = operation(
  endpoints.duties.createFeed,
  async ({ tx, pack, actor, input, now, today, record }) => {
    const unit = await findDutyUnit(tx, pack, actor, input.unitId, { permission: 'duty.read', on: today })
    const [id, address] = [newId(), newAddress()]
    await tx
      .insertInto('calendar_feed')
      .values({
        committee_id: actor.committeeId,
        id,
        unit_id: unit.id,
        person_id: found(actor.personId),
        address_digest: addressDigest(address),
        created_at: now,
      })
      .execute()
    await record({
      type: 'duty.calendar_opened',
      subject: { kind: 'unit', id: unit.id, title: unit.name },
      payload: { feedId: id },
    })
    return { id, path: `/api/calendar/${address}.ics` }
  },
)

export const revokeFeed = operation(endpoints.duties.revokeFeed, async ({ tx, actor, input, now, record }) => {
  const feed = found(
    await tx
      .selectFrom('calendar_feed')
      .select(['id', 'unit_id', 'revoked_at'])
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', input.id)
      .where('person_id', '=', found(actor.personId))
      .forUpdate()
      .executeTakeFirst(),
  )
  if (feed.revoked_at) throw new AppError('state_refuses', { reason: 'already_withdrawn' })
  await tx
    .updateTable('calendar_feed')
    .set({ revoked_at: now })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', feed.id)
    .execute()
  await record({
    type: 'duty.calendar_closed',
    subject: { kind: 'unit', id: feed.unit_id },
    payload: { feedId: feed.id },
  })
  return {}
})
