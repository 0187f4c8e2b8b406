import { endpoints } from '@tongxin/contract/endpoints'
import { checkUp } from '@tongxin/domain/proposals/check-up'
import { secrecyMark } from '@tongxin/domain/relief/complaint'
import type { Tx } from '../../../platform/db/database.ts'
import { nextCount } from '../../../platform/db/counter.ts'
import { AppError } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import type { ProposalRow } from '../queries.ts'
import { reviewerIds } from '../reviewers.ts'
import { rulesOf } from '../rules.ts'
import { addStep, changeProposal, openFor, subjectOf } from '../store.ts'

/** Submits, with the number of the duty year on the first time. What the check-up says must be put right stops it. */
export const submitProposal = operation(endpoints.proposals.submit, async (context) => {
  const { tx, actor, now, pack, today, record } = context
  const { row, to } = await openFor(context, context.input.id, 'submit')
  mustBeReady(row, rulesOf(pack))
  const number = row.number ?? (await nextCount(tx, actor.committeeId, `proposal/${row.duty_year_id}`))
  await lapse(tx, row, now)
  await changeProposal(tx, row, { state: to, number, submitted_on: row.submitted_on ?? today })
  await addStep(context, row.id, { act: row.state === 'returned' ? 'resubmit' : 'submit' })
  await record({
    type: 'proposal.submitted',
    subject: subjectOf(row),
    payload: { number, ownerIds: await reviewerIds(tx, pack, actor.committeeId, today) },
  })
  return { state: to, number }
})

function mustBeReady(row: ProposalRow, rules: ReturnType<typeof rulesOf>): void {
  const text = [row.title, row.situation, row.analysis, row.suggestions].join('\n')
  const level = secrecyMark(text)
  if (level) throw new AppError('secret_text_refused', { level })
  const stops = checkUp(row, rules).filter((remark) => remark.stops)
  const [first] = stops
  if (first) throw new AppError('state_refuses', { reason: `check_up_${first.code}`, part: first.part })
}

/** Whoever has not answered by now has not signed. */
async function lapse(tx: Tx, row: ProposalRow, now: Date): Promise<void> {
  await tx
    .updateTable('proposal_proposer')
    .set({ answer: 'lapsed', answered_at: now })
    .where('committee_id', '=', row.committee_id)
    .where('proposal_id', '=', row.id)
    .where('answer', '=', 'asked')
    .execute()
}
