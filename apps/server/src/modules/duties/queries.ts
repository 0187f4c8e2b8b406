import type { DutyRule } from '@tongxin/domain/duties/duty-rule'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'

/** Which records of a kind are wanted, from a day up to but not including another. */
export interface Wanted {
  kind: string
  from: string
  until: string
}

export interface UnitRow {
  id: string
  kind: string
  axis: string
  name: string
  parent_id: string | null
  rank_no: number
  from_on: string
  until_on: string | null
}

/** The given units with all that stand directly below them, or all of the committee, in leadership order. */
export async function dutyUnits(
  db: Reader,
  committeeId: string,
  unitIds: readonly string[] | null,
): Promise<UnitRow[]> {
  let units = db
    .selectFrom('unit')
    .select(['id', 'kind', 'axis', 'name', 'parent_id', 'rank_no', 'from_on', 'until_on'])
    .where('committee_id', '=', committeeId)
  if (unitIds)
    units = units.where(
      sql<boolean>`(unit.id = any(${[...unitIds]}::uuid[]) or unit.parent_id = any(${[...unitIds]}::uuid[]))`,
    )
  return units.orderBy('rank_no').orderBy('name').orderBy('id').execute()
}

/** Posts in some units, and beside them every post of the given kinds, with their holders. */
export function dutyPosts(db: Reader, committeeId: string, unitIds: readonly string[], kinds: readonly string[]) {
  return db
    .selectFrom('post')
    .innerJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'post.committee_id').onRef('person.id', '=', 'post.person_id'),
    )
    .select([
      'post.unit_id',
      'post.kind',
      'post.person_id',
      'post.from_on',
      'post.until_on',
      'person.name',
      'person.rank_no',
    ])
    .where('post.committee_id', '=', committeeId)
    .where(sql<boolean>`(post.unit_id = any(${[...unitIds]}::uuid[]) or post.kind = any(${[...kinds]}::text[]))`)
    .orderBy('person.rank_no')
    .orderBy('person.id')
    .execute()
}

export type PostRow = Awaited<ReturnType<typeof dutyPosts>>[number]

/** From which units some units came forth. */
export function predecessors(db: Reader, committeeId: string, unitIds: readonly string[]) {
  return db
    .selectFrom('unit_lineage')
    .select(['from_unit_id', 'to_unit_id'])
    .where('committee_id', '=', committeeId)
    .where(sql<boolean>`to_unit_id = any(${[...unitIds]}::uuid[])`)
    .execute()
}

export interface MeetingRow {
  id: string
  kind: string
  unit_id: string
  title: string
  held_on: string
  state: string
  entered_late_at: Date | null
  entered_late_reason: string | null
  chair_id: string | null
  agenda: Array<{ title: string; presenter: string | null }> | null
}

/** Meetings that were held, adopted or convened; the agenda only of the kinds of which duties look at it. */
export async function dutyMeetings(
  db: Reader,
  committeeId: string,
  wanted: readonly Wanted[],
  where: { unitIds: readonly string[] | null; anywhere: readonly string[]; withAgenda: readonly string[] },
): Promise<MeetingRow[]> {
  if (wanted.length === 0) return []
  const placed = where.unitIds
    ? sql`(meeting.unit_id = any(${[...where.unitIds]}::uuid[]) or meeting.kind = any(${[...where.anywhere]}::text[]))`
    : sql`true`
  const { rows } = await sql<MeetingRow>`
    select meeting.id, meeting.kind, meeting.unit_id, meeting.title, meeting.held_on, meeting.state,
      meeting.entered_late_at, meeting.entered_late_reason, meeting.chair_id,
      case when meeting.kind = any(${[...where.withAgenda]}::text[]) then (
        select json_agg(json_build_object('title', item.title, 'presenter', item.presenter_id) order by item.position)
        from agenda_item item where item.committee_id = meeting.committee_id and item.meeting_id = meeting.id) end as agenda
    from meeting
    join unnest(${wanted.map(({ kind }) => kind)}::text[], ${wanted.map(({ from }) => from)}::date[],
      ${wanted.map(({ until }) => until)}::date[]) as wanted(kind, from_on, until_on) on wanted.kind = meeting.kind
    where meeting.committee_id = ${committeeId} and meeting.state in ('convened', 'held', 'adopted')
      and meeting.held_on >= wanted.from_on and meeting.held_on < wanted.until_on and ${placed}
    order by meeting.held_on, meeting.id`.execute(db)
  return rows
}

