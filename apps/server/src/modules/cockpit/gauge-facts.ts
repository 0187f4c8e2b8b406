import type { IndicatorSource } from '@tongxin/domain/cockpit/indicator'
import { sql } from 'kysely'
import {
  counted,
  nothingBecause,
  type Gauge,
  type MeasureContext,
  type Measured,
  type PageWanted,
  type RecordPage,
} from './measure-context.ts'

type Facts = Extract<IndicatorSource, { source: 'facts' }>
type AttendanceRate = Extract<IndicatorSource, { source: 'attendance_rate' }>

/** Facts of some kinds in the duty year, corrections applied. */
export const factsGauge: Gauge<Facts> = {
  async measure(context, { kinds }) {
    return context.year ? counted((await factPage(context, kinds, one)).total) : nothingBecause('no_duty_year')
  },
  records: (context, { kinds }, wanted) => factPage(context, kinds, wanted),
}

/** Attended out of due; exempt absences leave the denominator, excused and unexcused ones stay in it. */
export const attendanceRateGauge: Gauge<AttendanceRate> = {
  measure: (context, { kinds }) => attendanceRate(context, kinds),
  async records(context, { kinds }, { page, pageSize }) {
    const rows = await attendanceByMeeting(context, kinds)
    const items = rows.slice((page - 1) * pageSize, page * pageSize).map((row) => ({
      kind: 'meeting' as const,
      id: row.record_id,
      title: row.title,
      on: row.on_date,
      note: `${row.attended}/${row.due}`,
    }))
    return { items, total: rows.length }
  },
}

const one: PageWanted = { page: 1, pageSize: 1 }

async function attendanceRate(context: MeasureContext, kinds: readonly string[]): Promise<Measured> {
  if (!context.year) return nothingBecause('no_duty_year')
  const rows = await attendanceByMeeting(context, kinds)
  const due = rows.reduce((sum, row) => sum + row.due, 0)
  const attended = rows.reduce((sum, row) => sum + row.attended, 0)
  return due === 0 ? nothingBecause('nobody_due') : { value: ((attended / due) * 100).toFixed(1), missing: null }
}

interface MeetingAttendance {
  record_id: string
  title: string
  on_date: string
  due: number
  attended: number
}

async function attendanceByMeeting(
  { db, committeeId, on, year }: MeasureContext,
  kinds: readonly string[],
): Promise<MeetingAttendance[]> {
  if (!year) return []
  const { rows } = await sql<MeetingAttendance>`
    select fact.record_id, meeting.title, fact.on_date,
      (count(*) filter (where fact.attributes->>'excused' is distinct from 'exempt'))::int as due,
      (count(*) filter (where fact.attributes->>'state' in ('present', 'late', 'left_early')))::int as attended
    from fact join meeting on meeting.committee_id = fact.committee_id and meeting.id = fact.record_id
    where fact.committee_id = ${committeeId} and fact.kind = 'attendance'
      and fact.on_date >= ${year.from}::date and fact.on_date <= ${on}::date
      and meeting.kind = any(${[...kinds]}::text[])
      and not exists (select from fact later where later.committee_id = fact.committee_id
        and later.corrects_event_id = fact.event_id and later.corrects_ordinal = fact.ordinal)
    group by fact.record_id, meeting.title, fact.on_date
    order by fact.on_date desc, fact.record_id`.execute(db)
  return rows
}

async function factPage(
  { db, committeeId, on, year }: MeasureContext,
  kinds: readonly string[],
  { page, pageSize }: PageWanted,
): Promise<RecordPage> {
  if (!year || kinds.length === 0) return { items: [], total: 0 }
  const facts = db
    .selectFrom('fact')
    .innerJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'fact.committee_id').onRef('person.id', '=', 'fact.subject_id'),
    )
    .where('fact.committee_id', '=', committeeId)
    .where('fact.kind', 'in', kinds)
    .where('fact.on_date', '>=', year.from)
    .where('fact.on_date', '<=', on)
    .where(sql<boolean>`not exists (select from fact later where later.committee_id = fact.committee_id
      and later.corrects_event_id = fact.event_id and later.corrects_ordinal = fact.ordinal)`)
    .where(sql<boolean>`coalesce(fact.attributes->>'withdrawn', 'false') <> 'true'`)
  const [{ total }, rows] = await Promise.all([
    facts.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    facts
      .select(['fact.event_id', 'fact.ordinal', 'fact.on_date', 'fact.attributes', 'person.name'])
      .orderBy('fact.on_date', 'desc')
      .orderBy('fact.event_id')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute(),
  ])
  return {
    items: rows.map((row) => ({
      kind: 'fact',
      id: `${row.event_id}:${row.ordinal}`,
      title: row.name,
      on: row.on_date,
      note: titleOf(row.attributes),
    })),
    total,
  }
}

function titleOf(attributes: unknown): string | null {
  const { title } = attributes as { title?: unknown }
  return typeof title === 'string' ? title : null
}
