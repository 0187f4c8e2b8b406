import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../../platform/http/operation.ts'
import { reviewerIds } from '../reviewers.ts'
import { lastDay } from '../rules.ts'
import { addStep } from '../store.ts'
import { handlersOf } from './hand-over.ts'
import { changeShare, openShare, subjectOfShare } from './share-store.ts'

/** The unit asks for more time, with the reason. */
export const askForTime = operation(endpoints.handling.askForTime, async (context) => {
  const { tx, actor, input, pack, today, record } = context
  const { row } = await openShare(context, input.id, 'askForTime')
  await changeShare(tx, row, { extension_reason: input.reason, extension_asked_on: today })
  await addStep(context, row.proposal_id, { act: 'askForTime', opinion: input.reason, detail: { unit: row.unit_name } })
  await record({
    type: 'proposal.time_asked',
    subject: subjectOfShare(row),
    payload: { shareId: row.id, ownerIds: await reviewerIds(tx, pack, actor.committeeId, today) },
  })
  return {}
})

/** With consent the due day moves by what the rules grant, never beyond the hard stop. */
export const answerForTime = operation(endpoints.handling.answerForTime, async (context) => {
  const { tx, input, pack, today, record } = context
  const { row } = await openShare(context, input.id, input.grant ? 'grantTime' : 'refuseTime')
  const extended = lastDay(pack, 'proposal_extension', row.due_on)
  const dueOn = !input.grant ? row.due_on : extended < row.hard_stop_on ? extended : row.hard_stop_on
  await changeShare(tx, row, { extension_asked_on: null, ...(input.grant && { extended_on: today, due_on: dueOn }) })
  await addStep(context, row.proposal_id, {
    act: input.grant ? 'grantTime' : 'refuseTime',
    detail: { unit: row.unit_name, dueOn },
  })
  await record({
    type: 'proposal.time_answered',
    subject: subjectOfShare(row),
    payload: { shareId: row.id, granted: input.grant, dueOn, ownerIds: await handlersOf(context, [row.unit_id]) },
  })
  return { dueOn }
})

/** 催办: a letter, once for each due day. */
export const dunShare = operation(endpoints.handling.dun, async (context) => {
  const { tx, input, today, record } = context
  const { row } = await openShare(context, input.id, 'dun')
  await changeShare(tx, row, { dunned_for: row.due_on, dunned_on: today })
  await addStep(context, row.proposal_id, { act: 'dun', detail: { unit: row.unit_name, dueOn: row.due_on } })
  await record({
    type: 'proposal.dunned',
    subject: subjectOfShare(row),
    payload: { shareId: row.id, ownerIds: await handlersOf(context, [row.unit_id]) },
  })
  return {}
})
