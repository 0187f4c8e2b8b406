import { endpoints } from '@tongxin/contract/endpoints'
import { isWithin } from '@tongxin/domain/calendar/business-day'
import type { Tx } from '../../platform/db/database.ts'
import { reachesUnit } from '../../platform/http/actor.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import { operation, query } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { readGround } from './ground.ts'
import { findDutyUnit } from './policy.ts'
import { dutyMembers, talkLines } from './queries.ts'
import { namedTalks } from './talk-book.ts'

export const listTalks = query(endpoints.duties.talks, async ({ db, pack, actor, input, today }) => {
  const unit = await findDutyUnit(db, pack, actor, input.id, { permission: 'talk.record', on: today })
  const year = input.year ?? Number(today.slice(0, 4))
  const range = { from: `${year}-01-01`, through: `${year}-12-31` }
  const [ground, rows] = await Promise.all([
    readGround(db, pack, actor.committeeId, { unitIds: [unit.id], ...range }),
    talkLines(db, actor.committeeId, unit.id, range),
  ])
  const day = today < range.through ? today : range.through
  const officers = new Set(
    ground.posts.filter((post) => isWithin(day, post.from_on, post.until_on)).map(({ person_id }) => person_id),
  )
  const canWithdraw = reachesUnit(actor, 'talk.record', unit.id) ? (true as const) : 'not_allowed'
  return {
    year,
    circles: namedTalks(ground, pack, unit, day),
    people: ground.members
      .filter((one) => one.unit_id === unit.id && isWithin(day, one.from_on, one.until_on))
      .map(({ person_id, name }) => ({ id: person_id, name, officer: officers.has(person_id) })),
    items: rows.map((row) => ({
      id: row.id,
      on: row.on_date,
      one: row.one,
      other: row.other,
      recordedBy: row.writer,
      recordedAt: row.recorded_at.toISOString(),
      canWithdraw,
    })),
  }
})

/** One person talked with one or several others, each alone. The day may lie back; when it was written down stays beside it. */
export const recordTalks = operation(
  endpoints.duties.recordTalks,
  async ({ tx, pack, actor, input, now, today, record }) => {
    const unit = await findDutyUnit(tx, pack, actor, input.id, { permission: 'talk.record', on: today })
    if (input.on > today) throw new AppError('state_refuses', { reason: 'day_to_come' })
    const others = [...new Set(input.withIds)].filter((other) => other !== input.personId)
    await refuseStrangers(tx, actor.committeeId, unit.id, input.on, [input.personId, ...others])
    if (others.length > 0)
      await tx
        .insertInto('heart_talk')
        .values(
          others.map((other) => ({
            committee_id: actor.committeeId,
            id: newId(),
            unit_id: unit.id,
            on_date: input.on,
            one_id: input.personId,
            other_id: other,
            recorded_by: found(actor.personId),
            recorded_at: now,
          })),
        )
        .execute()
    await record({
      type: 'duty.talks_recorded',
      subject: { kind: 'unit', id: unit.id, title: unit.name },
      on: input.on,
      payload: { personId: input.personId, withIds: others },
    })
    return { recorded: others.length }
  },
)

async function refuseStrangers(tx: Tx, committeeId: string, unitId: string, on: string, ids: readonly string[]) {
  const members = (await dutyMembers(tx, committeeId, [unitId])).filter((row) =>
    isWithin(on, row.from_on, row.until_on),
  )
  const known = new Set(members.map(({ person_id }) => person_id))
  if (!ids.every((id) => known.has(id))) throw new AppError('not_of_this_branch')
}

export const withdrawTalk = operation(endpoints.duties.withdrawTalk, async (context) => {
  const { tx, pack, actor, input, now, today, record } = context
  const talk = found(
    await tx
      .selectFrom('heart_talk')
      .selectAll()
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', input.id)
      .forUpdate()
      .executeTakeFirst(),
  )
  const unit = await findDutyUnit(tx, pack, actor, talk.unit_id, { permission: 'talk.record', on: today })
  if (talk.withdrawn_at) throw new AppError('state_refuses', { reason: 'already_withdrawn' })
  await tx
    .updateTable('heart_talk')
    .set({ withdrawn_by: found(actor.personId), withdrawn_at: now })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', talk.id)
    .execute()
  await record({
    type: 'duty.talk_withdrawn',
    subject: { kind: 'unit', id: unit.id, title: unit.name },
    on: talk.on_date,
    payload: { talkId: talk.id },
  })
  return {}
})
