import { endpoints } from '@tongxin/contract/endpoints'
import type { ProposalState } from '@tongxin/domain/proposals/proposal'
import { holds, type Actor } from '../../../platform/http/actor.ts'
import { AppError, found } from '../../../platform/http/app-error.ts'
import { operation, query } from '../../../platform/http/operation.ts'
import { handledBy, isProposer } from '../policy.ts'
import { findVisibleProposal, proposersOf } from '../queries.ts'
import { nameOf, rulesOf } from '../rules.ts'
import { addStep, lockProposal } from '../store.ts'
import { rateUntil, ratersOf, ratingsOf, type Rater } from './rating-round.ts'
import { takeRating } from './take-rating.ts'

/** Each proposer rates alone. What came by phone or on paper the reviewing committee enters, and the record says so. */
export const rateProposal = operation(endpoints.outcomes.rate, async (context) => {
  const { tx, actor, input, pack, now, today, record } = context
  await lockProposal(tx, actor.committeeId, input.id)
  const row = await findVisibleProposal(tx, actor, input.id)
  const forAnother = input.personId !== undefined && input.personId !== actor.personId
  if (forAnother && !holds(actor, 'proposal.review')) throw new AppError('not_allowed')
  if (forAnother && !input.way) throw new AppError('bad_request')
  const given = {
    personId: forAnother ? found(input.personId) : await ownPlace(context, row.id),
    grade: input.grade,
    remark: input.remark,
    way: forAnother ? found(input.way) : ('signed_in' as const),
    enteredBy: forAnother ? found(actor.personId) : null,
    ofHandlingUnit: handledBy(actor).length > 0,
  }
  const { reopened } = await takeRating({ tx, committeeId: actor.committeeId, pack, now, today, record }, row, given)
  await addStep(context, row.id, {
    act: reopened ? 'rateReopening' : 'rate',
    enteredFor: forAnother ? given.personId : null,
    detail: { round: row.handling_round },
  })
  return { reopened, state: (reopened ? 'in_handling' : row.state) as ProposalState }
})

/** As whom somebody rates: himself, or the seal holder in whose name his body proposed. */
async function ownPlace(
  { tx, actor }: { tx: Parameters<typeof ratersOf>[0]; actor: Actor },
  proposalId: string,
): Promise<string> {
  const own = (await proposersOf(tx, actor.committeeId, proposalId)).find((one) => isProposer(actor, one))
  return own?.person_id ?? found(actor.personId)
}

/** Who has rated and who still may. A handling unit sees grades only once the case is closed, and never who gave them. */
export const readRatings = query(endpoints.outcomes.ratings, async ({ db, actor, input, pack, today }) => {
  const row = await findVisibleProposal(db, actor, input.id)
  const rules = rulesOf(pack)
  const ofUnit = handledBy(actor).length > 0
  const closed = row.state === 'closed' || row.state === 'archived'
  const ratings = ofUnit && !closed ? [] : await ratingsOf(db, actor.committeeId, row.id)
  const until = rateUntil(pack, row)
  const open = ofUnit || row.state !== 'replied' || until === null || today > until ? [] : await ratersOf(db, row)
  return {
    rateUntil: until,
    ratings: ratings.map((one) => ({
      personName: ofUnit ? '' : one.name,
      round: one.round,
      grade: one.grade,
      gradeName: nameOf(rules.ratingGrades, one.grade) ?? one.grade,
      remark: ofUnit ? null : one.remark,
      way: one.way as 'signed_in' | 'link' | 'phone' | 'paper',
      enteredByName: one.entered_by_name,
      ratedAt: one.rated_at.toISOString(),
      unusual: one.unusual,
    })),
    open: open
      .filter(({ rated }) => !rated)
      .map((one) => ({ personId: one.personId, name: one.name, own: isOwn(actor, one) })),
    mayEnterFor: holds(actor, 'proposal.review'),
  }
})

function isOwn(actor: Actor, { personId, unitId }: Rater): boolean {
  return isProposer(actor, { person_id: personId, unit_id: unitId })
}
