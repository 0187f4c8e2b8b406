import { endpoints } from '@tongxin/contract/endpoints'
import type { SubjectKind } from '@tongxin/domain/assessment/office'
import { decideRoundAct, verificationState, type RoundState } from '@tongxin/domain/assessment/round'
import type { Reader } from '../../../platform/db/database.ts'
import { found, mustBeAllowed } from '../../../platform/http/app-error.ts'
import { operation, query } from '../../../platform/http/operation.ts'
import { newId } from '../../../platform/identifiers.ts'
import { mayVerify } from './policy.ts'
import { findRound } from './queries.ts'
import { presentPlace } from './read-round.ts'
import { measurePlace, opinionsOf } from './verification-places.ts'

/** Confirms or returns one kind of facts. Who entered some of them may confirm, but needs another beside him. */
export const verify = operation(endpoints.rounds.verify, async ({ tx, actor, input, now, today, record }) => {
  const place = await findPlace(tx, actor.committeeId, input.id)
  const round = await findRound(tx, actor.committeeId, place.round_id, { lock: true })
  const standing = { state: round.state as RoundState, unverified: 0, openObjections: 0, objectionsUntil: null }
  mustBeAllowed(decideRoundAct('verify', standing, today, mayVerify(actor, round, place)))
  const { entered } = await measurePlace(tx, round, place, actor.personId)
  await tx
    .insertInto('verification_opinion')
    .values({
      committee_id: actor.committeeId,
      id: newId(),
      verification_id: place.id,
      given_by: found(actor.personId),
      given_at: now,
      verdict: input.verdict,
      remark: input.remark ?? null,
      entered_too: entered,
    })
    .execute()
  const state = verificationState((await opinionsOf(tx, actor.committeeId, [place.id])).get(place.id) ?? [])
  await record({
    type: input.verdict === 'confirmed' ? 'facts.verified' : 'facts.returned',
    subject: { kind: 'round', id: round.id, title: round.title },
    payload: { verificationId: place.id, state, note: [place.title, input.remark].filter(Boolean).join('：') },
  })
  return { state }
})

export const readVerification = query(endpoints.rounds.verification, async ({ db, actor, input, today }) => {
  const place = await findPlace(db, actor.committeeId, input.id)
  const round = await findRound(db, actor.committeeId, place.round_id)
  const opinions = (await opinionsOf(db, actor.committeeId, [place.id])).get(place.id) ?? []
  const shown = await presentPlace(db, actor, round, place, opinions, today)
  return { ...shown, roundId: round.id, roundTitle: round.title, subject: round.subject as SubjectKind }
})

async function findPlace(db: Reader, committeeId: string, id: string) {
  return found(
    await db
      .selectFrom('fact_verification')
      .selectAll()
      .where('committee_id', '=', committeeId)
      .where('id', '=', id)
      .executeTakeFirst(),
  )
}
