import { directiveFlow, type DirectiveState } from '@tongxin/domain/directives/directive'
import { canOf } from '@tongxin/domain/workflow/workflow'
import { sql, type Selectable } from 'kysely'
import type { Reader, Schema } from '../../platform/db/database.ts'
import { holds, type Actor } from '../../platform/http/actor.ts'
import { found } from '../../platform/http/app-error.ts'

export type DirectiveRow = Selectable<Schema['directive']>

type DirectiveLine = DirectiveRow & {
  leader_name: string | null
  tasks: number
  closed: number
  late: number
}

/** Loads an entry of the committee; `lock` keeps it to the end of the transaction. */
export async function findDirective(
  db: Reader,
  { committeeId }: Actor,
  id: string,
  { lock = false } = {},
): Promise<DirectiveRow> {
  let query = db.selectFrom('directive').selectAll().where('committee_id', '=', committeeId).where('id', '=', id)
  if (lock) query = query.forUpdate()
  return found(await query.executeTakeFirst())
}

interface Asked {
  search?: string | undefined
  state?: DirectiveState | undefined
  page: number
  pageSize: number
}

/** A page of entries, the latest first, with how many tasks each has and how they stand. */
export async function directivePage(
  db: Reader,
  { committeeId }: Actor,
  { search, state, page, pageSize }: Asked,
  today: string,
) {
  const wanted = [sql`directive.committee_id = ${committeeId}`]
  if (search) wanted.push(sql`title || issuer like ${`%${search.replace(/[\\%_]/g, '\\$&')}%`}`)
  if (state) wanted.push(sql`state = ${state}`)
  const { rows } = await sql<DirectiveLine & { total: number }>`
    with held as (select *, count(*) over ()::int as total from directive where ${sql.join(wanted, sql` and `)}
      order by received_on desc, id desc limit ${pageSize} offset ${(page - 1) * pageSize})
    select held.*, person.name as leader_name, counted.* from held
    left join person on person.committee_id = held.committee_id and person.id = held.leader_id
    cross join lateral (${tally(today)}) counted
    order by held.received_on desc, held.id desc`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}

const tally = (today: string) => sql`
  select count(*) filter (where state <> 'withdrawn')::int as tasks, count(*) filter (where state = 'done')::int as closed,
    count(*) filter (where state in ('open', 'in_hand', 'returned') and due_on < ${today}::date)::int as late
  from task where task.committee_id = held.committee_id and task.subject_id = held.id and task.kind = 'act'`

export function presentDirective(row: DirectiveLine) {
  return {
    id: row.id,
    numberText: `〔${row.year}〕${row.number}号`,
    title: row.title,
    issuer: row.issuer,
    documentNumber: row.document_number,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    leaderName: row.leader_name,
    state: row.state as DirectiveState,
    tasks: row.tasks,
    closed: row.closed,
    late: row.late,
  }
}

export function standingOf(row: DirectiveRow, openTasks: number) {
  return { state: row.state as DirectiveState, openTasks }
}

export function partsOf(actor: Actor): readonly 'office'[] {
  return holds(actor, 'directive.change') ? ['office'] : []
}

export function canOnDirective(actor: Actor, row: DirectiveRow, openTasks: number, today: string) {
  return canOf(directiveFlow, standingOf(row, openTasks), partsOf(actor), today)
}
