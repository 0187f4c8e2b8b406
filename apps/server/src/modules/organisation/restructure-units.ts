import { endpoints } from '@tongxin/contract/endpoints'
import { unitKindOf } from '@tongxin/domain/organisation/placing'
import { AppError } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { insertUnit } from './change-unit.ts'
import { endAllIn } from './store.ts'

/**
 * Splits, merges or succeeds units on a day. The old units end with their posts and memberships, the new ones begin,
 * people go where they are sent, and the lineage keeps which came out of which.
 */
export const restructureUnits = operation(
  endpoints.organisation.restructureUnits,
  async ({ tx, pack, actor, input, record }) => {
    const { committeeId } = actor
    const old = await tx
      .selectFrom('unit')
      .selectAll()
      .where('committee_id', '=', committeeId)
      .where('id', 'in', input.fromUnitIds)
      .forUpdate()
      .execute()
    if (old.length !== new Set(input.fromUnitIds).size) throw new AppError('not_found')
    if (old.some(({ until_on }) => until_on !== null)) throw new AppError('state_refuses', { reason: 'unit_closed' })
    await endAllIn(tx, committeeId, input.fromUnitIds, input.on)
    await tx
      .updateTable('unit')
      .set({ until_on: input.on })
      .where('committee_id', '=', committeeId)
      .where('id', 'in', input.fromUnitIds)
      .execute()

    const changeId = newId()
    const unitIds: string[] = []
    for (const target of input.into) {
      const id = newId()
      unitIds.push(id)
      await insertUnit(tx, pack, committeeId, { id, ...target, shortName: null, from: input.on })
      const slot = unitKindOf(pack, target.kind)?.slot ?? null
      if (target.personIds.length > 0) {
        await tx
          .insertInto('membership')
          .values(
            target.personIds.map((personId) => ({
              committee_id: committeeId,
              id: newId(),
              person_id: personId,
              unit_id: id,
              slot,
              from_on: input.on,
            })),
          )
          .execute()
      }
      await tx
        .insertInto('unit_lineage')
        .values(
          input.fromUnitIds.map((from) => ({
            committee_id: committeeId,
            change_id: changeId,
            from_unit_id: from,
            to_unit_id: id,
            change: input.change,
            on_date: input.on,
            basis: input.basis,
          })),
        )
        .execute()
    }
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
  },
)
