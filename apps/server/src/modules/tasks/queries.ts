import type { TaskAction } from '@tongxin/contract/task-shapes'
import { sql, type RawBuilder, type Selectable } from 'kysely'
import type { Reader, Schema } from '../../platform/db/database.ts'

/** 待办 · 待阅 · 已办 · 已阅, what somebody started himself, and what of his is overdue. */
export type Box = 'to_do' | 'to_read' | 'done' | 'read' | 'started' | 'overdue'

export interface Whose {
  committeeId: string
  personId: string
  /** Posts are asked for on this day. */
  today: string
}

export type Part = 'owner' | 'helper' | 'assigner'

export type TaskLine = Selectable<Schema['task']> & {
  seen_at: Date | null
  part: Part
  carried_from: string | null
  started_by_name: string | null
  done_by_name: string | null
}

interface Content {
  holds: RawBuilder<unknown>
  /** The most urgent first, or the latest. */
  order: RawBuilder<unknown>
}

/** What waits for somebody: his own to carry out, and of what he gave others that which waits for his word. */
const waits = sql`kind = 'act' and case part when 'assigner' then state in ('reported', 'returned') or asked_due_on is not null
  else state in ('open', 'in_hand') end`

/** What somebody has dealt with: over, or out of his hands until whoever gave it has looked at it. */
const dealtWith = sql`kind = 'act' and part <> 'assigner' and (state in ('done', 'reported', 'returned')
  or (state = 'withdrawn' and action in ('task.carry_out', 'decision.carry_out')))`

const boxes: Record<Exclude<Box, 'overdue'>, Content> = {
  to_do: { holds: waits, order: sql`due_on nulls last, created_at, id` },
  to_read: { holds: sql`kind = 'read' and state = 'open' and seen_at is null`, order: sql`created_at desc, id` },
  done: { holds: dealtWith, order: sql`coalesce(done_at, created_at) desc, id` },
  read: { holds: sql`kind = 'read' and seen_at is not null`, order: sql`seen_at desc, id` },
  started: { holds: sql`true`, order: sql`created_at desc, id` },
}

const late = (today: string) => sql`${waits} and part <> 'assigner' and due_on < ${today}::date`

function contentOf(box: Box, today: string): Content {
  return box === 'overdue' ? { holds: late(today), order: sql`due_on, created_at, id` } : boxes[box]
}

/** What somebody owns, by name or by a post he holds that day, and what waits for him as the one who gave it. */
const owned = ({ committeeId, personId, today }: Whose) => sql`
  select task.*, task_owner.seen_at, task_owner.role as part from task_owner
  join task on task.committee_id = task_owner.committee_id and task.id = task_owner.task_id
  where task_owner.committee_id = ${committeeId} and task_owner.person_id = ${personId}
  union all
  select task.*, null::timestamptz, held.role from (
    select distinct on (task_post.task_id) task_post.task_id, task_post.role from post
    join task_post on task_post.committee_id = post.committee_id and task_post.unit_id = post.unit_id and task_post.post_kind = post.kind
    where post.committee_id = ${committeeId} and post.person_id = ${personId}
      and post.from_on <= ${today}::date and (post.until_on is null or post.until_on > ${today}::date)
    order by task_post.task_id, task_post.role desc
  ) held join task on task.committee_id = ${committeeId} and task.id = held.task_id
  where not exists (select from task_owner where task_owner.committee_id = ${committeeId} and task_owner.task_id = held.task_id
    and task_owner.person_id = ${personId})
  union all
  select task.*, null::timestamptz, 'assigner' from task
  where committee_id = ${committeeId} and started_by = ${personId} and (state in ('reported', 'returned') or asked_due_on is not null)
    and not exists (select from task_owner where task_owner.committee_id = ${committeeId} and task_owner.task_id = task.id
      and task_owner.person_id = ${personId})`

const started = ({ committeeId, personId }: Whose) => sql`
  select task.*, null::timestamptz as seen_at, 'assigner' as part from task
  where committee_id = ${committeeId} and started_by = ${personId}`

