import type { AnswerOf, ParsedInputOf } from '@tongxin/contract/endpoint'
import { endpoints } from '@tongxin/contract/endpoints'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { query } from '../../platform/http/operation.ts'
import { concerns, visibleMeetings } from './policy.ts'
import { presentLine } from './present.ts'
import type { MeetingRow } from './meeting-row.ts'

type Filter = ParsedInputOf<typeof endpoints.meetings.list>

export const listMeetings = query(endpoints.meetings.list, ({ db, actor, input, pack }) =>
  meetingPage(db, actor, pack, input),
)

async function meetingPage(
  db: Reader,
  actor: Actor,
  pack: Pack,
  input: Filter,
): Promise<AnswerOf<typeof endpoints.meetings.list>> {
  const filtered = filteredMeetings(db, actor, pack, input)
  const [{ total }, rows] = await Promise.all([
    filtered.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    filtered
      .innerJoin('unit', (join) =>
        join.onRef('unit.committee_id', '=', 'meeting.committee_id').onRef('unit.id', '=', 'meeting.unit_id'),
      )
      .innerJoinLateral(figuresOfMeeting, (join) => join.onTrue())
      .selectAll('meeting')
      .select(['unit.name as unit_name', 'figures.due', 'figures.attended', 'figures.marked'])
      .orderBy('meeting.held_on', 'desc')
      .orderBy('meeting.id', 'desc')
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize)
      .execute(),
  ])
  return { items: rows.map((row) => presentLine(pack, { ...row, state: row.state as MeetingRow['state'] })), total }
}

/** How many were due and came, counted from the list itself. */
function figuresOfMeeting() {
  return sql<{ due: number; attended: number; marked: number }>`(
    select count(*) filter (where due_as = 'due')::int as due,
      count(*) filter (where due_as = 'due' and state in ('present', 'late', 'left_early'))::int as attended,
      count(state)::int as marked
    from attendance where attendance.committee_id = meeting.committee_id and attendance.meeting_id = meeting.id
  )`.as<'figures'>('figures')
}

function filteredMeetings(db: Reader, actor: Actor, pack: Pack, input: Filter) {
  let query = db
    .selectFrom('meeting')
    .where('meeting.committee_id', '=', actor.committeeId)
    .where(visibleMeetings(actor))
  if (input.kind) query = query.where('meeting.kind', '=', input.kind)
  if (input.group) {
    const kinds = pack.meetingKinds.filter(({ group }) => group === input.group).map(({ key }) => key)
    query = query.where(sql<boolean>`meeting.kind = any(${kinds}::text[])`)
  }
  if (input.unitId) query = query.where('meeting.unit_id', '=', input.unitId)
  if (input.state) query = query.where('meeting.state', '=', input.state)
  if (input.from) query = query.where('meeting.held_on', '>=', input.from)
  if (input.until) query = query.where('meeting.held_on', '<=', input.until)
  if (input.search) query = query.where('meeting.title', 'like', `%${input.search.replace(/[\\%_]/g, '\\$&')}%`)
  return input.mine ? query.where(concerns(actor)) : query
}
