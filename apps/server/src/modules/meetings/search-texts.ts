import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import type { SearchSource, SearchText } from '../../platform/search/search-source.ts'
import { readableMinutes, visibleMeetings } from './policy.ts'

const ofMeetings = { module: 'meetings', permission: 'meeting.read', table: 'meeting' } as const

/** What a notice says: title, place and agenda. Found by who may know of the meeting. */
export const meetingTexts: SearchSource = {
  ...ofMeetings,
  kind: 'meeting',
  follows: ['meeting.created', 'meeting.changed', 'meeting.minuted'],
  visible: visibleMeetings,
  async texts(db, committeeId, ids) {
    const agenda = sql`select string_agg(title, E'\n' order by position) from agenda_item
      where agenda_item.committee_id = meeting.committee_id and agenda_item.meeting_id = meeting.id`
    const { rows } = await sql<SearchText>`
      select id as "recordId", title, held_on as "on", concat_ws(E'\n', place, (${agenda})) as body
      from meeting where committee_id = ${committeeId} and id = any(${[...ids]}::uuid[])`.execute(db)
    return rows
  },
}

/** What the minutes say: found by who may read them, which for the invited is after adoption. */
export const minutesTexts: SearchSource = {
  ...ofMeetings,
  kind: 'minutes',
  follows: ['meeting.created', 'meeting.changed', 'meeting.minuted'],
  visible: readableMinutes,
  texts: minutesOf,
}

async function minutesOf(db: Reader, committeeId: string, ids: readonly string[]): Promise<SearchText[]> {
  const records = sql`select string_agg(record, E'\n' order by position) from agenda_item
    where agenda_item.committee_id = meeting.committee_id and agenda_item.meeting_id = meeting.id and record <> ''`
  const decisions = sql`select string_agg(wording, E'\n' order by position) from decision
    where decision.committee_id = meeting.committee_id and decision.meeting_id = meeting.id`
  const { rows } = await sql<SearchText>`
    select id as "recordId", title, held_on as "on",
      concat_ws(E'\n', nullif(summary, ''), (${records}), (${decisions})) as body
    from meeting where committee_id = ${committeeId} and id = any(${[...ids]}::uuid[])`.execute(db)
  return rows.filter(({ body }) => body !== '')
}
