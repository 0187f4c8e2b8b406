import { isAssessingOffice, type SubjectKind } from '@tongxin/domain/assessment/office'
import { decideRoundAct, type RoundAct, type RoundRefusal, type RoundState } from '@tongxin/domain/assessment/round'
import type { Reader } from '../../../platform/db/database.ts'
import { holds, type Actor } from '../../../platform/http/actor.ts'
import { mustBeAllowed } from '../../../platform/http/app-error.ts'
import { openObjections, type RoundRow } from './queries.ts'
import { unverifiedOf, type PlaceRow } from './verification-places.ts'

export function isOffice(actor: Actor, round: Pick<RoundRow, 'subject'>): boolean {
  return holds(actor, 'round.manage') && isAssessingOffice(actor.roles, round.subject as SubjectKind)
}

/** What decides about a round, looked up once for all acts. */
export async function standingOf(db: Reader, round: RoundRow) {
  const open = await openObjections(db, round.committee_id, [round.id])
  return {
    state: round.state as RoundState,
    unverified: round.state === 'verifying' ? await unverifiedOf(db, round) : 0,
    openObjections: open.get(round.id) ?? 0,
    objectionsUntil: round.objections_until,
  }
}

type Standing = Awaited<ReturnType<typeof standingOf>>

export function verdictOn(
  act: RoundAct,
  actor: Actor,
  round: RoundRow,
  standing: Standing,
  today: string,
): true | RoundRefusal {
  return decideRoundAct(act, standing, today, isOffice(actor, round))
}

/** Refuses an act of the assessing office that rights, state, open objections or the day do not allow. */
export async function authorize(
  act: RoundAct,
  db: Reader,
  actor: Actor,
  round: RoundRow,
  today: string,
): Promise<void> {
  mustBeAllowed(verdictOn(act, actor, round, await standingOf(db, round), today))
}

/** Whether somebody is responsible for a kind of facts: by a post named there, or as the assessing office. */
export function mayVerify(actor: Actor, round: RoundRow, place: PlaceRow): boolean {
  if (!holds(actor, 'fact.verify')) return false
  if (place.verifier_posts.length === 0) return isAssessingOffice(actor.roles, round.subject as SubjectKind)
  return actor.roles.some(
    ({ postKind, unitId }) =>
      postKind !== null &&
      place.verifier_posts.includes(postKind) &&
      (place.unit_id === null || place.unit_id === unitId),
  )
}
