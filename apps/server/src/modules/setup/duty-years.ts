import { endpoints } from '@tongxin/contract/endpoints'
import { AppError, found } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'

/** A duty year runs from plenary to plenary; opening the next one ends the one before on that day. */
export const openDutyYear = operation(endpoints.setup.openDutyYear, async ({ tx, actor, input, record }) => {
  const term = found(
    await tx
      .selectFrom('term')
      .select(['id', 'from_on'])
      .where('committee_id', '=', actor.committeeId)
      .where('until_on', 'is', null)
      .executeTakeFirst(),
  )
  if (input.from < term.from_on) throw new AppError('outside_term')
  const open = await tx
    .selectFrom('duty_year')
    .select(['id', 'from_on'])
    .where('committee_id', '=', actor.committeeId)
    .where('until_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (open) {
    if (input.from <= open.from_on) throw new AppError('dates_reversed')
    await tx
      .updateTable('duty_year')
      .set({ until_on: input.from })
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', open.id)
      .execute()
  }
  const id = newId()
  await tx
    .insertInto('duty_year')
    .values({ committee_id: actor.committeeId, id, term_id: term.id, title: input.title, from_on: input.from })
    .execute()
  await record({
    type: 'setup.duty_year_opened',
    subject: { kind: 'duty_year', id, title: input.title },
    on: input.from,
  })
  return { id }
})

/** A new term ends the old one; seats of the old term end with it, posts and memberships go on until they are ended. */
export const openTerm = operation(endpoints.setup.openTerm, async ({ tx, actor, input, record }) => {
  const open = await tx
    .selectFrom('term')
    .select(['id', 'from_on'])
    .where('committee_id', '=', actor.committeeId)
    .where('until_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (open) {
    if (input.from <= open.from_on) throw new AppError('dates_reversed')
    await tx
      .updateTable('term')
      .set({ until_on: input.from })
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', open.id)
      .execute()
    await tx
      .updateTable('seat')
      .set({ until_on: input.from })
      .where('committee_id', '=', actor.committeeId)
      .where('term_id', '=', open.id)
      .where('until_on', 'is', null)
      .execute()
  }
  const id = newId()
  await tx
    .insertInto('term')
    .values({ committee_id: actor.committeeId, id, title: input.title, from_on: input.from })
    .execute()
  await record({ type: 'setup.term_opened', subject: { kind: 'term', id, title: input.title }, on: input.from })
  return { id }
})

export const changeCommittee = operation(endpoints.setup.changeCommittee, async ({ tx, actor, input, record }) => {
  if (input.shortName === undefined && input.officePhone === undefined)
    throw new AppError('bad_request', undefined, [{ path: '', code: 'empty', message: 'nothing to change' }])
  await tx
    .updateTable('committee')
    .set({
      ...(input.shortName !== undefined && { short_name: input.shortName }),
      ...(input.officePhone !== undefined && { office_phone: input.officePhone }),
    })
    .where('id', '=', actor.committeeId)
    .execute()
  await record({
    type: 'setup.committee_changed',
    subject: { kind: 'committee', id: actor.committeeId },
    payload: { ...input },
  })
  return {}
})
