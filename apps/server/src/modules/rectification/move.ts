import type { Pack } from '@tongxin/domain/pack/pack'
import {
  deadlineKeyOf,
  rectificationFlow,
  turnOf,
  type RectificationAct,
  type RectificationEffect,
  type RectificationState,
} from '@tongxin/domain/rectification/rectification'
import { deadlineOf, lastDayOf } from '@tongxin/domain/workflow/deadline'
import { decide } from '@tongxin/domain/workflow/workflow'
import type { Reader, Tx } from '../../platform/db/database.ts'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { AppError, found, mustBeAllowed } from '../../platform/http/app-error.ts'
import { findRectification, isOfBranch, ownersFor, partsOf, type RectificationRow } from './queries.ts'
import { addStep, saveMove } from './store.ts'

/** What every act takes from its operation. */
interface Acting {
  tx: Tx
  actor: Actor
  pack: Pack
  now: Date
  today: string
  record(event: NewEvent): Promise<RecordedEvent>
}

interface Move {
  id: string
  version: number
  wording: string
  effect?: RectificationEffect
}

const eventOf: Record<RectificationAct, string> = {
  plan: 'rectification.planned',
  report: 'rectification.reported',
  pass: 'rectification.rechecked',
  sendBack: 'rectification.sent_back',
  evaluate: 'rectification.evaluated',
  withdraw: 'rectification.withdrawn',
}

/** One step of a rectification: decided by its table, kept as a step, and the next clock begins. */
export async function move(context: Acting, act: RectificationAct, { id, version, wording, effect }: Move) {
  const { tx, actor, pack, now, today, record } = context
  const row = await findRectification(tx, actor, id, { lock: true })
  const decision = decide(
    rectificationFlow,
    act,
    await standingOf(tx, pack, actor, row, today),
    partsOf(actor, row.unit_id),
    today,
  )
  mustBeAllowed(decision.allowed ? true : decision.reason)
  if (!decision.allowed) throw new AppError('not_allowed')
  if (row.version !== version) throw new AppError('changed_meanwhile')
  const state = decision.to
  const dueOn = dueFrom(pack, state, today)
  await addStep(tx, row, {
    act,
    wording: wording.trim(),
    effect: effect ?? null,
    by: found(actor.personId),
    at: now,
    enteredFor: (act === 'plan' || act === 'report') && !isOfBranch(actor, row.unit_id),
    dueOn,
  })
  await saveMove(tx, row, {
    state,
    dueOn,
    effect: effect ?? null,
    recheckedBy: act === 'pass' ? actor.personId : row.rechecked_by,
  })
  await record({
    type: eventOf[act],
    subject: { kind: 'rectification', id: row.id, title: row.title },
    payload: { ownerIds: await toldOf(tx, pack, row, state, today), dueOn, unitId: row.unit_id },
  })
  return { state, dueOn }
}

/** Whoever acts next; once it is over, the branch, to read what came of it. */
function toldOf(tx: Tx, pack: Pack, row: RectificationRow, state: RectificationState, today: string) {
  return ownersFor(tx, pack, row, turnOf(state) ?? 'branch', today)
}

/** The last day of the step that begins with a state, by the pack. */
export function dueFrom(pack: Pack, state: RectificationState, today: string): string | null {
  const key = deadlineKeyOf(state)
  const deadline = key === null ? null : deadlineOf(pack, key)
  return deadline ? lastDayOf(deadline, today, pack.calendar) : null
}

/** What of a rectification decides for one actor today. */
export async function standingOf(db: Reader, pack: Pack, actor: Actor, row: RectificationRow, today: string) {
  const mine = row.state === 'rechecked' && row.rechecked_by === actor.personId
  const office = mine ? await ownersFor(db, pack, row, 'office', today) : []
  return {
    state: row.state as RectificationState,
    recheckedByActor: mine && office.some((id) => id !== actor.personId),
  }
}
