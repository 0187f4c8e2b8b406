import { endpoints } from '@tongxin/contract/endpoints'
import { assessingOffice, type SubjectKind } from '@tongxin/domain/assessment/office'
import { operation, type WriteContext } from '../../../platform/http/operation.ts'
import { newId } from '../../../platform/identifiers.ts'
import { holdersOfPosts } from '../../organisation/public.ts'
import { holdersOfRoles } from '../holders.ts'
import { authorize } from './policy.ts'
import { findRound, schemeOfRound, type RoundRow } from './queries.ts'
import { updateRound } from './store.ts'
import { planPlaces, type NewPlace } from './verification-places.ts'

type Context = WriteContext<typeof endpoints.rounds.startVerification>

/** Each kind of facts becomes the task of those who are responsible for it. */
export const startVerification = operation(endpoints.rounds.startVerification, async (context) => {
  const { tx, actor, input, pack, today, record } = context
  const round = await findRound(tx, actor.committeeId, input.id, { lock: true })
  await authorize('startVerification', tx, actor, round, today)
  const { scheme } = await schemeOfRound(tx, round)
  const version = await updateRound(tx, round, input.version, { state: 'verifying' })
  const planned = await planPlaces(tx, pack, scheme, round, today)
  const places = []
  for (const [position, place] of planned.entries()) places.push(await addPlace(context, round, place, position))
  await record({
    type: 'round.verification_started',
    subject: { kind: 'round', id: round.id, title: round.title },
    payload: { places },
  })
  return { version }
})

async function addPlace({ tx, actor, pack, today }: Context, round: RoundRow, place: NewPlace, position: number) {
  const id = newId()
  await tx
    .insertInto('fact_verification')
    .values({
      committee_id: actor.committeeId,
      id,
      round_id: round.id,
      position,
      title: place.title,
      fact_kinds: place.kinds,
      verifier_posts: place.posts,
      unit_id: place.unitId,
    })
    .execute()
  const office = assessingOffice(round.subject as SubjectKind)
  const ownerIds =
    place.posts.length > 0
      ? await holdersOfPosts(tx, actor.committeeId, place.posts, place.unitId, today)
      : await holdersOfRoles(tx, actor.committeeId, pack, [office], today)
  return { id, title: place.title, ownerIds }
}
