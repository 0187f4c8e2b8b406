import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader, Tx } from '../../platform/db/database.ts'
import { reachesUnit, type Actor } from '../../platform/http/actor.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import { visiblePeople } from '../people/public.ts'

/** Who is to do it: a person, or whoever holds a post on the day. */
export interface Owner {
  ownerId?: string | undefined
  ownerPost?: { unitId: string; kind: string } | undefined
}

/** Refuses owners outside the actor's reach: a branch hands out tasks within the branch. */
export async function authorizeOwners(
  db: Reader,
  actor: Actor,
  owner: Owner,
  helperIds: readonly string[],
  today: string,
): Promise<void> {
  const people = [...new Set([...(owner.ownerId ? [owner.ownerId] : []), ...helperIds])]
  const { rows } = await sql<{ known: number }>`select count(*)::int as known from person
    where committee_id = ${actor.committeeId} and id = any(${people}::uuid[]) and left_on is null
      and ${visiblePeople(actor, 'task.assign', today)}`.execute(db)
  const outside = owner.ownerPost && !reachesUnit(actor, 'task.assign', owner.ownerPost.unitId)
  if (outside || rows[0]?.known !== people.length) throw new AppError('not_allowed')
}

export async function addOwner(tx: Tx, committeeId: string, taskId: string, owner: Owner): Promise<void> {
  if (owner.ownerId) await addPeople(tx, committeeId, taskId, [owner.ownerId], 'owner')
  if (!owner.ownerPost) return
  await tx
    .insertInto('task_post')
    .values({
      committee_id: committeeId,
      task_id: taskId,
      unit_id: owner.ownerPost.unitId,
      post_kind: owner.ownerPost.kind,
      role: 'owner',
    })
    .execute()
}

export async function addPeople(
  tx: Tx,
  committeeId: string,
  taskId: string,
  personIds: readonly string[],
  role: 'owner' | 'helper',
): Promise<void> {
  await sql`insert into task_owner (committee_id, task_id, person_id, role)
    select ${committeeId}, ${taskId}, person, ${role} from unnest(${personIds}::uuid[]) as person
    on conflict (committee_id, task_id, person_id) do update set role = excluded.role where excluded.role = 'owner'`.execute(
    tx,
  )
}

/** Takes the task from whoever owned it; helpers stay. */
export async function removeOwners(tx: Tx, committeeId: string, taskId: string): Promise<void> {
  for (const table of ['task_owner', 'task_post'] as const) {
    await tx
      .deleteFrom(table)
      .where('committee_id', '=', committeeId)
      .where('task_id', '=', taskId)
      .where('role', '=', 'owner')
      .execute()
  }
}

/** How an owner is called: the person's name, or the post with its unit, such as 办公室主任. */
export async function ownerName(db: Reader, pack: Pack, committeeId: string, owner: Owner): Promise<string> {
  const post = pack.postKinds.find(({ key }) => key === owner.ownerPost?.kind)
  if (owner.ownerPost && !post) throw new AppError('post_kind_refused')
  const { rows } = owner.ownerPost
    ? await sql<{ name: string; kind: string }>`select name, kind from unit
        where committee_id = ${committeeId} and id = ${owner.ownerPost.unitId}`.execute(db)
    : await sql<{ name: string; kind: string }>`select name, '' as kind from person
        where committee_id = ${committeeId} and id = ${owner.ownerId ?? null}`.execute(db)
  const row = found(rows[0])
  if (!post) return row.name
  if (!post.unitKinds.includes(row.kind)) throw new AppError('post_kind_refused')
  return `${row.name}${post.name.zh}`
}
