import type { DutyRule } from '@tongxin/domain/duties/duty-rule'
import type { DutyRecord } from '@tongxin/domain/duties/record'
import { isWithin } from '@tongxin/domain/calendar/business-day'
import { businessDay } from '../../platform/clock.ts'
import { grouped } from './grouped.ts'
import type { Ground } from './ground.ts'
import type { MeetingRow, PostRow } from './queries.ts'
import type { DutySubject } from './subjects.ts'

type MeetingWay = Extract<DutyRule['done'][number], { by: 'meeting' }>

/** The records of a ground by where they are looked for, made once for all rules. */
export interface RecordIndex {
  byUnit: Map<string, MeetingRow[]>
  byKind: Map<string, MeetingRow[]>
  facts: Map<string, Ground['facts']>
  attended: Map<string, Ground['attended']>
  postsOfPerson: Map<string, PostRow[]>
  parents: Map<string, string[]>
}

export function indexRecords({ meetings, facts, attended, posts, parents }: Ground): RecordIndex {
  return {
    byUnit: grouped(meetings, ({ unit_id }) => unit_id),
    byKind: grouped(meetings, ({ kind }) => kind),
    facts: grouped(facts, ({ subject_id }) => subject_id),
    attended: grouped(attended, ({ person_id }) => person_id),
    postsOfPerson: grouped(posts, ({ person_id }) => person_id),
    parents,
  }
}

/** What a subject has done of a duty, in order of day, and what is convened and still to be held. */
export function recordsOf(
  rule: DutyRule,
  subject: DutySubject,
  index: RecordIndex,
): { records: DutyRecord[]; planned: MeetingRow[] } {
  const meetings = new Map<string, MeetingRow>()
  const others: DutyRecord[] = []
  for (const way of rule.done) {
    if (way.by === 'meeting')
      for (const row of meetingsOf(way, subject.id, index)) if (counts(way, row, index)) meetings.set(row.id, row)
    if (way.by === 'fact') others.push(...factsOf(way.kinds, subject, index))
    if (way.by === 'attendance') others.push(...attendedOf(way.kinds, subject, index))
  }
  const found = [...meetings.values()]
  const records = [...found.filter(({ state }) => state !== 'convened').map(recordOf), ...others]
  return {
    records: records.toSorted((a, b) => (a.on < b.on ? -1 : 1)),
    planned: found.filter(({ state }) => state === 'convened'),
  }
}

/** Meetings of the unit itself and of those from which it came forth: what they held before the change counts for it. */
function meetingsOf(way: MeetingWay, unitId: string, index: RecordIndex): MeetingRow[] {
  if (way.anywhere) return way.kinds.flatMap((kind) => index.byKind.get(kind) ?? [])
  return [unitId, ...(index.parents.get(unitId) ?? [])].flatMap((id) =>
    (index.byUnit.get(id) ?? []).filter(({ kind }) => way.kinds.includes(kind)),
  )
}

/** Whether the meeting was led, or one of its items presented, by a holder of the post on that day; and what it dealt with. */
function counts(way: MeetingWay, row: MeetingRow, index: RecordIndex): boolean {
  const { agendaSays, ledBy } = way
  if (agendaSays !== null && !row.agenda?.some(({ title }) => title.includes(agendaSays))) return false
  if (ledBy.length === 0) return true
  const led = [row.chair_id, ...(row.agenda ?? []).map(({ presenter }) => presenter)]
  return led.some((person) =>
    (index.postsOfPerson.get(person ?? '') ?? []).some(
      ({ kind, from_on, until_on, unit_id }) =>
        ledBy.includes(kind) && isWithin(row.held_on, from_on, until_on) && (way.anywhere || unit_id === row.unit_id),
    ),
  )
}

function recordOf(row: MeetingRow): DutyRecord {
  return {
    id: row.id,
    kind: 'meeting',
    on: row.held_on,
    title: row.title,
    enteredLate: row.entered_late_at
      ? { on: businessDay(row.entered_late_at), reason: row.entered_late_reason ?? '' }
      : null,
    adopted: row.state === 'adopted',
  }
}

function factsOf(kinds: readonly string[], { id }: DutySubject, { facts }: RecordIndex): DutyRecord[] {
  return (facts.get(id) ?? [])
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ record_id, on_date }) => ({
      id: record_id,
      kind: 'fact',
      on: on_date,
      title: '',
      enteredLate: null,
      adopted: true,
    }))
}

function attendedOf(kinds: readonly string[], { id }: DutySubject, { attended }: RecordIndex): DutyRecord[] {
  return (attended.get(id) ?? [])
    .filter(({ kind }) => kinds.includes(kind))
    .map((row) => ({
      id: row.id,
      kind: 'meeting',
      on: row.held_on,
      title: row.title,
      enteredLate: null,
      adopted: row.state === 'adopted',
    }))
}
