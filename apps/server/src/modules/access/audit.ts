import { endpoints } from '@tongxin/contract/endpoints'
import type { ParsedInputOf } from '@tongxin/contract/endpoint'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { query } from '../../platform/http/operation.ts'

type Input = ParsedInputOf<typeof endpoints.access.listAudit>

export const listAudit = query(endpoints.access.listAudit, async ({ db, actor, input }) => {
  const events = filteredEvents(db, actor.committeeId, input)
  const [{ total }, rows] = await Promise.all([
    events.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    pageOf(events, input),
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

function filteredEvents(db: Reader, committeeId: string, input: Input) {
  let events = db.selectFrom('event').where('event.committee_id', '=', committeeId)
  if (input.from) events = events.where('event.at', '>=', sql<Date>`${beginOf(input.from)}`)
  if (input.until) events = events.where('event.at', '<', sql<Date>`${beginOf(input.until)} + interval '1 day'`)
  if (input.type) events = events.where('event.type', 'like', `${literally(input.type)}%`)
  if (input.outcome) events = events.where('event.outcome', '=', input.outcome)
  if (input.subjectId) events = events.where('event.subject_id', '=', input.subjectId)
  if (!input.actor) return events
  const named = db
    .selectFrom('person')
    .select('id')
    .where('committee_id', '=', committeeId)
    .where('name', 'like', `%${literally(input.actor)}%`)
  return events.where('event.actor_person_id', 'in', named)
}

function pageOf(events: ReturnType<typeof filteredEvents>, { page, pageSize }: Input) {
  return events
    .leftJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'event.committee_id').onRef('person.id', '=', 'event.actor_person_id'),
    )
    .leftJoin('api_token', (join) =>
      join
        .onRef('api_token.committee_id', '=', 'event.committee_id')
        .onRef('api_token.id', '=', 'event.actor_token_id'),
    )
    .select(['event.id', 'event.at', 'event.type', 'event.outcome', 'event.address', 'event.payload'])
    .select(['event.subject_kind', 'event.subject_id', 'event.subject_title'])
    .select(['person.name', 'api_token.name as token_name'])
    .orderBy('event.seq', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
}

/** The first moment of a business day in China. */
function beginOf(day: string) {
  return sql`(${day}::date::timestamp at time zone 'Asia/Shanghai')`
}

function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
