import { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import { query } from '../../platform/http/operation.ts'

export const listAudit = query(endpoints.access.listAudit, async ({ db, actor, input }) => {
  let events = db
    .selectFrom('event')
    .leftJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'event.committee_id').onRef('person.id', '=', 'event.actor_person_id'),
    )
    .leftJoin('api_token', (join) =>
      join
        .onRef('api_token.committee_id', '=', 'event.committee_id')
        .onRef('api_token.id', '=', 'event.actor_token_id'),
    )
    .where('event.committee_id', '=', actor.committeeId)
  if (input.from)
    events = events.where('event.at', '>=', sql<Date>`${input.from}::date::timestamp at time zone 'Asia/Shanghai'`)
  if (input.until)
    events = events.where(
      'event.at',
      '<',
      sql<Date>`(${input.until}::date + 1)::timestamp at time zone 'Asia/Shanghai'`,
    )
  if (input.type) events = events.where('event.type', 'like', `${input.type.replace(/[\\%_]/g, '\\$&')}%`)
  if (input.outcome) events = events.where('event.outcome', '=', input.outcome)
  if (input.subjectId) events = events.where('event.subject_id', '=', input.subjectId)
  if (input.actor) events = events.where('person.name', 'like', `%${input.actor.replace(/[\\%_]/g, '\\$&')}%`)
  const [{ total }, rows] = await Promise.all([
    events.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    events
      .select([
        'event.id',
        'event.at',
        'event.type',
        'event.subject_kind',
        'event.subject_id',
        'event.subject_title',
        'event.outcome',
        'event.address',
        'event.payload',
        'person.name',
        'api_token.name as token_name',
      ])
      .orderBy('event.seq', 'desc')
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize)
      .execute(),
  ])
  const items = rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    type: row.type,
    actorName: row.name ?? row.token_name,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    subjectTitle: row.subject_title,
    outcome: row.outcome as 'done' | 'refused',
    address: row.address,
    detail: row.payload as Record<string, unknown>,
  }))
  return { items, total }
})
