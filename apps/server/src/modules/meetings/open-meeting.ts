import type { AgendaInput } from '@tongxin/contract/meeting-shapes'
import type { MeetingKind } from '@tongxin/domain/pack/pack'
import { decideEntry } from '@tongxin/domain/meetings/late-entry'
import { businessDay } from '../../platform/clock.ts'
import { authorizeUnit, type Actor } from '../../platform/http/actor.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/identifiers.ts'
import { saveAgenda } from './agenda.ts'
import { invitePeople, type AskedInvitation } from './invite.ts'
import { dueByDefault, type Invitation } from './invited.ts'
import { kindsFor } from './kinds.ts'
import { fillPositions, refuseReversedTimes } from './store.ts'
import type { Writing } from './writing.ts'

/** A meeting as it is asked for. */
export interface NewMeeting {
  kind: string
  unitId: string
  title: string
  place?: string | null | undefined
  startsAt: string
  endsAt?: string | null | undefined
  halfDays?: number | undefined
  chairId?: string | null | undefined
  recorderId?: string | null | undefined
  lateEntryReason?: string | undefined
  invite?: AskedInvitation | undefined
  agenda?: readonly AgendaInput[] | undefined
}

/** Opens a meeting of a kind in a unit that convenes it, invites who is due, and records it. Gives its key. */
export async function openMeeting(writing: Writing, asked: NewMeeting): Promise<string> {
  const { tx, actor, pack, today, record } = writing
  const kind = kindsFor(actor, pack).find(({ key }) => key === asked.kind)
  if (!kind)
    throw new AppError('bad_request', undefined, [{ path: 'kind', code: 'unknown', message: 'no such meeting kind' }])
  refuseReversedTimes(new Date(asked.startsAt), asked.endsAt ? new Date(asked.endsAt) : null)
  const heldOn = businessDay(new Date(asked.startsAt))
  const unit = await conveningUnit(tx, actor, asked.unitId, kind, heldOn)
  const entry = decideEntry(asked.endsAt ? businessDay(new Date(asked.endsAt)) : heldOn, today, asked.lateEntryReason)
  if (entry === 'reason_needed') throw new AppError('reason_needed')

  const meeting = { committee_id: actor.committeeId, id: newId(), unit_id: unit.id, kind: kind.key, held_on: heldOn }
  await tx
    .insertInto('meeting')
    .values({ ...meeting, ...columnsOf(writing, asked, kind, entry) })
    .execute()
  for (const { as, whom } of invitations(kind, unit.id, asked.invite)) {
    await invitePeople(writing, { ...meeting, unitKind: unit.kind }, whom, as)
  }
  await fillPositions(tx, pack, meeting)
  if (asked.agenda) await saveAgenda(writing, meeting, asked.agenda)
  await record({
    type: 'meeting.created',
    subject: { kind: 'meeting', id: meeting.id, title: asked.title },
    on: heldOn,
    payload: { kind: kind.key, unitId: unit.id, ...(entry && { lateEntryReason: entry.reason }) },
  })
  return meeting.id
}

async function conveningUnit(tx: Tx, actor: Actor, unitId: string, kind: MeetingKind, on: string) {
  const unit = found(
    await tx
      .selectFrom('unit')
      .select(['id', 'kind', 'from_on', 'until_on'])
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', unitId)
      .executeTakeFirst(),
  )
  authorizeUnit(actor, 'meeting.create', unit.id)
  if (!kind.convenedBy.includes(unit.kind)) throw new AppError('unit_kind_refused', { kind: unit.kind })
  if (unit.from_on > on || (unit.until_on !== null && unit.until_on <= on))
    throw new AppError('state_refuses', { reason: 'unit_did_not_exist' })
  return unit
}

function columnsOf({ actor, now }: Writing, input: NewMeeting, kind: MeetingKind, entry: { reason: string } | null) {
  return {
    title: input.title,
    place: input.place ?? null,
    starts_at: input.startsAt,
    ends_at: input.endsAt ?? null,
    half_days: input.halfDays ?? kind.halfDays,
    party_internal: kind.partyInternal,
    state: 'draft',
    chair_id: input.chairId ?? null,
    recorder_id: input.recorderId ?? null,
    created_by: whoeverActs(actor),
    ...(entry && { entered_late_by: whoeverActs(actor), entered_late_at: now, entered_late_reason: entry.reason }),
  }
}

/** A person, or the other system that acts by its token. */
function whoeverActs({ personId, tokenId }: Actor): string {
  return found(personId ?? tokenId)
}

/** What the convenor says replaces who is due by default; observers come beside. */
function invitations(
  kind: MeetingKind,
  unitId: string,
  asked: AskedInvitation | undefined,
): Array<{ as: 'due' | 'observer'; whom: Invitation }> {
  const usual = { as: 'due' as const, whom: dueByDefault(kind, unitId) }
  if (!asked) return [usual]
  return asked.as === 'due' ? [{ as: 'due', whom: asked }] : [usual, { as: 'observer', whom: asked }]
}
