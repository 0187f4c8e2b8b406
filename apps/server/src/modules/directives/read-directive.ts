import { endpoints } from '@tongxin/contract/endpoints'
import { isLiving } from '@tongxin/domain/tasks/task'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { query } from '../../platform/http/operation.ts'
import { tasksOf } from '../tasks/public.ts'
import { canOnDirective, directivePage, findDirective, presentDirective, type DirectiveRow } from './queries.ts'

export const listDirectives = query(endpoints.directives.list, async ({ db, actor, input, today }) => {
  const { rows, total } = await directivePage(db, actor, input, today)
  return { items: rows.map(presentDirective), total }
})

export const readDirective = query(endpoints.directives.read, async ({ db, actor, input, today }) => {
  const row = await findDirective(db, actor, input.id)
  const [items, names, history] = await Promise.all([
    tasksOf(db, actor.committeeId, row.id, today),
    namesOf(db, row),
    historyOf(db, row),
  ])
  const openTasks = items.filter(({ state }) => isLiving(state)).length
  const counted = items.filter(({ state }) => state !== 'withdrawn')
  return {
    ...presentDirective({
      ...row,
      leader_name: names.get(row.leader_id ?? '') ?? null,
      tasks: counted.length,
      closed: counted.filter(({ state }) => state === 'done').length,
      late: counted.filter(({ late }) => late).length,
    }),
    demand: row.demand,
    leaderId: row.leader_id,
    outcome: row.outcome,
    registeredByName: names.get(row.registered_by) ?? '',
    registeredAt: row.registered_at.toISOString(),
    closedByName: names.get(row.closed_by ?? '') ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    version: row.version,
    items,
    history,
    can: canOnDirective(actor, row, openTasks, today),
  }
})

async function namesOf(db: Reader, row: DirectiveRow): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from person
    where committee_id = ${row.committee_id} and id in (${row.leader_id}, ${row.registered_by}, ${row.closed_by})`.execute(
    db,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function historyOf(db: Reader, row: DirectiveRow) {
  const { rows } = await sql<{ at: Date; type: string; name: string | null; note: string | null }>`
    select event.at, event.type, person.name, event.payload ->> 'note' as note from event
    left join person on person.committee_id = event.committee_id and person.id = event.actor_person_id
    where event.committee_id = ${row.committee_id} and event.subject_id = ${row.id} and event.type like 'directive.%'
      and event.outcome = 'done' order by event.seq`.execute(db)
  return rows.map(({ at, type, name, note }) => ({ at: at.toISOString(), type, byName: name, note }))
}
