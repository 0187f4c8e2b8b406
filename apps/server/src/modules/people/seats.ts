import { endpoints } from '@tongxin/contract/endpoints'
import type { Tx } from '../../platform/db/database.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'

export const giveSeat = operation(endpoints.people.seat, async ({ tx, actor, input, record }) => {
  const { committeeId } = actor
  const term = await termCovering(tx, committeeId, input.termId, input.from)
  const title = await nameOf(tx, committeeId, input.id)
  const sector = await findSector(tx, committeeId, input.sectorId)
  const id = newId()
  await tx
    .insertInto('seat')
    .values({
      committee_id: committeeId,
      id,
      term_id: input.termId,
      person_id: input.id,
      sector_id: input.sectorId,
      from_on: input.from,
      until_on: term.until_on,
    })
    .execute()
  await record({
    type: 'people.seat_given',
    subject: { kind: 'person', id: input.id, title },
    on: input.from,
    payload: { seatId: id, sector: sector.name },
  })
  return { id }
})

export const endSeat = operation(endpoints.people.endSeat, async ({ tx, actor, input, record }) => {
  const seat = found(
    await tx
      .selectFrom('seat')
      .selectAll()
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', input.id)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (seat.end_reason !== null) throw new AppError('state_refuses', { reason: 'seat_ended' })
  await tx
    .updateTable('seat')
    .set({ until_on: input.on, end_reason: input.reason })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', seat.id)
    .execute()
  await record({
    type: 'people.seat_ended',
    subject: { kind: 'person', id: seat.person_id, title: await nameOf(tx, actor.committeeId, seat.person_id) },
    on: input.on,
    payload: { seatId: seat.id, reason: input.reason },
  })
  return {}
})

async function nameOf(tx: Tx, committeeId: string, personId: string): Promise<string> {
  const people = tx.selectFrom('person').select('name').where('committee_id', '=', committeeId)
  return found(await people.where('id', '=', personId).executeTakeFirst()).name
}

async function termCovering(tx: Tx, committeeId: string, termId: string, day: string) {
  const term = found(
    await tx
      .selectFrom('term')
      .selectAll()
      .where('committee_id', '=', committeeId)
      .where('id', '=', termId)
      .executeTakeFirst(),
  )
  if (day < term.from_on || (term.until_on !== null && day >= term.until_on)) throw new AppError('outside_term')
  return term
}

async function findSector(tx: Tx, committeeId: string, sectorId: string) {
  const sector = found(
    await tx
      .selectFrom('unit')
      .select(['name', 'kind'])
      .where('committee_id', '=', committeeId)
      .where('id', '=', sectorId)
      .executeTakeFirst(),
  )
  if (sector.kind !== 'sector') throw new AppError('unit_kind_refused', { kind: sector.kind })
  return sector
}
