import type { AgendaInput } from '@tongxin/contract/meeting-shapes'
import { endpoints } from '@tongxin/contract/endpoints'
import { fortnightOf } from '@tongxin/domain/meetings/fortnight'
import type { Tx } from '../../platform/db/database.ts'
import { AppError, found, mustBeAllowed } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { waitingItems } from './backlog.ts'
import { subjectOf } from './keep-series.ts'
import { kindsFor } from './kinds.ts'
import { kindOf } from './meeting-row.ts'
import { openMeeting } from './open-meeting.ts'
import { findSeries, mayOrganise, nextDay, refuseEnded, type SeriesRow } from './series.ts'

/** The next meeting of the rhythm: the template first, then everything that waits; a body's row is locked meanwhile. */
export const planMeeting = operation(endpoints.meetingSeries.plan, async (context) => {
  const { tx, input, pack, today, record } = context
  const series = await findSeries(tx, context, input.id)
  refuseEnded(series)
  await lockSeries(tx, series)
  const fresh = await findSeries(tx, context, input.id)
  const on = input.on ?? nextDay(fresh, today, pack.calendar)
  if (on === fresh.latest_on) throw new AppError('duplicate', { reason: 'already_planned' })
  const waiting = await waitingItems(tx, fresh)
  const id = await openMeeting(context, {
    kind: fresh.kind,
    unitId: fresh.unit_id,
    title: await titleOn(tx, fresh, on, kindOf(pack, fresh.kind)?.numbering === 'fortnight'),
    place: fresh.place,
    startsAt: `${on}T${fresh.start_time}:00+08:00`,
    chairId: fresh.chair_id,
    recorderId: fresh.recorder_id,
    agenda: [...fresh.agenda.map(plain), ...waiting.map((item) => ({ ...plain(item), parkedItemId: item.id }))],
  })
  await record({ type: 'series.meeting_planned', subject: subjectOf(fresh), on, payload: { meetingId: id } })
  return { id }
})

/** Of two who plan at once the second sees what the first has planned. */
async function lockSeries(tx: Tx, { committee_id, id }: SeriesRow): Promise<void> {
  await tx
    .selectFrom('meeting_series')
    .select('id')
    .where('committee_id', '=', committee_id)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

/** 第N次 by the fortnight of the duty year where the kind is numbered so; otherwise with its month. */
async function titleOn(tx: Tx, { committee_id, title }: SeriesRow, on: string, byFortnight: boolean): Promise<string> {
  if (!byFortnight) return `${title}（${on.slice(0, 4)}年${Number(on.slice(5, 7))}月）`.slice(0, 80)
  const year = await tx
    .selectFrom('duty_year')
    .select('from_on')
    .where('committee_id', '=', committee_id)
    .where('from_on', '<=', on)
    .orderBy('from_on', 'desc')
    .executeTakeFirst()
  return year ? `${title}（第${fortnightOf(year.from_on, on)}双周）`.slice(0, 80) : title
}

function plain({ title, firstAgenda = false }: { title: string; firstAgenda?: boolean }): AgendaInput {
  return { title, firstAgenda, record: '', parked: false }
}

export const parkItem = operation(endpoints.meetingSeries.park, async (context) => {
  const { tx, actor, input, now, record } = context
  const series = await findSeries(tx, context, input.id)
  mustBeAllowed(mayOrganise(actor, series))
  const id = newId()
  await tx
    .insertInto('parked_item')
    .values({
      committee_id: actor.committeeId,
      id,
      unit_id: series.unit_id,
      kind: series.kind,
      title: input.title,
      reason: input.reason ?? '',
      parked_by: found(actor.personId ?? actor.tokenId),
      parked_at: now,
    })
    .execute()
  await record({ type: 'series.item_parked', subject: subjectOf(series), payload: { title: input.title } })
  return { id }
})

export const dropItem = operation(endpoints.meetingSeries.drop, async (context) => {
  const { tx, actor, input, now, pack, record } = context
  const item = found(
    await tx
      .selectFrom('parked_item')
      .selectAll()
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', input.id)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (!kindsFor(actor, pack).some(({ key }) => key === item.kind)) throw new AppError('not_found')
  mustBeAllowed(mayOrganise(actor, item))
  if (!(await waitingItems(tx, item)).some(({ id }) => id === item.id))
    throw new AppError('state_refuses', { reason: 'item_not_waiting' })
  await tx
    .updateTable('parked_item')
    .set({ dropped_at: now, dropped_because: input.reason })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', item.id)
    .execute()
  await record({
    type: 'series.item_dropped',
    subject: { kind: 'parked_item', id: item.id, title: item.title },
    payload: { reason: input.reason },
  })
  return {}
})
