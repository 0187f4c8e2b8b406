import { endpoints } from '@tongxin/contract/endpoints'
import type { SubjectKind } from '@tongxin/domain/assessment/office'
import type { Placement } from '@tongxin/domain/assessment/place-by-quotas'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import { asGraded } from '@tongxin/domain/assessment/as-graded'
import { AppError } from '../../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../../platform/http/operation.ts'
import { requireAdoptingMeeting } from '../adopting-meetings.ts'
import { assessedOf } from './assessed.ts'
import { authorize } from './policy.ts'
import { placementOf } from './proposal.ts'
import { findRound, newestRevisions, schemeOfRound, sheetOfRevision, subjectIdsOf, type RoundRow } from './queries.ts'
import { addRevisions, updateRound, type NewRevision } from './store.ts'
import { isAboutPeople } from '../about-people.ts'

type Context = WriteContext<typeof endpoints.rounds.adopt>

/**
 * The results become the committee's own by a meeting with adopted minutes, held after the people were told. The lock
 * on the round lets an objection come before or after, never in between.
 */
export const adoptRound = operation(endpoints.rounds.adopt, async (context) => {
  const { tx, actor, input, pack, now, today, record } = context
  const round = await findRound(tx, actor.committeeId, input.id, { lock: true })
  await authorize('adopt', tx, actor, round, today)
  const meeting = await requireAdoptingMeeting(tx, actor.committeeId, pack, input, round.subject as SubjectKind)
  if (round.told_on && meeting.heldOn < round.told_on)
    throw new AppError('state_refuses', { reason: 'meeting_before_telling' })
  const { scheme, version: rules } = await schemeOfRound(tx, round)
  const subjectIds = await subjectIdsOf(tx, round)
  const placement = await settledPlacement(context, round, scheme, subjectIds)
  const revisions = await adoptedSheets(context, round, placement, meeting.id)
  await addRevisions(tx, round, { at: now, by: actor.personId }, revisions)
  const version = await updateRound(tx, round, input.version, {
    state: 'adopted',
    adopted_at_meeting: meeting.id,
    adopted_decision: input.decisionId ?? null,
    adopted_by: actor.personId,
    adopted_at: now,
  })
  await record({
    type: 'round.adopted',
    subject: { kind: 'round', id: round.id, title: round.title },
    payload: {
      meetingId: meeting.id,
      decisionId: input.decisionId ?? null,
      raised: input.raised,
      decided: input.decided,
      ownerIds: isAboutPeople(round.subject) ? subjectIds : [],
      ...assessedOf(round, rules.key),
      grades: revisions.flatMap(({ subjectId, grade }) => (grade === null ? [] : [{ subjectId, grade }])),
    },
  })
  return { version }
})

async function settledPlacement({ tx, input }: Context, round: RoundRow, scheme: Scheme, ids: readonly string[]) {
  for (const { grade } of input.raised) {
    if (!scheme.quotas.some((quota) => quota.grade === grade && quota.raised))
      throw new AppError('state_refuses', { reason: 'quota_not_raised' })
  }
  const placement = await placementOf(tx, round, scheme, ids, {
    raised: input.raised.map(({ grade }) => grade),
    decided: new Map(input.decided.map(({ subjectId, grade }) => [subjectId, grade])),
  })
  if (placement.quotas.some(({ tied }) => tied.length > 0))
    throw new AppError('state_refuses', { reason: 'quota_ties_open' })
  return placement
}

async function adoptedSheets(
  { tx, input }: Context,
  round: RoundRow,
  { placed, quotas }: Placement,
  meetingId: string,
): Promise<NewRevision[]> {
  const words = quotas.map((quota) => quota.words)
  const quota =
    words.length > 0 ? { zh: words.map(({ zh }) => zh).join('；'), en: words.map(({ en }) => en).join('; ') } : null
  const revisions = [...(await newestRevisions(tx, round))]
  return revisions.map(([subjectId, row]) => {
    const sheet = sheetOfRevision(row)
    const { grade, reason } = placed.get(subjectId) ?? { grade: sheet.grade, reason: sheet.gradeReason }
    const told = asGraded(sheet, grade)
    const decided = input.decided.find((one) => one.subjectId === subjectId)
    return {
      subjectId,
      cause: 'adopted' as const,
      sheet: quota ? { ...told, quota } : told,
      grade,
      gradeReason: reason,
      meetingId,
      ...(decided && { reason: decided.reason }),
    }
  })
}
