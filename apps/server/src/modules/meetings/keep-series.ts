import type { ParsedInputOf } from '@tongxin/contract/endpoint'
import { endpoints } from '@tongxin/contract/endpoints'
import type { Tx } from '../../platform/db/database.ts'
import { AppError, found, mustBeAllowed } from '../../platform/http/app-error.ts'
import { authorizeUnit } from '../../platform/http/actor.ts'
import { operation } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { kindsFor } from './kinds.ts'
import { findSeries, mayOrganise, refuseEnded, type SeriesRow } from './series.ts'
import type { Writing } from './writing.ts'

type Body = Omit<ParsedInputOf<typeof endpoints.meetingSeries.start>, 'kind' | 'unitId'>

export const startSeries = operation(
  endpoints.meetingSeries.start,
  async ({ tx, actor, input, pack, today, record }) => {
    const kind = await conveningKind({ tx, actor, pack, today }, input)
    await refuseSecond(tx, actor.committeeId, input.unitId, kind)
    const id = newId()
    await tx
      .insertInto('meeting_series')
      .values({ committee_id: actor.committeeId, id, unit_id: input.unitId, kind, ...columnsOf(input) })
      .execute()
    await record({ type: 'series.started', subject: { kind: 'meeting_series', id, title: input.title } })
    return { id }
  },
)

async function conveningKind(
  { tx, actor, pack, today }: Pick<Writing, 'tx' | 'actor' | 'pack' | 'today'>,
  input: { kind: string; unitId: string },
): Promise<string> {
  const kind = kindsFor(actor, pack).find(({ key }) => key === input.kind)
  if (!kind) throw new AppError('not_found')
  authorizeUnit(actor, 'meeting.create', input.unitId)
  const unit = found(
    await tx
      .selectFrom('unit')
      .select('kind')
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', input.unitId)
      .where('from_on', '<=', today)
      .where((or) => or.or([or('until_on', 'is', null), or('until_on', '>', today)]))
      .executeTakeFirst(),
  )
  if (!kind.convenedBy.includes(unit.kind)) throw new AppError('unit_kind_refused', { kind: unit.kind })
  return kind.key
}

async function refuseSecond(tx: Tx, committeeId: string, unitId: string, kind: string): Promise<void> {
  const running = await tx
    .selectFrom('meeting_series')
    .select('id')
    .where('committee_id', '=', committeeId)
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (running) throw new AppError('duplicate', { reason: 'series_running' })
}

export const changeSeries = operation(endpoints.meetingSeries.change, async (context) => {
  const { tx, actor, input, record } = context
  const series = await findSeries(tx, context, input.id)
  mustBeAllowed(mayOrganise(actor, series))
  refuseEnded(series)
  const changed = await tx
    .updateTable('meeting_series')
    .set({ ...columnsOf(input), version: series.version + 1 })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', series.id)
    .where('version', '=', input.version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new AppError('changed_meanwhile')
  await record({ type: 'series.changed', subject: subjectOf(series) })
  return {}
})

export const endSeries = operation(endpoints.meetingSeries.end, async (context) => {
  const { tx, actor, input, today, record } = context
  const series = await findSeries(tx, context, input.id)
  mustBeAllowed(mayOrganise(actor, series))
  refuseEnded(series)
  await tx
    .updateTable('meeting_series')
    .set({ ended_on: today > series.starts_on ? today : series.starts_on })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', series.id)
    .execute()
  await record({ type: 'series.ended', subject: subjectOf(series) })
  return {}
})

export function subjectOf({ id, title }: Pick<SeriesRow, 'id' | 'title'>) {
  return { kind: 'meeting_series', id, title }
}

function columnsOf(input: Body) {
  return {
    title: input.title,
    every: input.every,
    starts_on: input.startsOn,
    start_time: input.startTime,
    place: input.place ?? null,
    chair_id: input.chairId ?? null,
    recorder_id: input.recorderId ?? null,
    agenda: JSON.stringify(input.agenda),
  }
}
