import { endpoints } from '@tongxin/contract/endpoints'
import { administrators, type Role } from '@tongxin/domain/access/role'
import type { Tx } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import { operation, query } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'

export const listAdministrators = query(endpoints.access.listAdministrators, async ({ db, actor, today }) => {
  const rows = await db
    .selectFrom('post')
    .innerJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'post.committee_id').onRef('person.id', '=', 'post.person_id'),
    )
    .select(['post.id', 'post.person_id', 'post.kind', 'post.from_on', 'person.name'])
    .where('post.committee_id', '=', actor.committeeId)
    .where('post.kind', 'in', [...administrators])
    .where('post.from_on', '<=', today)
    .where((or) => or.or([or('post.until_on', 'is', null), or('post.until_on', '>', today)]))
    .orderBy('post.kind')
    .orderBy('post.from_on')
    .execute()
  const items = rows.map((row) => ({
    appointmentId: row.id,
    personId: row.person_id,
    name: row.name,
    role: row.kind as Role,
    from: row.from_on,
  }))
  return { items, total: items.length }
})

export const appointAdministrator = operation(
  endpoints.access.appointAdministrator,
  async ({ tx, actor, input, today, record }) => {
    await onlyFirstBySystemAdministrator(tx, actor, today)
    const person = found(
      await tx
        .selectFrom('person')
        .select(['id', 'name'])
        .where('committee_id', '=', actor.committeeId)
        .where('id', '=', input.personId)
        .executeTakeFirst(),
    )
    const root = found(
      await tx
        .selectFrom('unit')
        .select('id')
        .where('committee_id', '=', actor.committeeId)
        .where('parent_id', 'is', null)
        .where('axis', '=', 'cppcc')
        .orderBy('rank_no')
        .executeTakeFirst(),
    )
    const id = newId()
    await tx
      .insertInto('post')
      .values({
        committee_id: actor.committeeId,
        id,
        person_id: person.id,
        unit_id: root.id,
        kind: input.role,
        from_on: today,
      })
      .execute()
    await record({
      type: 'access.administrator_appointed',
      subject: { kind: 'person', id: person.id, title: person.name },
      payload: { role: input.role },
    })
    return {}
  },
)

/** An office of administrator is never left empty by its own hand: the last one of a kind stays until a successor is appointed. */
export const endAdministrator = operation(
  endpoints.access.endAdministrator,
  async ({ tx, actor, input, today, record }) => {
    const post = found(
      await tx
        .selectFrom('post')
        .innerJoin('person', (join) =>
          join.onRef('person.committee_id', '=', 'post.committee_id').onRef('person.id', '=', 'post.person_id'),
        )
        .select(['post.id', 'post.kind', 'post.from_on', 'post.person_id', 'person.name'])
        .where('post.committee_id', '=', actor.committeeId)
        .where('post.id', '=', input.id)
        .where('post.kind', 'in', [...administrators])
        .where('post.until_on', 'is', null)
        .executeTakeFirst(),
    )
    const others = await tx
      .selectFrom('post')
      .select('id')
      .where('committee_id', '=', actor.committeeId)
      .where('kind', '=', post.kind)
      .where('id', '!=', post.id)
      .where('until_on', 'is', null)
      .execute()
    if (others.length === 0) throw new AppError('still_in_use', { reason: 'last_administrator' })
    if (post.from_on >= today)
      await tx.deleteFrom('post').where('committee_id', '=', actor.committeeId).where('id', '=', post.id).execute()
    else
      await tx
        .updateTable('post')
        .set({ until_on: today })
        .where('committee_id', '=', actor.committeeId)
        .where('id', '=', post.id)
        .execute()
    await record({
      type: 'access.administrator_ended',
      subject: { kind: 'person', id: post.person_id, title: post.name },
      payload: { role: post.kind },
    })
    return {}
  },
)

/** The system administrator appoints the first security administrator; from then on the security administrator appoints. */
async function onlyFirstBySystemAdministrator(tx: Tx, actor: Actor, today: string): Promise<void> {
  if (actor.roles.some(({ role }) => role === 'security_admin')) return
  const existing = await tx
    .selectFrom('post')
    .select('id')
    .where('committee_id', '=', actor.committeeId)
    .where('kind', '=', 'security_admin')
    .where('from_on', '<=', today)
    .where((or) => or.or([or('until_on', 'is', null), or('until_on', '>', today)]))
    .executeTakeFirst()
  if (existing) throw new AppError('not_allowed')
}
