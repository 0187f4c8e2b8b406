import { endpoints } from '@tongxin/contract/endpoints'
import { mayStandUnder, unitKindOf } from '@tongxin/domain/organisation/placing'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Tx } from '../../platform/db/database.ts'
import { AppError, found, mustBeAllowed } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { inForce } from './on-day.ts'
import { endAllIn } from './store.ts'

export const createUnit = operation(endpoints.organisation.createUnit, async ({ tx, pack, actor, input, record }) => {
  const id = newId()
  await insertUnit(tx, pack, actor.committeeId, {
    id,
    ...input,
    parentId: input.parentId,
    shortName: input.shortName ?? null,
  })
  await record({
    type: 'organisation.unit_created',
    subject: { kind: 'unit', id, title: input.name },
    on: input.from,
    payload: { kind: input.kind, parentId: input.parentId },
  })
  return { id }
})

export const changeUnit = operation(endpoints.organisation.changeUnit, async ({ tx, pack, actor, input, record }) => {
  const unit = found(
    await tx
      .selectFrom('unit')
      .selectAll()
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', input.id)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (input.parentId !== undefined) await moveUnder(tx, pack, actor.committeeId, unit, input.parentId)
  await tx
    .updateTable('unit')
    .set({
      name: input.name ?? unit.name,
      short_name: input.shortName === undefined ? unit.short_name : input.shortName,
      rank_no: input.rankNo ?? unit.rank_no,
      parent_id: input.parentId ?? unit.parent_id,
    })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', unit.id)
    .execute()
  await record({
    type: 'organisation.unit_changed',
    subject: { kind: 'unit', id: unit.id, title: input.name ?? unit.name },
    payload: { before: { name: unit.name, rankNo: unit.rank_no, parentId: unit.parent_id } },
  })
  return {}
})

export const closeUnit = operation(endpoints.organisation.closeUnit, async ({ tx, actor, input, record }) => {
  const unit = found(
    await tx
      .selectFrom('unit')
      .selectAll()
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', input.id)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (unit.until_on !== null) throw new AppError('state_refuses', { reason: 'unit_closed' })
  const below = await tx
    .selectFrom('unit')
    .select('id')
    .where('committee_id', '=', actor.committeeId)
    .where('parent_id', '=', unit.id)
    .where(inForce('unit', input.on))
    .executeTakeFirst()
  if (below) throw new AppError('still_in_use', { reason: 'units_below' })
  await tx
    .updateTable('unit')
    .set({ until_on: input.on })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', unit.id)
    .execute()
  await endAllIn(tx, actor.committeeId, [unit.id], input.on)
  await record({
    type: 'organisation.unit_closed',
    subject: { kind: 'unit', id: unit.id, title: unit.name },
    on: input.on,
    payload: { reason: input.reason },
  })
  return {}
})

interface NewUnit {
  id: string
  kind: string
  parentId: string | null
  name: string
  shortName: string | null
  rankNo: number
  from: string
}

/** Sets up a unit where the rule pack lets its kind stand. */
export async function insertUnit(tx: Tx, pack: Pack, committeeId: string, unit: NewUnit): Promise<void> {
  const kind = unitKindOf(pack, unit.kind)
  if (!kind) throw new AppError('unit_kind_refused', { kind: unit.kind })
  const parent = unit.parentId
    ? found(
        await tx
          .selectFrom('unit')
          .select(['kind', 'from_on'])
          .where('committee_id', '=', committeeId)
          .where('id', '=', unit.parentId)
          .executeTakeFirst(),
      )
    : null
  mustBeAllowed(mayStandUnder(kind, parent?.kind ?? null), { kind: unit.kind })
  await tx
    .insertInto('unit')
    .values({
      committee_id: committeeId,
      id: unit.id,
      parent_id: unit.parentId,
      kind: unit.kind,
      axis: kind.axis,
      name: unit.name,
      short_name: unit.shortName,
      rank_no: unit.rankNo,
      from_on: unit.from,
    })
    .execute()
}

async function moveUnder(
  tx: Tx,
  pack: Pack,
  committeeId: string,
  unit: { id: string; kind: string },
  parentId: string,
): Promise<void> {
  const parent = found(
    await tx
      .selectFrom('unit')
      .select(['id', 'kind', 'parent_id'])
      .where('committee_id', '=', committeeId)
      .where('id', '=', parentId)
      .executeTakeFirst(),
  )
  const kind = unitKindOf(pack, unit.kind)
  if (!kind) throw new AppError('unit_kind_refused', { kind: unit.kind })
  mustBeAllowed(mayStandUnder(kind, parent.kind), { kind: unit.kind })
  for (let above: string | null = parent.id; above;) {
    if (above === unit.id) throw new AppError('unit_kind_refused', { reason: 'below_itself' })
    const next: { parent_id: string | null } | undefined = await tx
      .selectFrom('unit')
      .select('parent_id')
      .where('committee_id', '=', committeeId)
      .where('id', '=', above)
      .executeTakeFirst()
    above = next?.parent_id ?? null
  }
}
