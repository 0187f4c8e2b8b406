import { endpoints } from '@tongxin/contract/endpoints'
import { nextOfSeries, type Rhythm } from '@tongxin/domain/meetings/series'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql, type Selectable } from 'kysely'
import type { Reader, Schema } from '../../platform/db/database.ts'
import { reachesUnit, type Actor } from '../../platform/http/actor.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import { query, type ReadContext } from '../../platform/http/operation.ts'
import { waitingItems } from './backlog.ts'
import { kindsFor } from './kinds.ts'
import type { MeetingRow } from './meeting-row.ts'
import { namesOf } from './queries.ts'

export type SeriesRow = Omit<Selectable<Schema['meeting_series']>, 'agenda'> & {
  agenda: Array<{ title: string; firstAgenda: boolean }>
  unit_name: string
  latest_on: string | null
}

/** Series of units within reach, of kinds the actor may know of. */
export async function seriesWithin(db: Reader, actor: Actor, kinds: readonly string[], id?: string) {
  const { rows } = await sql<SeriesRow>`
    select meeting_series.*, unit.name as unit_name, (
      select max(held_on) from meeting where meeting.committee_id = meeting_series.committee_id
        and meeting.unit_id = meeting_series.unit_id and meeting.kind = meeting_series.kind
        and meeting.state <> 'cancelled') as latest_on
    from meeting_series
    join unit on unit.committee_id = meeting_series.committee_id and unit.id = meeting_series.unit_id
    where meeting_series.committee_id = ${actor.committeeId} and meeting_series.kind = any(${kinds}::text[])
      ${id ? sql`and meeting_series.id = ${id}` : sql``}
    order by meeting_series.ended_on nulls first, unit.rank_no, meeting_series.title, meeting_series.id`.execute(db)
  return rows.filter(({ unit_id }) => reachesUnit(actor, 'meeting.read', unit_id))
}

export async function findSeries(
  db: Reader,
  { actor, pack }: Pick<ReadContext<typeof endpoints.meetingSeries.one>, 'actor' | 'pack'>,
  id: string,
): Promise<SeriesRow> {
  const kinds = kindsFor(actor, pack).map(({ key }) => key)
  return found((await seriesWithin(db, actor, kinds, id))[0])
}

export const listSeries = query(endpoints.meetingSeries.list, async ({ db, actor, pack, today }) => {
  const rows = await seriesWithin(
    db,
    actor,
    kindsFor(actor, pack).map(({ key }) => key),
  )
  const items = []
  for (const row of rows) items.push(presentSeries(row, (await waitingItems(db, row)).length, today, pack.calendar))
  return { items }
})

export const readSeries = query(endpoints.meetingSeries.one, async (context) => {
  const { db, actor, input, today } = context
  const row = await findSeries(db, context, input.id)
  const [waiting, meetings, names] = await Promise.all([
    waitingItems(db, row),
    lastMeetings(db, row),
    namesOf(db, actor.committeeId, [row.chair_id, row.recorder_id]),
  ])
  const may = mayOrganise(actor, row)
  return {
    ...presentSeries(row, waiting.length, today, context.pack.calendar),
    startsOn: row.starts_on,
    chairId: row.chair_id,
    chairName: row.chair_id && (names.get(row.chair_id) ?? null),
    recorderId: row.recorder_id,
    recorderName: row.recorder_id && (names.get(row.recorder_id) ?? null),
    agenda: row.agenda,
    backlog: waiting.map((item) => ({
      id: item.id,
      title: item.title,
      reason: item.reason,
      fromMeetingId: item.meeting_id,
      fromMeetingTitle: item.meeting_title,
      parkedAt: item.parked_at.toISOString(),
      times: item.times,
      can: { drop: may },
    })),
    meetings,
    version: row.version,
    can: { change: may === true && row.ended_on !== null ? 'series_ended' : may, plan: planVerdict(actor, row) },
  }
})

export function mayOrganise(actor: Actor, { unit_id }: Pick<SeriesRow, 'unit_id'>): true | 'not_allowed' {
  return reachesUnit(actor, 'meeting.organise', unit_id) || 'not_allowed'
}

function planVerdict(actor: Actor, row: SeriesRow): true | string {
  if (!reachesUnit(actor, 'meeting.create', row.unit_id)) return 'not_allowed'
  return row.ended_on === null ? true : 'series_ended'
}

function presentSeries(row: SeriesRow, waiting: number, today: string, calendar: Pack['calendar']) {
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    unitId: row.unit_id,
    unitName: row.unit_name,
    every: row.every as Rhythm,
    startTime: row.start_time,
    place: row.place,
    nextOn: row.ended_on === null ? nextDay(row, today, calendar) : null,
    waiting,
    ended: row.ended_on !== null,
  }
}

/** The next day of the rhythm after the last meeting of the body, never before today. */
export function nextDay(row: SeriesRow, today: string, calendar: Pack['calendar']): string {
  const rhythm = { every: row.every as Rhythm, startsOn: row.starts_on }
  return nextOfSeries(rhythm, row.latest_on, today, calendar)
}

async function lastMeetings(db: Reader, row: SeriesRow) {
  const rows = await db
    .selectFrom('meeting')
    .select(['id', 'title', 'held_on', 'number', 'state'])
    .where('committee_id', '=', row.committee_id)
    .where('unit_id', '=', row.unit_id)
    .where('kind', '=', row.kind)
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .limit(12)
    .execute()
  return rows.map(({ held_on, ...meeting }) => ({
    ...meeting,
    heldOn: held_on,
    state: meeting.state as MeetingRow['state'],
  }))
}

/** Refuses what needs a running series. */
export function refuseEnded({ ended_on }: Pick<SeriesRow, 'ended_on'>): void {
  if (ended_on !== null) throw new AppError('state_refuses', { reason: 'series_ended' })
}
