import { endpoints } from '@tongxin/contract/endpoints'
import type { Role } from '@tongxin/domain/access/role'
import { decideWaiver } from '@tongxin/domain/duties/waiver'
import { AppError, found, mustBeAllowed } from '../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { readGround } from './ground.ts'
import { findDutyUnit } from './policy.ts'
import { turnsOf } from './turns.ts'

/** 免去一次规定动作. Who may is the pack's to say (可免); what the law demands is never waived. */
export const waiveDuty = operation(endpoints.duties.waive, async (context) => {
  const { tx, actor, input, now, record } = context
  const { unit, turn } = await askedTurn(context)
  const roles: Role[] = actor.roles.map(({ role }) => role)
  mustBeAllowed(decideWaiver(turn.rule, turn.state, roles))
  const id = newId()
  const saved = await tx
    .insertInto('duty_waiver')
    .values({
      committee_id: actor.committeeId,
      id,
      duty: turn.rule.key,
      subject_id: turn.subject.id,
      unit_id: turn.subject.unit.id,
      period_from: turn.period.from,
      reason: input.reason,
      waived_by: found(actor.personId),
      waived_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (saved.numInsertedOrUpdatedRows === 0n) throw new AppError('state_refuses', { reason: 'duty_waived_already' })
  await record({
    type: 'duty.waived',
    subject: { kind: 'unit', id: unit.id, title: `${unit.name} · ${turn.rule.name.zh}` },
    on: turn.period.from,
    payload: {
      waiverId: id,
      duty: turn.rule.key,
      subjectId: turn.subject.id,
      from: turn.period.from,
      reason: input.reason,
    },
  })
  return { id }
})

/** The turn that is meant, worked out anew: what is not due to anybody cannot be waived. */
async function askedTurn({ tx, pack, actor, input, today }: WriteContext<typeof endpoints.duties.waive>) {
  const unit = await findDutyUnit(tx, pack, actor, input.unitId, { permission: 'duty.waive', on: today })
  const range = { from: input.from, through: input.from }
  const ground = await readGround(tx, pack, actor.committeeId, { unitIds: [unit.id], ...range })
  const turn = found(
    turnsOf(ground, pack, { ...range, today }).find(
      ({ rule, subject, period }) =>
        rule.key === input.duty && subject.id === input.subjectId && period.from === input.from,
    ),
  )
  return { unit, turn }
}

export const withdrawWaiver = operation(endpoints.duties.withdrawWaiver, async (context) => {
  const { tx, pack, actor, input, now, today, record } = context
  const waiver = found(
    await tx
      .selectFrom('duty_waiver')
      .innerJoin('unit', (join) =>
        join.onRef('unit.committee_id', '=', 'duty_waiver.committee_id').onRef('unit.id', '=', 'duty_waiver.unit_id'),
      )
      .selectAll('duty_waiver')
      .select(['unit.name as unit_name', 'unit.parent_id'])
      .where('duty_waiver.committee_id', '=', actor.committeeId)
      .where('duty_waiver.id', '=', input.id)
      .forUpdate('duty_waiver')
      .executeTakeFirst(),
  )
  const rule = found(pack.duties?.rules.find(({ key }) => key === waiver.duty))
  if (!rule.waivedBy.some((role) => actor.roles.some((held) => held.role === role))) throw new AppError('not_allowed')
  if (waiver.withdrawn_at) throw new AppError('state_refuses', { reason: 'already_withdrawn' })
  await tx
    .updateTable('duty_waiver')
    .set({ withdrawn_by: found(actor.personId), withdrawn_at: now })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', waiver.id)
    .execute()
  await record({
    type: 'duty.waiver_withdrawn',
    subject: { kind: 'unit', id: waiver.unit_id, title: `${waiver.unit_name} · ${rule.name.zh}` },
    on: today,
    payload: { waiverId: waiver.id, duty: waiver.duty, from: waiver.period_from },
  })
  return {}
})
