import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import type { TaskRow } from './task-hand.ts'

type Of = Pick<TaskRow, 'committee_id' | 'id'>

/** Owners and helpers by name; a post with the name of whoever holds it today, or without one while it is vacant. */
export async function holderNames(db: Reader, pack: Pack, { committee_id, id }: Of, today: string) {
  const { rows } = await sql<{
    personId: string | null
    name: string | null
    unitName: string | null
    postKind: string | null
    role: string
  }>`
    select person.id as "personId", person.name, null as "unitName", null as "postKind", task_owner.role from task_owner
    join person on person.committee_id = task_owner.committee_id and person.id = task_owner.person_id
    where task_owner.committee_id = ${committee_id} and task_owner.task_id = ${id}
    union all
    select person.id, person.name, unit.name, task_post.post_kind, task_post.role from task_post
    join unit on unit.committee_id = task_post.committee_id and unit.id = task_post.unit_id
    left join post on post.committee_id = task_post.committee_id and post.unit_id = task_post.unit_id and post.kind = task_post.post_kind
      and post.from_on <= ${today}::date and (post.until_on is null or post.until_on > ${today}::date)
    left join person on person.committee_id = post.committee_id and person.id = post.person_id
    where task_post.committee_id = ${committee_id} and task_post.task_id = ${id}
    order by role desc, name`.execute(db)
  return rows.map(({ personId, name, unitName, postKind, role }) => ({
    personId,
    name: name ?? '',
    postName: unitName === null ? null : `${unitName}${postName(pack, postKind)}`,
    role,
  }))
}

function postName(pack: Pack, kind: string | null): string {
  return pack.postKinds.find(({ key }) => key === kind)?.name.zh ?? ''
}

export async function evidenceOf(db: Reader, { committee_id, id }: Of) {
  const rows = await db
    .selectFrom('task_evidence')
    .innerJoin('person', (join) =>
      join
        .onRef('person.committee_id', '=', 'task_evidence.committee_id')
        .onRef('person.id', '=', 'task_evidence.added_by'),
    )
    .select(['record_kind', 'record_id', 'title', 'added_at', 'person.name'])
    .where('task_evidence.committee_id', '=', committee_id)
    .where('task_id', '=', id)
    .orderBy('added_at')
    .execute()
  return rows.map((row) => ({
    kind: row.record_kind,
    id: row.record_id,
    title: row.title,
    addedByName: row.name,
    at: row.added_at.toISOString(),
  }))
}

interface StepPayload {
  reason?: string
  to?: string
  until?: string | null
  onBehalfOfName?: string
}

/** 办理过程 from the events, the oldest first; a task that followed from another record begins with its raising. */
export async function stepsOf(db: Reader, task: TaskRow) {
  const rows = await db
    .selectFrom('event')
    .leftJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'event.committee_id').onRef('person.id', '=', 'event.actor_person_id'),
    )
    .select(['event.at', 'event.type', 'event.payload', 'person.name'])
    .where('event.committee_id', '=', task.committee_id)
    .where('event.subject_id', '=', task.id)
    .where('event.subject_kind', '=', 'task')
    .where('event.outcome', '=', 'done')
    .where('event.type', 'like', 'task.%')
    .where('event.type', '<>', 'task.read')
    .orderBy('event.seq')
    .execute()
  const steps = rows.map(({ at, type, payload, name }) => {
    const { reason, to, until, onBehalfOfName } = payload as unknown as StepPayload
    const note = [to, reason].filter(Boolean).join('：')
    return {
      at: at.toISOString(),
      type,
      byName: name,
      forName: onBehalfOfName ?? null,
      note: note === '' ? null : note,
      until: until ?? null,
    }
  })
  if (steps[0]?.type === 'task.assigned') return steps
  const { started_by_name } = await namesOfTask(db, task)
  const raised = { type: 'task.raised', byName: started_by_name, forName: null, note: null, until: task.first_due_on }
  return [{ at: task.created_at.toISOString(), ...raised }, ...steps]
}

export async function namesOfTask(db: Reader, { committee_id, started_by, done_by }: TaskRow) {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from person
    where committee_id = ${committee_id} and id in (${started_by}, ${done_by})`.execute(db)
  const nameOf = (id: string | null) => rows.find((row) => row.id === id)?.name ?? null
  return { started_by_name: nameOf(started_by), done_by_name: nameOf(done_by) }
}

/** How the record that made the task is called, as its last event names it; `null` where the task stands for itself. */
export async function originTitleOf(db: Reader, { committee_id, subject_id, id }: TaskRow): Promise<string | null> {
  if (subject_id === id) return null
  const row = await db
    .selectFrom('event')
    .select('subject_title')
    .where('committee_id', '=', committee_id)
    .where('subject_id', '=', subject_id)
    .where('subject_title', 'is not', null)
    .where('type', '<>', 'decision.carried_out')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.subject_title ?? null
}

/** 结转: the year that is over in which something still open arose. */
export async function carriedFromOf(db: Reader, task: TaskRow, today: string): Promise<string | null> {
  const { rows } = await sql<{ title: string }>`select title from duty_year
    where committee_id = ${task.committee_id} and until_on <= ${today}::date
      and (${task.created_at}::timestamptz at time zone 'Asia/Shanghai')::date >= from_on
      and (${task.created_at}::timestamptz at time zone 'Asia/Shanghai')::date < until_on
      and ${task.state} in ('open', 'in_hand', 'reported', 'returned')`.execute(db)
  return rows[0]?.title ?? null
}
