import { endpoints } from '@tongxin/contract/endpoints'
import type { ParsedInputOf } from '@tongxin/contract/endpoint'
import type { Pack } from '@tongxin/domain/pack/pack'
import { reach, reachesUnit, type Actor } from '../../platform/http/actor.ts'
import { AppError } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import type { Tx } from '../../platform/db/database.ts'
import { peopleInvited, peopleOfUnits, type Invitation } from './invited.ts'
import { authorize } from './policy.ts'
import { attendanceOf, findVisibleMeeting, namesOf } from './queries.ts'
import { addToRoster, fillPositions, substitute, takeOffRoster } from './store.ts'

export type AskedInvitation = Pick<
  ParsedInputOf<typeof endpoints.meetings.invite>,
  'unitIds' | 'personIds' | 'postKinds' | 'as'
>

type Invited = ParsedInputOf<typeof endpoints.meetings.invite>

export const invite = operation(endpoints.meetings.invite, async (context) => {
  const { tx, actor, input, pack, record } = context
  const meeting = await findVisibleMeeting(tx, actor, input.id, { lock: true })
  authorize('invite', context, meeting)
  refuseManySubstitutes(input)
  const unit = await tx
    .selectFrom('unit')
    .select('kind')
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', meeting.unit_id)
    .executeTakeFirstOrThrow()

  const before = new Set((await attendanceOf(tx, actor.committeeId, meeting.id)).map(({ person_id }) => person_id))
  const added = await invitePeople(context, { ...meeting, unitKind: unit.kind }, input, input.as)
  const [personId] = input.personIds
  if (input.standsInFor && personId) await substitute(tx, meeting, personId, input.standsInFor)
  await fillPositions(tx, pack, meeting)
  const roster = await attendanceOf(tx, actor.committeeId, meeting.id)
  await record({
    type: 'meeting.people_invited',
    subject: { kind: 'meeting', id: meeting.id, title: meeting.title },
    on: meeting.held_on,
    payload: {
      as: input.as,
      personIds: roster.map(({ person_id }) => person_id).filter((id) => !before.has(id)),
      notify: meeting.state === 'convened',
      heldOn: meeting.held_on,
    },
  })
  return { added, due: roster.filter(({ due_as }) => due_as === 'due').length }
})

/** One person stands in for one other, as an observer. */
function refuseManySubstitutes({ standsInFor, personIds, unitIds, postKinds, as }: Invited): void {
  if (!standsInFor) return
  const one = personIds.length === 1 && unitIds.length === 0 && postKinds.length === 0 && as === 'observer'
  if (!one || personIds[0] === standsInFor)
    throw new AppError('bad_request', undefined, [
      { path: 'standsInFor', code: 'one_observer', message: 'one observer stands in for one other' },
    ])
}

export const uninvite = operation(endpoints.meetings.uninvite, async (context) => {
  const { tx, actor, input, record } = context
  const meeting = await findVisibleMeeting(tx, actor, input.id, { lock: true })
  authorize('invite', context, meeting)
  const roster = await attendanceOf(tx, actor.committeeId, meeting.id)
  const line = roster.find(({ person_id }) => person_id === input.personId)
  if (!line) throw new AppError('not_on_roster')
  if (line.state !== null) throw new AppError('state_refuses', { reason: 'already_marked' })
  await takeOffRoster(tx, meeting, input.personId)
  const name = (await namesOf(tx, actor.committeeId, [input.personId])).get(input.personId) ?? ''
  await record({
    type: 'meeting.person_uninvited',
    subject: { kind: 'meeting', id: meeting.id, title: meeting.title },
    on: meeting.held_on,
    payload: { personId: input.personId, name },
  })
  return {}
})

interface Inviting {
  tx: Tx
  actor: Actor
  pack: Pack
}

interface Convened {
  committee_id: string
  id: string
  unit_id: string
  unitKind: string
  held_on: string
}

/** Puts the invited on the roster. Nobody learns by inviting who stands outside his reach. */
export async function invitePeople(
  { tx, actor, pack }: Inviting,
  meeting: Convened,
  whom: Invitation,
  as: 'due' | 'observer',
): Promise<number> {
  for (const unitId of whom.unitIds) {
    if (unitId !== meeting.unit_id && !reachesUnit(actor, 'people.read', unitId)) throw new AppError('not_found')
  }
  await refusePeopleOutOfReach(tx, actor, pack, meeting, whom.personIds)
  const convening = {
    committeeId: actor.committeeId,
    unitId: meeting.unit_id,
    unitKind: meeting.unitKind,
    on: meeting.held_on,
  }
  const people = await peopleInvited(tx, pack, convening, whom)
  const known = new Set(people)
  if (whom.personIds.some((id) => !known.has(id))) throw new AppError('not_found')
  return addToRoster(tx, meeting, people, as)
}

async function refusePeopleOutOfReach(
  tx: Tx,
  actor: Actor,
  pack: Pack,
  meeting: Convened,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return
  const { all, unitIds } = reach(actor, 'people.read')
  if (all) return
  const known = new Set(await peopleOfUnits(tx, pack, { committeeId: actor.committeeId, on: meeting.held_on }, unitIds))
  if (personIds.some((id) => !known.has(id) && id !== actor.personId)) throw new AppError('not_found')
}