/** Names, and the year that is over from which something open was carried on (结转). */
const named = ({ committeeId, today }: Whose) => sql`
  left join person starter on starter.committee_id = ${committeeId} and starter.id = lines.started_by
  left join person doer on doer.committee_id = ${committeeId} and doer.id = lines.done_by
  left join duty_year arisen on arisen.committee_id = ${committeeId} and arisen.until_on <= ${today}::date
    and lines.state in ('open', 'in_hand', 'reported', 'returned')
    and (lines.created_at at time zone 'Asia/Shanghai')::date >= arisen.from_on
    and (lines.created_at at time zone 'Asia/Shanghai')::date < arisen.until_on`

const names = sql`starter.name as started_by_name, doer.name as done_by_name, arisen.title as carried_from`

export interface TaskFilter {
  box: Box
  search?: string | undefined
  action?: TaskAction | undefined
  dueFrom?: string | undefined
  dueUntil?: string | undefined
}

function matching({ search, action, dueFrom, dueUntil }: TaskFilter): RawBuilder<unknown> {
  const parts = [sql`true`]
  if (search) parts.push(sql`title like ${`%${search.replace(/[\\%_]/g, '\\$&')}%`}`)
  if (action) parts.push(sql`action = ${action}`)
  if (dueFrom) parts.push(sql`due_on >= ${dueFrom}::date`)
  if (dueUntil) parts.push(sql`due_on <= ${dueUntil}::date`)
  return sql.join(parts, sql` and `)
}

/** One page of a box with how much it holds in all. The box is looked through once. */
export async function taskPage(
  db: Reader,
  whose: Whose,
  { page, pageSize, ...filter }: TaskFilter & { page: number; pageSize: number },
) {
  const { holds, order } = contentOf(filter.box, whose.today)
  const { rows } = await sql<{ total: number } & TaskLine>`
    with mine as materialized (${filter.box === 'started' ? started(whose) : owned(whose)}),
    held as materialized (select * from mine where ${holds} and ${matching(filter)}),
    lines as (select * from held order by ${order} limit ${pageSize} offset ${(page - 1) * pageSize})
    select counted.total, lines.*, ${names}
    from (select count(*)::int as total from held) counted left join lines on true ${named(whose)}
    order by ${order}`.execute(db)
  return { total: rows[0]?.total ?? 0, lines: rows.filter(({ id }) => id !== null) }
}

export interface TaskCounts {
  toDo: number
  toRead: number
  done: number
  read: number
  overdue: number
}

const counted = (today: string) => sql`
  count(*) filter (where ${boxes.to_do.holds})::int as "toDo",
  count(*) filter (where ${boxes.to_read.holds})::int as "toRead",
  count(*) filter (where ${boxes.done.holds})::int as done,
  count(*) filter (where ${boxes.read.holds})::int as read,
  count(*) filter (where ${late(today)})::int as overdue`

/** All counts of the menu in one look. */
export async function countTasks(db: Reader, whose: Whose): Promise<TaskCounts> {
  const { rows } = await sql<TaskCounts>`select ${counted(whose.today)} from (${owned(whose)}) mine`.execute(db)
  return rows[0] ?? { toDo: 0, toRead: 0, done: 0, read: 0, overdue: 0 }
}

type DeskRow = { counts: TaskCounts } & (({ box: 'to_do' | 'to_read' | 'started' } & TaskLine) | { box: null })

/** The counts together with the first tasks to do, to read, and started: one pass, however full the desk is. */
export async function deskOf(db: Reader, whose: Whose, shown: number): Promise<DeskRow[]> {
  const { to_do, to_read } = boxes
  const { rows } = await sql<DeskRow>`
    with mine as materialized (${owned(whose)}),
    counts as (select ${counted(whose.today)} from mine),
    lines as (
      ${first('to_do', sql`select * from mine where ${to_do.holds}`, shown)}
      union all
      ${first('to_read', sql`select * from mine where ${to_read.holds}`, shown)}
      union all
      ${first('started', sql`select * from (${started(whose)}) own where state in ('open', 'in_hand', 'reported', 'returned')`, shown)}
    )
    select to_json(counts) as counts, lines.*, ${names}
    from counts left join lines on true ${named(whose)}
    order by box, place`.execute(db)
  return rows
}

/** The first of a box, with their places so that the order outlives the joins. */
function first(box: 'to_do' | 'to_read' | 'started', tasks: RawBuilder<unknown>, shown: number): RawBuilder<unknown> {
  return sql`(select ${sql.lit(box)} as box, row_number() over () as place, head.*
    from (${tasks} order by ${boxes[box].order} limit ${shown}) head)`
}
