import { endpoints } from '@tongxin/contract/endpoints'
import { mayBeHeldIn, postKindOf, unitKindOf } from '@tongxin/domain/organisation/placing'
import type { Tx } from '../../platform/db/database.ts'
import { AppError, found, mustBeAllowed } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { endRow } from './store.ts'

export const appoint = operation(endpoints.organisation.appoint, async ({ tx, pack, actor, input, record }) => {
  const unit = await openUnit(tx, actor.committeeId, input.id, input.from)
  mustBeAllowed(mayBeHeldIn(postKindOf(pack, input.kind), unit.kind), { kind: input.kind })
  const person = found(
    await tx
      .selectFrom('person')
      .select('name')
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', input.personId)
      .executeTakeFirst(),
  )
  const id = newId()
  await tx
    .insertInto('post')
    .values({
      committee_id: actor.committeeId,
      id,
      person_id: input.personId,
      unit_id: unit.id,
      kind: input.kind,
      title: input.title ?? null,
      from_on: input.from,
      until_on: input.until ?? null,
    })
    .execute()
  await record({
    type: 'organisation.person_appointed',
    subject: { kind: 'person', id: input.personId, title: person.name },
    on: input.from,
    payload: { postId: id, unitId: unit.id, unitName: unit.name, kind: input.kind, until: input.until ?? null },
  })
  return { id }
})

export const endPost = operation(endpoints.organisation.endPost, async ({ tx, actor, input, record }) => {
  const post = found(
    await tx
      .selectFrom('post')
      .selectAll()
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', input.id)
      .forUpdate()
      .executeTakeFirst(),
  )
  // The three administrators are appointed and ended by the security administrator, not here.
  if (['system_admin', 'security_admin', 'audit_admin'].includes(post.kind)) throw new AppError('not_allowed')
  await endRow(tx, 'post', actor.committeeId, post.id, post.from_on, input.on)
  await record({
    type: 'organisation.post_ended',
    subject: { kind: 'person', id: post.person_id },
    on: input.on,
    payload: { postId: post.id, unitId: post.unit_id, kind: post.kind },
  })
  return {}
})

export const join = operation(endpoints.organisation.join, async ({ tx, pack, actor, input, record }) => {
  const unit = await openUnit(tx, actor.committeeId, input.id, input.from)
  const kind = unitKindOf(pack, unit.kind)
  if (kind?.byPostsOnly) throw new AppError('unit_kind_refused', { kind: unit.kind })
  const known = await tx
    .selectFrom('person')
    .select('id')
    .where('committee_id', '=', actor.committeeId)
    .where('id', 'in', input.personIds)
    .execute()
  if (known.length !== new Set(input.personIds).size) throw new AppError('not_found')
  await tx
    .insertInto('membership')
    .values(
      known.map(({ id }) => ({
        committee_id: actor.committeeId,
        id: newId(),
        person_id: id,
        unit_id: unit.id,
        slot: kind?.slot ?? null,
        is_home: input.isHome,
        from_on: input.from,
      })),
    )
    .execute()
  await record({
    type: 'organisation.people_joined',
    subject: { kind: 'unit', id: unit.id, title: unit.name },
    on: input.from,
    payload: { personIds: input.personIds },
  })
  return {}
})

export const leave = operation(endpoints.organisation.leave, async ({ tx, actor, input, record }) => {
  const membership = found(
    await tx
      .selectFrom('membership')
      .selectAll()
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', input.id)
      .forUpdate()
      .executeTakeFirst(),
  )
  await endRow(tx, 'membership', actor.committeeId, membership.id, membership.from_on, input.on)
  await record({
    type: 'organisation.person_left',
    subject: { kind: 'person', id: membership.person_id },
    on: input.on,
    payload: { unitId: membership.unit_id },
  })
  return {}
})

async function openUnit(tx: Tx, committeeId: string, unitId: string, from: string) {
  const unit = found(
    await tx
      .selectFrom('unit')
      .selectAll()
      .where('committee_id', '=', committeeId)
      .where('id', '=', unitId)
      .executeTakeFirst(),
  )
  if (unit.until_on !== null && unit.until_on <= from) throw new AppError('state_refuses', { reason: 'unit_closed' })
  return unit
}
