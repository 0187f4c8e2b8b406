import { endpoints } from '@tongxin/contract/endpoints'
import { momentOfDevice } from '@tongxin/domain/meetings/door'
import { decideEntry } from '@tongxin/domain/meetings/late-entry'
import { businessDay } from '../../platform/clock.ts'
import { AppError } from '../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../platform/http/operation.ts'
import { authorizeDoor } from './door-policy.ts'
import { lockedLines, saidAbout, type SaidMark } from './door-queries.ts'
import { moveLines, supersedeQuestions, writeStatements } from './door-store.ts'
import { kindOf, lastDayOf, type MeetingRow } from './meeting-row.ts'
import { mergeMarks, type Judged, type Statement } from './merge-marks.ts'
import { readinessOf } from './minutes.ts'
import { findVisibleMeeting } from './queries.ts'
import { holdMeeting } from './store.ts'

type Context = WriteContext<typeof endpoints.door.sendMarks>

/**
 * Takes what a device at the door said. A statement is known by its device and number: what came before is answered
 * again and written once, so that a device sends until it is answered and loses nothing.
 */
export const sendDoorMarks = operation(endpoints.door.sendMarks, async (context) => {
  const { tx, actor, input } = context
  const meeting = await findVisibleMeeting(tx, actor, input.id, { lock: true })
  authorizeDoor('mark', context, meeting)
  await refuseForeignPeople(context)
  const personIds = [...new Set(input.marks.map(({ personId }) => personId))]
  const lines = await lockedLines(tx, meeting, personIds)
  const said = await saidAbout(tx, meeting, personIds)
  const known = new Map(
    said.filter(({ desk_id }) => desk_id === input.deviceId).map((mark) => [Number(mark.number), mark.outcome]),
  )
  const fresh = statementsOf(context).filter(({ number }) => !known.has(number))
  const reason = lateReason(context, meeting, fresh)
  const judged = fresh.length > 0 ? await enter(context, meeting, { fresh, lines, said, reason }) : []
  for (const { number, outcome } of judged) known.set(number, outcome)
  return { outcomes: input.marks.map(({ number }) => ({ number, outcome: known.get(number) ?? 'applied' })) }
})

interface Entry {
  fresh: readonly Statement[]
  lines: Awaited<ReturnType<typeof lockedLines>>
  said: readonly SaidMark[]
  reason: string | null
}

async function enter(context: Context, meeting: MeetingRow, { fresh, lines, said, reason }: Entry): Promise<Judged[]> {
  const { tx, actor, input, pack, record } = context
  const began = await holdMeeting(tx, meeting, kindOf(pack, meeting.kind))
  const { judged, moved } = mergeMarks(input.deviceId, fresh, lines, said)
  await supersedeQuestions(context, meeting, judged, input.deviceId)
  await writeStatements(context, meeting, input.deviceId, judged)
  await moveLines(context, meeting, moved, reason)
  const count = (outcome: Judged['outcome']) => judged.filter((one) => one.outcome === outcome).length
  await record({
    type: 'attendance.many_marked',
    subject: { kind: 'meeting', id: meeting.id, title: meeting.title },
    on: meeting.held_on,
    payload: {
      source: fresh.every(({ source }) => source === 'paper') ? 'paper' : 'door',
      deviceId: input.deviceId,
      marks: judged
        .filter(({ outcome }) => outcome === 'applied')
        .map(({ personId, before, state, number, at }) => ({ personId, before, state, number, at: at.toISOString() })),
      agreed: count('agreed'),
      asked: count('asked') + count('off_list'),
      ...(reason !== null && { lateEntryReason: reason }),
      ...(began && { began }),
      ...(await readinessOf(tx, { ...meeting, state: 'held' }, { ...context, actor })),
    },
  })
  return judged
}

/** The statements in the device's own order, a repeated number once. */
function statementsOf({ input, now }: Context): Statement[] {
  const sentAt = new Date(input.sentAt)
  const once = new Map(input.marks.map((mark) => [mark.number, mark]))
  return [...once.values()]
    .map((mark) => ({ ...mark, at: momentOfDevice(new Date(mark.at), sentAt, now) }))
    .sort((a, b) => a.number - b.number)
}

/**
 * What was said on the meeting's days is no late entry, however late the network brings it. What was said afterwards
 * needs the reason, as everywhere.
 */
function lateReason({ input }: Context, meeting: MeetingRow, fresh: readonly Statement[]): string | null {
  const lastSaid = fresh
    .map(({ at }) => businessDay(at))
    .toSorted()
    .at(-1)
  if (lastSaid === undefined) return null
  const entry = decideEntry(lastDayOf(meeting), lastSaid, input.lateEntryReason, meeting.entered_late_reason)
  if (entry === 'reason_needed') throw new AppError('reason_needed')
  return entry?.reason ?? null
}

/** Somebody taken off the list meanwhile becomes a question; whom the committee does not know is nobody. */
async function refuseForeignPeople({ tx, actor, input }: Context): Promise<void> {
  const wanted = [...new Set(input.marks.map(({ personId }) => personId))]
  const known = await tx
    .selectFrom('person')
    .select('id')
    .where('committee_id', '=', actor.committeeId)
    .where('id', 'in', wanted)
    .execute()
  if (known.length < wanted.length) throw new AppError('not_on_roster', { count: wanted.length - known.length })
}
