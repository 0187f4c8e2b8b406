import { endpoints } from '@tongxin/contract/endpoints'
import { unitKindOf } from '@tongxin/domain/organisation/placing'
import { AppError } from '../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { insertUnit } from './change-unit.ts'
import { endAllIn } from './store.ts'

type Context = WriteContext<typeof endpoints.organisation.restructureUnits>

/**
 * Splits, merges or succeeds units on a day. The old units end with their posts and memberships, the new ones begin,
 * people go where they are sent, and the lineage keeps which came out of which.
 */
export const restructureUnits = operation(endpoints.organisation.restructureUnits, async (context) => {
  const { input, record } = context
  const old = await closeOld(context)
  const changeId = newId()
  const unitIds: string[] = []
  for (const target of input.into) unitIds.push(await openNew(context, changeId, target))
  await record({
    type: 'organisation.units_restructured',
    subject: { kind: 'unit', id: unitIds[0] ?? changeId, title: input.into.map(({ name }) => name).join('、') },
    on: input.on,
    payload: {
      change: input.change,
      basis: input.basis,
      from: old.map(({ id, name }) => ({ id, name })),
      to: unitIds,
    },
  })
  return { unitIds }
})

async function closeOld({ tx, actor, input }: Context) {
  const units = tx
    .selectFrom('unit')
    .selectAll()
    .where('committee_id', '=', actor.committeeId)
    .where('id', 'in', input.fromUnitIds)
  const old = await units.forUpdate().execute()
  if (old.length !== new Set(input.fromUnitIds).size) throw new AppError('not_found')
  if (old.some(({ until_on }) => until_on !== null)) throw new AppError('state_refuses', { reason: 'unit_closed' })
  await endAllIn(tx, actor.committeeId, input.fromUnitIds, input.on)
  await tx
    .updateTable('unit')
    .set({ until_on: input.on })
    .where('committee_id', '=', actor.committeeId)
    .where('id', 'in', input.fromUnitIds)
    .execute()
  return old
}

async function openNew(context: Context, changeId: string, target: Context['input']['into'][number]): Promise<string> {
  const { tx, pack, actor, input } = context
  const { committeeId } = actor
  const id = newId()
  await insertUnit(tx, pack, committeeId, { id, ...target, shortName: null, from: input.on })
  const slot = unitKindOf(pack, target.kind)?.slot ?? null
  const memberships = target.personIds.map((personId) => ({
    committee_id: committeeId,
    id: newId(),
    person_id: personId,
    unit_id: id,
    slot,
    from_on: input.on,
  }))
  if (memberships.length > 0) await tx.insertInto('membership').values(memberships).execute()
  const { change, basis } = input
  const lineage = { committee_id: committeeId, change_id: changeId, to_unit_id: id, change, on_date: input.on, basis }
  await tx
    .insertInto('unit_lineage')
    .values(input.fromUnitIds.map((from) => ({ ...lineage, from_unit_id: from })))
    .execute()
  return id
}
