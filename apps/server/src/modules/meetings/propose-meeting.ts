import { endpoints } from '@tongxin/contract/endpoints'
import { isProbationary } from '@tongxin/domain/meetings/voting'
import type { MeetingKind, Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import { authorizeUnit } from '../../platform/http/actor.ts'
import { query, type ReadContext } from '../../platform/http/operation.ts'
import { waitingItems } from './backlog.ts'
import { dueByDefault, peopleInvited } from './invited.ts'
import { kindsFor } from './kinds.ts'
import { rightsOn } from './policy.ts'
import { positionName } from './present.ts'
import { holdersOf, namesOf } from './queries.ts'

type Context = ReadContext<typeof endpoints.meetingRecords.proposal>

/** Everything about a meeting of a body that need not be typed: from the last one, the backlog, the posts and the day. */
export const proposeMeeting = query(endpoints.meetingRecords.proposal, async (context) => {
  const { db, actor, input, pack } = context
  const kind = kindsFor(actor, pack).find(({ key }) => key === input.kind)
  if (!kind) throw new AppError('not_found')
  authorizeUnit(actor, 'meeting.create', input.unitId)
  const unit = found(
    await db
      .selectFrom('unit')
      .select(['id', 'kind', 'name'])
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', input.unitId)
      .executeTakeFirst(),
  )
  const last = await lastMeeting(context)
  const people = await dueOnTheDay(context, kind, unit)
  const heads = await headsOf(db, pack, context, kind)
  const chairId = last?.chair_id ?? people.find(({ personId }) => heads.includes(personId))?.personId ?? null
  const recorderId = last?.recorder_id ?? people.find(({ personId }) => personId !== chairId)?.personId ?? null
  const names = await namesOf(db, actor.committeeId, [chairId, recorderId])
  const meeting = { unit_id: unit.id, party_internal: kind.partyInternal }
  return {
    title: proposedTitle(kind, unit.name, input.on),
    place: last?.place ?? null,
    startsAt: last?.start_time ?? '15:00',
    chairId,
    chairName: chairId && (names.get(chairId) ?? null),
    recorderId,
    recorderName: recorderId && (names.get(recorderId) ?? null),
    firstAgendaRequired: kind.firstAgendaRequired,
    votes: kind.voting !== undefined,
    mayAdopt: kind.recorderMayAdopt && rightsOn(actor, meeting, kind).adopt,
    agenda: (await waitingItems(db, { committee_id: actor.committeeId, unit_id: unit.id, kind: kind.key })).map(
      ({ id, title, times }) => ({ title, firstAgenda: false, parkedItemId: id, parkedTimes: times }),
    ),
    people,
  }
})

/** As branches call theirs: 机关第一党支部党员大会（2026年3月）. */
function proposedTitle(kind: MeetingKind, unitName: string, on: string): string {
  const name = kind.group === 'branch' ? kind.name.zh.replace(/^支部/, '') : kind.name.zh
  return `${unitName}${name}（${on.slice(0, 4)}年${Number(on.slice(5, 7))}月）`.slice(0, 80)
}

async function lastMeeting({ db, actor, input }: Context) {
  const { rows } = await sql<{
    place: string | null
    chair_id: string | null
    recorder_id: string | null
    start_time: string
  }>`
    select place, chair_id, recorder_id, to_char(starts_at at time zone 'Asia/Shanghai', 'HH24:MI') as start_time
    from meeting where committee_id = ${actor.committeeId} and unit_id = ${input.unitId} and kind = ${input.kind}
      and state <> 'cancelled' and held_on <= ${input.on}::date
    order by starts_at desc limit 1`.execute(db)
  return rows[0]
}

async function dueOnTheDay({ db, actor, input, pack }: Context, kind: MeetingKind, unit: { id: string; kind: string }) {
  const convening = { committeeId: actor.committeeId, unitId: unit.id, unitKind: unit.kind, on: input.on }
  const ids = await peopleInvited(db, pack, convening, dueByDefault(kind, unit.id))
  const { rows } = await sql<{
    id: string
    name: string
    party_joined_on: string | null
    party_probationary_until: string | null
    post: string | null
  }>`
    select person.id, person.name, person.party_joined_on, person.party_probationary_until, (
      select kind from post where post.committee_id = person.committee_id and post.person_id = person.id
        and post.unit_id = ${unit.id} and post.from_on <= ${input.on}::date
        and (post.until_on is null or post.until_on > ${input.on}::date)
      order by post.from_on, post.id limit 1) as post
    from person where person.committee_id = ${actor.committeeId} and person.id = any(${ids}::uuid[])
    order by person.rank_no, person.id limit 1000`.execute(db)
  return rows.map((row) => ({
    personId: row.id,
    name: row.name,
    postName: positionName(pack, row.post),
    probationary: kind.partyInternal && isProbationary(row.party_joined_on, row.party_probationary_until, input.on),
  }))
}

/** Who usually chairs: holders of the posts that decide on leave from such a meeting. */
async function headsOf(db: Reader, pack: Pack, { actor, input }: Context, kind: MeetingKind): Promise<string[]> {
  const meeting = { committee_id: actor.committeeId, unit_id: input.unitId }
  return holdersOf(db, meeting, { pack, postKinds: kind.leaveApprovers.slice(0, 1), on: input.on })
}
