import type { Pack } from '@tongxin/domain/pack/pack'
import type { HandlingPart } from '@tongxin/domain/proposals/proposal-rules'
import { decideRating, isUnusual, type RatingWay } from '@tongxin/domain/proposals/rating'
import type { Tx } from '../../../platform/db/database.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import { AppError, mustBeAllowed } from '../../../platform/http/app-error.ts'
import { addShare } from '../handling/hand-over.ts'
import { sharesOfRound } from '../handling/share-queries.ts'
import type { ProposalRow } from '../queries.ts'
import { rulesOf } from '../rules.ts'
import { changeProposal, subjectOf } from '../store.ts'
import { rateUntil, ratersOf } from './rating-round.ts'

interface Given {
  personId: string
  grade: string
  remark?: string | undefined
  way: RatingWay
  enteredBy: string | null
  /** Whoever gives or enters it belongs to a unit that handles the case. */
  ofHandlingUnit: boolean
}

interface Context {
  tx: Tx
  committeeId: string
  pack: Pack
  now: Date
  today: string
  record(event: NewEvent): Promise<unknown>
}

/** Takes one rating of one proposer. A grade that reopens begins a second handling by the same units. */
export async function takeRating(context: Context, row: ProposalRow, given: Given): Promise<{ reopened: boolean }> {
  const { tx, pack, today, record } = context
  const rules = rulesOf(pack)
  const grade = rules.ratingGrades.find(({ key }) => key === given.grade)
  if (!grade) throw new AppError('bad_request')
  const raters = await ratersOf(tx, row)
  const rater = raters.find(({ personId }) => personId === given.personId)
  const until = rateUntil(pack, row)
  const standing = { replied: row.state === 'replied', rated: rater?.rated ?? false, today, rateUntil: until ?? today }
  mustBeAllowed(decideRating(standing, { isProposer: rater !== undefined, ofHandlingUnit: given.ofHandlingUnit }))
  await insertRating(context, row, given, await lastReplyAt(tx, row), rules.unusualRatingMinutes)
  const reopened = grade.reopens
  await record({
    type: 'proposal.rated',
    subject: subjectOf(row),
    payload: { round: row.handling_round, grade: grade.key, way: given.way, reopened, personId: given.personId },
  })
  if (reopened) await reopen(context, row)
  return { reopened }
}

async function insertRating(
  { tx, now }: Context,
  row: ProposalRow,
  given: Given,
  repliedAt: Date | null,
  minutes: number,
): Promise<void> {
  await tx
    .insertInto('proposal_rating')
    .values({
      committee_id: row.committee_id,
      proposal_id: row.id,
      round: row.handling_round,
      person_id: given.personId,
      grade: given.grade,
      remark: given.remark ?? null,
      way: given.way,
      entered_by: given.enteredBy,
      rated_at: now,
      unusual: repliedAt !== null && isUnusual(repliedAt, now, minutes),
    })
    .execute()
}

async function lastReplyAt(tx: Tx, row: ProposalRow): Promise<Date | null> {
  const last = await tx
    .selectFrom('proposal_reply as reply')
    .innerJoin('handling_share as share', (join) =>
      join.onRef('share.committee_id', '=', 'reply.committee_id').onRef('share.id', '=', 'reply.share_id'),
    )
    .select('reply.issued_at')
    .where('reply.committee_id', '=', row.committee_id)
    .where('share.proposal_id', '=', row.id)
    .where('share.round', '=', row.handling_round)
    .orderBy('reply.issued_at', (order) => order.desc().nullsLast())
    .limit(1)
    .executeTakeFirst()
  return last?.issued_at ?? null
}

/** 重新办理: the units of the round begin the next one, with its shorter clock; whoever was replaced stays out. */
async function reopen(context: Context, row: ProposalRow): Promise<void> {
  const { tx, committeeId, pack, now, today, record } = context
  const round = row.handling_round + 1
  const shares = (await sharesOfRound(tx, committeeId, row.id, row.handling_round)).filter(
    ({ state }) => state !== 'reassigned',
  )
  await changeProposal(tx, row, { state: 'in_handling', handling_round: round, replied_on: null })
  const again = []
  for (const { unit_id: unitId, part } of shares)
    again.push(
      await addShare(
        { tx, actor: { committeeId }, pack, today, now },
        { proposalId: row.id, round, unitId, part: part as HandlingPart },
      ),
    )
  await record({ type: 'proposal.reopened', subject: subjectOf(row), payload: { round, shares: again } })
}
