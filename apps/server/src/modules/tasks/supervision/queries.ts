import { readClock } from '@tongxin/domain/workflow/deadline'
import type { WorkingCalendar } from '@tongxin/domain/calendar/working-day'
import { isLate, type TaskState } from '@tongxin/domain/tasks/task'
import { sql, type RawBuilder, type Selectable } from 'kysely'
import type { Reader, Schema } from '../../../platform/db/database.ts'
import { mayReadPartyInternal, type Actor } from '../../../platform/http/actor.ts'

export type Standing = 'open' | 'due_soon' | 'late' | 'extended' | 'to_check' | 'returned' | 'closed' | 'all'

export interface SupervisionFilter {
  search?: string | undefined
  standing: Standing
  origin?: 'directive' | 'meeting' | 'task' | undefined
  dueFrom?: string | undefined
  dueUntil?: string | undefined
}

export type SupervisedRow = Selectable<Schema['task']> & {
  owner_names: string
  started_by_name: string | null
  origin_title: string | null
  carried_from: string | null
}

const living = sql`state in ('open', 'in_hand', 'reported', 'returned')`

/** What of the supervised stands how on a day; within a fortnight is soon. */
function standings(today: string): Record<Standing, RawBuilder<unknown>> {
  const day = sql`${today}::date`
  return {
    all: sql`true`,
    open: living,
    due_soon: sql`${living} and due_on between ${day} and ${day} + 13`,
    late: sql`state in ('open', 'in_hand', 'returned') and due_on < ${day}`,
    extended: sql`${living} and extended_because is not null`,
    to_check: sql`state = 'reported'`,
    returned: sql`state = 'returned'`,
    closed: sql`state = 'done'`,
  }
}

/** Supervised tasks that the actor may know of: Party-internal ones only as a Party member. */
function watched(actor: Actor): RawBuilder<unknown> {
  const open = mayReadPartyInternal(actor) ? sql`true` : sql`not party_internal`
  return sql`committee_id = ${actor.committeeId} and supervised and ${open}`
}

function matching({ search, origin, dueFrom, dueUntil }: Omit<SupervisionFilter, 'standing'>): RawBuilder<unknown> {
  const parts = [sql`true`]
  if (search) parts.push(sql`title like ${`%${search.replace(/[\\%_]/g, '\\$&')}%`}`)
  if (origin) parts.push(sql`subject_kind = ${origin}`)
  if (dueFrom) parts.push(sql`due_on >= ${dueFrom}::date`)
  if (dueUntil) parts.push(sql`due_on <= ${dueUntil}::date`)
  return sql.join(parts, sql` and `)
}

/** Names beside a page of supervised tasks: owners, who gave it, the record that made it, the year it was carried from. */
const beside = (committeeId: string, today: string) => sql`
  coalesce((select string_agg(named.name, '、' order by named.name) from (
    select person.name from task_owner join person on person.committee_id = task_owner.committee_id and person.id = task_owner.person_id
    where task_owner.committee_id = ${committeeId} and task_owner.task_id = lines.id and task_owner.role = 'owner'
    union
    select unit.name || coalesce('（' || holder.name || '）', '') from task_post
    join unit on unit.committee_id = task_post.committee_id and unit.id = task_post.unit_id
    left join post on post.committee_id = task_post.committee_id and post.unit_id = task_post.unit_id and post.kind = task_post.post_kind
      and post.from_on <= ${today}::date and (post.until_on is null or post.until_on > ${today}::date)
    left join person holder on holder.committee_id = post.committee_id and holder.id = post.person_id
    where task_post.committee_id = ${committeeId} and task_post.task_id = lines.id and task_post.role = 'owner'
  ) named), '') as owner_names,
  (select name from person where committee_id = ${committeeId} and id = lines.started_by) as started_by_name,
  (select subject_title from event where committee_id = ${committeeId} and subject_id = lines.subject_id and lines.subject_id <> lines.id
    and subject_title is not null and type <> 'decision.carried_out' order by seq desc limit 1) as origin_title,
  (select title from duty_year where committee_id = ${committeeId} and until_on <= ${today}::date
    and (lines.created_at at time zone 'Asia/Shanghai')::date >= from_on and (lines.created_at at time zone 'Asia/Shanghai')::date < until_on
    and lines.state in ('open', 'in_hand', 'reported', 'returned')) as carried_from`

/** A page of the supervised, the longest late first. */
export async function supervisedPage(
  db: Reader,
  actor: Actor,
  today: string,
  filter: SupervisionFilter & { page: number; pageSize: number },
) {
  const { rows } = await sql<SupervisedRow & { total: number }>`
    with held as (select *, count(*) over ()::int as total from task
      where ${watched(actor)} and ${standings(today)[filter.standing]} and ${matching(filter)}),
    lines as (select * from held order by due_on nulls last, created_at, id
      limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize})
    select lines.*, ${beside(actor.committeeId, today)} from lines order by due_on nulls last, created_at, id`.execute(
    db,
  )
  return { rows, total: rows[0]?.total ?? 0 }
}

export interface SupervisionCounts {
  open: number
  dueSoon: number
  late: number
  extended: number
  toCheck: number
  returned: number
}

/** How many stand how, in one look. */
export async function countSupervised(db: Reader, actor: Actor, today: string): Promise<SupervisionCounts> {
  const { open, due_soon, late, extended, to_check, returned } = standings(today)
  const count = (holds: RawBuilder<unknown>) => sql`count(*) filter (where ${holds})::int`
  const { rows } = await sql<SupervisionCounts>`select ${count(open)} as open, ${count(due_soon)} as "dueSoon",
    ${count(late)} as late, ${count(extended)} as extended, ${count(to_check)} as "toCheck", ${count(returned)} as returned
    from task where ${watched(actor)}`.execute(db)
  return rows[0] ?? { open: 0, dueSoon: 0, late: 0, extended: 0, toCheck: 0, returned: 0 }
}

/** Supervised tasks that were closed between two days. */
export async function closedBetween(db: Reader, actor: Actor, from: string, through: string, today: string) {
  const { rows } = await sql<SupervisedRow>`
    with lines as (select * from task where ${watched(actor)} and state = 'done'
      and (done_at at time zone 'Asia/Shanghai')::date between ${from}::date and ${through}::date)
    select lines.*, ${beside(actor.committeeId, today)} from lines order by done_at desc, id desc`.execute(db)
  return rows
}

/** A supervised task as lists and papers show it. */
export function presentSupervised(row: SupervisedRow, today: string, calendar: WorkingCalendar | undefined) {
  const state = row.state as TaskState
  const late = isLate({ state, dueOn: row.due_on }, today)
  return {
    id: row.id,
    title: row.title,
    ownerNames: row.owner_names,
    startedByName: row.started_by_name,
    originKind: row.subject_kind,
    originId: row.subject_id,
    originTitle: row.origin_title,
    dueOn: row.due_on,
    firstDueOn: row.first_due_on,
    state,
    late,
    workingDaysLate: late && row.due_on ? -readClock(row.due_on, today, 0, calendar).workingDays : null,
    timesUrged: row.times_urged,
    why: row.extended_because ?? row.asked_because,
    carriedFrom: row.carried_from,
    result: row.result,
  }
}
