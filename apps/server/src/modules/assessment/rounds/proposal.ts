import { endpoints } from '@tongxin/contract/endpoints'
import { draftedOf, placeByQuotas, type Placement, type QuotaChoice } from '@tongxin/domain/assessment/place-by-quotas'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Reader } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/http/app-error.ts'
import { query } from '../../../platform/http/operation.ts'
import { namesOf } from '../schemes/queries.ts'
import { isOffice, standingOf, verdictOn } from './policy.ts'
import { findRound, newestRevisions, schemeOfRound, sheetOfRevision, subjectIdsOf, type RoundRow } from './queries.ts'

/** What the meeting is asked to adopt: grades by quota, who is tied, and what still hinders. */
export const readProposal = query(endpoints.rounds.proposal, async ({ db, actor, input, today }) => {
  const round = await findRound(db, actor.committeeId, input.id)
  if (!isOffice(actor, round)) throw new AppError('not_allowed')
  const { scheme } = await schemeOfRound(db, round)
  const subjectIds = await subjectIdsOf(db, round)
  const { placed, quotas } = await placementOf(db, round, scheme, subjectIds, { raised: [], decided: new Map() })
  const names = await subjectNames(db, round, subjectIds)
  const people = (ids: readonly string[]) => ids.map((subjectId) => ({ subjectId, name: names.get(subjectId) ?? '' }))
  const verdict = verdictOn('adopt', actor, round, await standingOf(db, round), today)
  const ties = quotas.some(({ tied }) => tied.length > 0)
  return {
    assessed: placed.size,
    quotas: quotas.map(({ tied, ...quota }) => ({ ...quota, tied: people(tied) })),
    grades: scheme.grades.map(({ name }) => ({
      grade: name,
      people: people(subjectIds.filter((id) => placed.get(id)?.grade === name)),
    })),
    hindrances: [...(verdict === true ? [] : [verdict]), ...(ties ? ['quota_ties_open'] : [])],
  }
})

/** Final grades from the sheets as they were told last. */
export async function placementOf(
  db: Reader,
  round: RoundRow,
  scheme: Scheme,
  subjectIds: readonly string[],
  choice: QuotaChoice,
): Promise<Placement> {
  const revisions = await newestRevisions(db, round)
  const drafted = subjectIds.flatMap((id) => {
    const row = revisions.get(id)
    return row ? [draftedOf(scheme, id, sheetOfRevision(row))] : []
  })
  return placeByQuotas(scheme, drafted, choice)
}

/** Names of people or of units. */
export async function subjectNames(db: Reader, round: RoundRow, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await namesOf(db, round.committee_id, ids)
  if (people.size > 0 || ids.length === 0) return people
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('committee_id', '=', round.committee_id)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
