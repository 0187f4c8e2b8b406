import { endpoints } from '@tongxin/contract/endpoints'
import { decideAnswering, decideWithdrawing } from '@tongxin/domain/assessment/objection'
import { termsOf } from '@tongxin/domain/assessment/terms'
import { found, mustBeAllowed } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import { findRound } from '../rounds/queries.ts'
import { workingDaysFrom } from '../rounds/tell.ts'
import { requireVisibleSheet } from '../rounds/visible-sheets.ts'
import { maySpeakFor, mayAnswer } from './present.ts'
import { findObjection, standingOf } from './queries.ts'

/** Outcome and reason go to the person; what is upheld is put right in the record, then the sheet is drawn anew. */
export const answerObjection = operation(
  endpoints.sheets.answer,
  async ({ tx, actor, input, pack, now, today, record }) => {
    const { round_id } = await findObjection(tx, actor.committeeId, input.id)
    await findRound(tx, actor.committeeId, round_id, { lock: true })
    const objection = await findObjection(tx, actor.committeeId, input.id)
    mustBeAllowed(decideAnswering(standingOf(objection), actor.personId, mayAnswer(actor, objection)))
    const appealUntil = objection.kind === 'objection' ? workingDaysFrom(today, termsOf(pack).appealDays, pack) : null
    await tx
      .updateTable('sheet_objection')
      .set({
        state: 'answered',
        outcome: input.outcome,
        answer: input.reason,
        answered_by: found(actor.personId),
        answered_at: now,
        appeal_until: appealUntil,
      })
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', objection.id)
      .execute()
    if (appealUntil) await extendObjections(tx, actor.committeeId, round_id, appealUntil)
    await record({
      type: 'objection.answered',
      subject: { kind: 'objection', id: objection.id, title: objection.round_title },
      payload: {
        outcome: input.outcome,
        ownerIds: [...new Set([objection.subject_id, objection.raised_by])].filter(
          (id) => id === objection.raised_by || objection.round_subject !== 'branch',
        ),
      },
    })
    return { id: objection.id }
  },
)

/** Nothing is adopted while somebody could still appeal. */
export async function extendObjections(
  tx: Parameters<typeof findRound>[0],
  committeeId: string,
  roundId: string,
  until: string,
): Promise<void> {
  await tx
    .updateTable('assessment_round')
    .set({ objections_until: until })
    .where('committee_id', '=', committeeId)
    .where('id', '=', roundId)
    .where('objections_until', '<', until)
    .execute()
}

export const withdrawObjection = operation(endpoints.sheets.withdraw, async ({ tx, actor, input, today, record }) => {
  const first = await findObjection(tx, actor.committeeId, input.id)
  const round = await findRound(tx, actor.committeeId, first.round_id, { lock: true })
  await requireVisibleSheet(tx, actor, round, first.subject_id, today)
  const objection = await findObjection(tx, actor.committeeId, input.id)
  const speaks = maySpeakFor(actor, objection.subject_id, objection.round_subject)
  mustBeAllowed(decideWithdrawing(standingOf(objection), speaks))
  await tx
    .updateTable('sheet_objection')
    .set({ state: 'withdrawn' })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', objection.id)
    .execute()
  await record({
    type: 'objection.withdrawn',
    subject: { kind: 'objection', id: objection.id, title: objection.round_title },
    payload: {},
  })
  return { id: objection.id }
})
