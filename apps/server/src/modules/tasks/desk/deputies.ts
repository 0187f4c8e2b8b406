import { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import { holds } from '../../../platform/http/actor.ts'
import { AppError, found } from '../../../platform/http/app-error.ts'
import { operation, query } from '../../../platform/http/operation.ts'
import { newId } from '../../../platform/identifiers.ts'

interface DeputyRow {
  id: string
  absentId: string
  absentName: string
  deputyId: string
  deputyName: string
  fromOn: string
  throughOn: string
  reason: string
  arrangedByName: string
  ended: boolean
}

export const listDeputies = query(endpoints.desk.deputies, async ({ db, actor, today }) => {
  const { committeeId, personId } = actor
  const mayArrangeForOthers = holds(actor, 'deputy.arrange')
  const whose = mayArrangeForOthers ? sql`true` : sql`${personId}::uuid in (deputy.absent_id, deputy.deputy_id)`
  const { rows } = await sql<DeputyRow>`
    select deputy.id, deputy.absent_id as "absentId", absent.name as "absentName", deputy.deputy_id as "deputyId",
      stand_in.name as "deputyName", deputy.from_on as "fromOn", deputy.through_on as "throughOn", deputy.reason,
      arranger.name as "arrangedByName", deputy.ended_at is not null as ended
    from deputy
    join person absent on absent.committee_id = deputy.committee_id and absent.id = deputy.absent_id
    join person stand_in on stand_in.committee_id = deputy.committee_id and stand_in.id = deputy.deputy_id
    join person arranger on arranger.committee_id = deputy.committee_id and arranger.id = deputy.arranged_by
    where deputy.committee_id = ${committeeId} and ${whose}
    order by deputy.from_on desc, deputy.id desc limit 200`.execute(db)
  const items = rows.map(({ ended, ...row }) => {
    const state = stateOf({ ended, ...row }, today)
    const mayEnd = (state === 'to_come' || state === 'in_force') && (mayArrangeForOthers || row.absentId === personId)
    return { ...row, state, mayEnd }
  })
  return { items, mayArrangeForOthers }
})

function stateOf({ ended, fromOn, throughOn }: Pick<DeputyRow, 'ended' | 'fromOn' | 'throughOn'>, today: string) {
  if (ended) return 'ended' as const
  if (fromOn > today) return 'to_come' as const
  return throughOn < today ? ('over' as const) : ('in_force' as const)
}

/** Everybody names his own deputy; the office does it for somebody who can no longer. One at a time. */
export const arrangeDeputy = operation(
  endpoints.desk.arrangeDeputy,
  async ({ tx, actor, input, now, today, record }) => {
    const by = found(actor.personId)
    const absentId = input.absentId ?? by
    if (absentId !== by && !holds(actor, 'deputy.arrange')) throw new AppError('not_allowed')
    if (absentId === input.deputyId) throw new AppError('state_refuses', { reason: 'deputy_is_oneself' })
    if (input.throughOn < today) throw new AppError('dates_reversed')
    const { rows } = await sql<{ id: string; name: string }>`select id, name from person
    where committee_id = ${actor.committeeId} and id in (${absentId}, ${input.deputyId}) and left_on is null`.execute(
      tx,
    )
    const nameOf = (id: string) => found(rows.find((row) => row.id === id)).name
    const id = newId(now)
    const title = `${nameOf(input.deputyId)}代${nameOf(absentId)}`
    await tx
      .insertInto('deputy')
      .values({
        committee_id: actor.committeeId,
        id,
        absent_id: absentId,
        deputy_id: input.deputyId,
        from_on: input.fromOn,
        through_on: input.throughOn,
        reason: input.reason,
        arranged_by: by,
        arranged_at: now,
      })
      .execute()
    const { fromOn, throughOn, reason } = input
    const payload = { absentId, deputyId: input.deputyId, fromOn, throughOn, reason }
    await record({ type: 'desk.deputy_arranged', subject: { kind: 'deputy', id, title }, payload })
    return { id }
  },
)

export const endDeputy = operation(endpoints.desk.endDeputy, async ({ tx, actor, input, now, record }) => {
  const { committeeId, personId } = actor
  const row = found(
    await tx
      .selectFrom('deputy')
      .select(['absent_id', 'ended_at'])
      .where('committee_id', '=', committeeId)
      .where('id', '=', input.id)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (row.absent_id !== personId && !holds(actor, 'deputy.arrange')) throw new AppError('not_found')
  if (row.ended_at) throw new AppError('state_refuses', { reason: 'deputy_ended' })
  await tx
    .updateTable('deputy')
    .set({ ended_at: now, ended_by: personId })
    .where('committee_id', '=', committeeId)
    .where('id', '=', input.id)
    .execute()
  await record({ type: 'desk.deputy_ended', subject: { kind: 'deputy', id: input.id } })
  return {}
})
