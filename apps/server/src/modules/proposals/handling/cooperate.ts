import { endpoints } from '@tongxin/contract/endpoints'
import { AppError, found } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import { newId } from '../../../platform/identifiers.ts'
import { addStep } from '../store.ts'
import { allProposerIds } from './all-proposers.ts'
import { changeShare, openShare, subjectOfShare } from './share-store.ts'

/** 沟通: the unit records with which proposer it spoke, how and about what. */
export const recordContact = operation(endpoints.handling.recordContact, async (context) => {
  const { tx, actor, input, now, today, record } = context
  const { row } = await openShare(context, input.id, 'recordContact')
  const proposers = await allProposerIds(tx, actor.committeeId, row.proposal_id)
  if (!proposers.includes(input.personId)) throw new AppError('state_refuses', { reason: 'not_a_proposer' })
  if (input.on > today || input.on < row.handed_over_on)
    throw new AppError('state_refuses', { reason: 'contact_day_outside' })
  await tx
    .insertInto('handling_contact')
    .values({
      committee_id: actor.committeeId,
      id: newId(now),
      share_id: row.id,
      person_id: input.personId,
      way: input.way,
      on_date: input.on,
      note: input.note,
      recorded_by: found(actor.personId),
    })
    .execute()
  await addStep(context, row.proposal_id, { act: 'contact', opinion: input.note, detail: { unit: row.unit_name } })
  await record({
    type: 'proposal.contacted',
    subject: subjectOfShare(row),
    payload: { shareId: row.id, way: input.way, on: input.on },
  })
  return {}
})

/** 会办意见: what a co-handler tells the lead; before it is in, no reply goes out. */
export const giveOpinion = operation(endpoints.handling.giveOpinion, async (context) => {
  const { tx, input, today, record } = context
  const { row, to } = await openShare(context, input.id, 'giveOpinion')
  await changeShare(tx, row, { state: to, opinion: input.opinion, opinion_on: today })
  await addStep(context, row.proposal_id, { act: 'giveOpinion', detail: { unit: row.unit_name } })
  await record({
    type: 'proposal.opinion_given',
    subject: subjectOfShare(row),
    payload: { shareId: row.id, unitId: row.unit_id },
  })
  return { state: to }
})
