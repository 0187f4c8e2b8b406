import { sql, type RawBuilder, type Selectable } from 'kysely'
import type { Reader, Schema } from '../../platform/db/database.ts'

/** 待办 · 待阅 · 已办 · 已阅, and what somebody started himself. */
export type Box = 'to_do' | 'to_read' | 'done' | 'read' | 'started'

interface Whose {
  committeeId: string
  personId: string
}

export type TaskLine = Selectable<Schema['task']> & {
  seen_at: Date | null
  started_by_name: string | null
  done_by_name: string | null
}

interface Content {
  holds: RawBuilder<unknown>
  /** The most urgent first, or the latest. */
  order: RawBuilder<unknown>
}

const boxes: Record<Box, Content> = {
  to_do: { holds: sql`kind = 'act' and state = 'open'`, order: sql`due_on nulls last, created_at, id` },
  to_read: { holds: sql`kind = 'read' and state = 'open' and seen_at is null`, order: sql`created_at desc, id` },
  done: { holds: sql`kind = 'act' and state = 'done'`, order: sql`done_at desc, id` },
  read: { holds: sql`kind = 'read' and seen_at is not null`, order: sql`seen_at desc, id` },
  started: { holds: sql`true`, order: sql`created_at desc, id` },
}

/** What somebody owns. Of a reading nobody learns but the reader himself. */
const owned = ({ committeeId, personId }: Whose) => sql`
  select task.*, task_owner.seen_at from task_owner
  join task on task.committee_id = task_owner.committee_id and task.id = task_owner.task_id
  where task_owner.committee_id = ${committeeId} and task_owner.person_id = ${personId}`

const started = ({ committeeId, personId }: Whose) => sql`
  select task.*, null::timestamptz as seen_at from task
  where committee_id = ${committeeId} and started_by = ${personId}`

const named = ({ committeeId }: Whose) => sql`
  left join person starter on starter.committee_id = ${committeeId} and starter.id = lines.started_by
  left join person doer on doer.committee_id = ${committeeId} and doer.id = lines.done_by`

const names = sql`starter.name as started_by_name, doer.name as done_by_name`

interface Page {
  box: Box
  search?: string | undefined
  page: number
  pageSize: number
}

/** One page of a box with how much it holds in all. The box is looked through once. */
export async function taskPage(db: Reader, whose: Whose, { box, search, page, pageSize }: Page) {
  const { holds, order } = boxes[box]
  const matching = search ? sql`title like ${`%${search.replace(/[\\%_]/g, '\\$&')}%`}` : sql`true`
  const { rows } = await sql<{ total: number } & TaskLine>`
    with mine as materialized (${box === 'started' ? started(whose) : owned(whose)}),
    held as materialized (select * from mine where ${holds} and ${matching}),
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
  count(*) filter (where ${boxes.to_do.holds} and due_on < ${today}::date)::int as overdue`

/** All counts of the menu in one look. */
export async function countTasks(db: Reader, whose: Whose, today: string): Promise<TaskCounts> {
  const { rows } = await sql<TaskCounts>`select ${counted(today)} from (${owned(whose)}) mine`.execute(db)
  return rows[0] ?? { toDo: 0, toRead: 0, done: 0, read: 0, overdue: 0 }
}

type DeskRow = { counts: TaskCounts } & (({ box: 'to_do' | 'to_read' | 'started' } & TaskLine) | { box: null })

/** The counts together with the first tasks to do, to read, and started: one pass, however full the desk is. */
export async function deskOf(db: Reader, whose: Whose, today: string, shown: number): Promise<DeskRow[]> {
  const { to_do, to_read } = boxes
  const { rows } = await sql<DeskRow>`
    with mine as materialized (${owned(whose)}),
    counts as (select ${counted(today)} from mine),
    lines as (
      ${first('to_do', sql`select * from mine where ${to_do.holds}`, shown)}
      union all
      ${first('to_read', sql`select * from mine where ${to_read.holds}`, shown)}
      union all
      ${first('started', sql`select * from (${started(whose)}) own where state = 'open'`, shown)}
    )
    select to_json(counts) as counts, lines.*, ${names}
    from counts left join lines on true ${named(whose)}
    order by box, place`.execute(db)
  return rows
}

/** The first of a box, with their places so that the order outlives the joins. */
function first(box: Box, tasks: RawBuilder<unknown>, shown: number): RawBuilder<unknown> {
  return sql`(select ${sql.lit(box)} as box, row_number() over () as place, head.*
    from (${tasks} order by ${boxes[box].order} limit ${shown}) head)`
}