/** Facts about some units and people that stand uncorrected and are not withdrawn. */
export async function dutyFacts(
  db: Reader,
  committeeId: string,
  subjectIds: readonly string[],
  wanted: readonly Wanted[],
) {
  if (wanted.length === 0 || subjectIds.length === 0) return []
  const { rows } = await sql<{
    record_id: string
    record_kind: string
    kind: string
    subject_id: string
    on_date: string
  }>`
    select fact.record_id, fact.record_kind, fact.kind, fact.subject_id, fact.on_date
    from fact
    join unnest(${wanted.map(({ kind }) => kind)}::text[], ${wanted.map(({ from }) => from)}::date[],
      ${wanted.map(({ until }) => until)}::date[]) as wanted(kind, from_on, until_on) on wanted.kind = fact.kind
    where fact.committee_id = ${committeeId} and fact.subject_id = any(${[...subjectIds]}::uuid[])
      and fact.on_date >= wanted.from_on and fact.on_date < wanted.until_on
      and coalesce(fact.attributes->>'withdrawn', 'false') <> 'true'
      and not exists (select from fact later where later.committee_id = fact.committee_id
        and later.corrects_event_id = fact.event_id and later.corrects_ordinal = fact.ordinal)
    order by fact.on_date`.execute(db)
  return rows
}

/** The meetings of their own branch to which some people came. */
export async function attendedAtHome(
  db: Reader,
  committeeId: string,
  personIds: readonly string[],
  wanted: readonly Wanted[],
  branchKinds: readonly string[],
) {
  if (wanted.length === 0 || personIds.length === 0) return []
  const { rows } = await sql<{
    person_id: string
    id: string
    kind: string
    title: string
    held_on: string
    state: string
  }>`
    select attendance.person_id, meeting.id, meeting.kind, meeting.title, meeting.held_on, meeting.state
    from attendance
    join meeting on meeting.committee_id = attendance.committee_id and meeting.id = attendance.meeting_id
    join unnest(${wanted.map(({ kind }) => kind)}::text[], ${wanted.map(({ from }) => from)}::date[],
      ${wanted.map(({ until }) => until)}::date[]) as wanted(kind, from_on, until_on) on wanted.kind = meeting.kind
    where attendance.committee_id = ${committeeId} and attendance.person_id = any(${[...personIds]}::uuid[])
      and attendance.state in ('present', 'late', 'left_early') and meeting.state in ('held', 'adopted')
      and meeting.held_on >= wanted.from_on and meeting.held_on < wanted.until_on
      and exists (select from membership join unit on unit.committee_id = membership.committee_id and unit.id = membership.unit_id
        where membership.committee_id = attendance.committee_id and membership.person_id = attendance.person_id
          and membership.unit_id = meeting.unit_id and unit.kind = any(${[...branchKinds]}::text[])
          and membership.from_on <= meeting.held_on and (membership.until_on is null or membership.until_on > meeting.held_on))
    order by meeting.held_on`.execute(db)
  return rows
}

/** Talks of some units that were not taken back. */
export function dutyTalks(db: Reader, committeeId: string, unitIds: readonly string[], from: string, until: string) {
  return db
    .selectFrom('heart_talk')
    .select(['id', 'unit_id', 'on_date', 'one_id', 'other_id'])
    .where('committee_id', '=', committeeId)
    .where(sql<boolean>`unit_id = any(${[...unitIds]}::uuid[])`)
    .where('on_date', '>=', from)
    .where('on_date', '<', until)
    .where('withdrawn_at', 'is', null)
    .orderBy('on_date')
    .execute()
}

/** Who belongs to some units, on which days. */
export function dutyMembers(db: Reader, committeeId: string, unitIds: readonly string[]) {
  return db
    .selectFrom('membership')
    .innerJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'membership.committee_id').onRef('person.id', '=', 'membership.person_id'),
    )
    .select(['membership.unit_id', 'membership.person_id', 'membership.from_on', 'membership.until_on', 'person.name'])
    .where('membership.committee_id', '=', committeeId)
    .where(sql<boolean>`membership.unit_id = any(${[...unitIds]}::uuid[])`)
    .orderBy('person.rank_no')
    .orderBy('person.id')
    .execute()
}

