import type { TaskAction } from '@tongxin/contract/task-shapes'
import { sql } from 'kysely'
import type { ReactionContext } from '../../platform/events/event.ts'
import type { Reader, Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/identifiers.ts'

/** Tasks that people work on as tasks. All others nobody ticks off by hand: doing the thing closes them. */
export const workedByHand: readonly string[] = ['task.carry_out', 'decision.carry_out'] satisfies TaskAction[]

export interface NewTask {
  kind: 'act' | 'read'
  action: TaskAction
  title: string
  subject: { kind: string; id: string }
  ownerIds: readonly string[]
  dueOn?: string | null
  /** 督办件: the overseers and the leaders see it. */
  supervised?: boolean
  partyInternal?: boolean
}

interface Which {
  subjectId: string
  action: TaskAction
}

type Context = Pick<ReactionContext, 'tx' | 'actor' | 'now'> & { committeeId: string }

/** Raises one task for all its owners: whoever does it first has done it for all. Without owners there is none. */
export async function raiseTask({ tx, actor, now, committeeId }: Context, task: NewTask): Promise<void> {
  const owners = [...new Set(task.ownerIds)]
  if (owners.length === 0) return
  const id = newId(now)
  await tx
    .insertInto('task')
    .values({
      committee_id: committeeId,
      id,
      kind: task.kind,
      action: task.action,
      title: task.title,
      subject_kind: task.subject.kind,
      subject_id: task.subject.id,
      started_by: actor?.personId ?? null,
      created_at: now,
      due_on: task.dueOn ?? null,
      state: 'open',
      supervised: task.supervised ?? false,
      party_internal: task.partyInternal ?? false,
    })
    .execute()
  await addOwners(tx, committeeId, id, owners)
}

export async function addOwners(
  tx: Tx,
  committeeId: string,
  taskId: string,
  ownerIds: readonly string[],
): Promise<void> {
  await sql`insert into task_owner (committee_id, task_id, person_id)
    select ${committeeId}, ${taskId}, owner from unnest(${ownerIds}::uuid[]) as owner on conflict do nothing`.execute(
    tx,
  )
}

/** Closes what is open of a subject, because the thing is done. */
export async function finishTasks(
  { tx, actor, now, committeeId }: Context,
  which: Which,
  result: string | null = null,
): Promise<void> {
  await openTasks(tx, committeeId, which)
    .set({ state: 'done', done_at: now, done_by: actor?.personId ?? null, result })
    .execute()
}

/** Takes back what is open of a subject, because there is nothing left to do. */
export async function withdrawTasks({ tx, committeeId }: Context, which: Which): Promise<void> {
  await openTasks(tx, committeeId, which).set({ state: 'withdrawn' }).execute()
}

function openTasks(tx: Tx, committeeId: string, { subjectId, action }: Which) {
  return tx
    .updateTable('task')
    .where('committee_id', '=', committeeId)
    .where('subject_id', '=', subjectId)
    .where('action', '=', action)
    .where('state', '=', 'open')
}

export async function openTaskOf(tx: Tx, committeeId: string, { subjectId, action }: Which) {
  return tx
    .selectFrom('task')
    .select('id')
    .where('committee_id', '=', committeeId)
    .where('subject_id', '=', subjectId)
    .where('action', '=', action)
    .where('state', '=', 'open')
    .executeTakeFirst()
}

/** One person has read it; the others' task stays. */
export async function seeTask(tx: Tx, committeeId: string, taskId: string, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('task_owner')
    .set({ seen_at: now })
    .where('committee_id', '=', committeeId)
    .where('task_id', '=', taskId)
    .where('person_id', '=', personId)
    .where('seen_at', 'is', null)
    .execute()
}

export async function removeOwner(tx: Tx, committeeId: string, taskId: string, personId: string): Promise<void> {
  await tx
    .deleteFrom('task_owner')
    .where('committee_id', '=', committeeId)
    .where('task_id', '=', taskId)
    .where('person_id', '=', personId)
    .execute()
}

export async function ownersOf(db: Reader, committeeId: string, taskId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('task_owner')
    .select('person_id')
    .where('committee_id', '=', committeeId)
    .where('task_id', '=', taskId)
    .execute()
  return rows.map(({ person_id }) => person_id)
}