/** Waivers in force of some units. */
export function dutyWaivers(db: Reader, committeeId: string, unitIds: readonly string[] | null) {
  let waivers = db
    .selectFrom('duty_waiver')
    .innerJoin('person', (join) =>
      join
        .onRef('person.committee_id', '=', 'duty_waiver.committee_id')
        .onRef('person.id', '=', 'duty_waiver.waived_by'),
    )
    .select([
      'duty_waiver.id',
      'duty',
      'subject_id',
      'unit_id',
      'period_from',
      'reason',
      'waived_at',
      'person.name as by_name',
    ])
    .where('duty_waiver.committee_id', '=', committeeId)
    .where('withdrawn_at', 'is', null)
  if (unitIds) waivers = waivers.where(sql<boolean>`unit_id = any(${[...unitIds]}::uuid[])`)
  return waivers.execute()
}

/** Plenary to plenary, as far as they are opened. */
export function dutyYears(db: Reader, committeeId: string) {
  return db
    .selectFrom('duty_year')
    .select(['from_on as from', 'until_on as until'])
    .where('committee_id', '=', committeeId)
    .orderBy('from_on')
    .execute()
}

/** The first agenda items of meetings of some kinds between two days, the newest first. */
export async function firstAgendas(
  db: Reader,
  committeeId: string,
  kinds: readonly string[],
  from: string,
  until: string,
): Promise<Array<{ title: string; on: string; from: string }>> {
  if (kinds.length === 0) return []
  const { rows } = await sql<{ title: string; on: string; from: string }>`
    select distinct on (item.title) item.title, meeting.held_on as "on", unit.name as "from"
    from agenda_item item
    join meeting on meeting.committee_id = item.committee_id and meeting.id = item.meeting_id
    join unit on unit.committee_id = meeting.committee_id and unit.id = meeting.unit_id
    where item.committee_id = ${committeeId} and item.first_agenda and meeting.state in ('held', 'adopted')
      and meeting.kind = any(${[...kinds]}::text[]) and meeting.held_on >= ${from}::date and meeting.held_on < ${until}::date
    order by item.title, meeting.held_on desc`.execute(db)
  return rows.toSorted((a, b) => (a.on > b.on ? -1 : 1)).slice(0, 4)
}

/** Keys of meeting kinds of which a rule looks at the agenda. */
export function agendaKinds(rules: readonly DutyRule[]): string[] {
  return rules.flatMap(({ done }) =>
    done.flatMap((one) => (one.by === 'meeting' && (one.ledBy.length > 0 || one.agendaSays !== null) ? one.kinds : [])),
  )
}

/** The talks of a unit with the names of the two and of whoever wrote them down, the newest first. */
export function talkLines(db: Reader, committeeId: string, unitId: string, range: { from: string; through: string }) {
  return db
    .selectFrom('heart_talk')
    .innerJoin('person as one', (join) =>
      join.onRef('one.committee_id', '=', 'heart_talk.committee_id').onRef('one.id', '=', 'heart_talk.one_id'),
    )
    .innerJoin('person as other', (join) =>
      join.onRef('other.committee_id', '=', 'heart_talk.committee_id').onRef('other.id', '=', 'heart_talk.other_id'),
    )
    .innerJoin('person as writer', (join) =>
      join
        .onRef('writer.committee_id', '=', 'heart_talk.committee_id')
        .onRef('writer.id', '=', 'heart_talk.recorded_by'),
    )
    .select([
      'heart_talk.id',
      'on_date',
      'one.name as one',
      'other.name as other',
      'writer.name as writer',
      'recorded_at',
    ])
    .where('heart_talk.committee_id', '=', committeeId)
    .where('unit_id', '=', unitId)
    .where('on_date', '>=', range.from)
    .where('on_date', '<=', range.through)
    .where('withdrawn_at', 'is', null)
    .orderBy('on_date', 'desc')
    .orderBy('heart_talk.id')
    .execute()
}
