import type { Pack } from '@tongxin/domain/pack/pack'
import type { Tx } from '../db/database.ts'
import type { Author } from '../http/actor.ts'

/** What an operation says happened. */
export interface NewEvent {
  /** Given only where the usual key would tell a moment that nobody may know. */
  id?: string
  /** Past tense, `room.happened`. */
  type: string
  subject?: { kind: string; id: string; title?: string }
  /** The business day the event belongs to; today unless the record says otherwise. */
  on?: string
  payload?: Record<string, unknown>
}

/** What stands in the event table. */
export interface RecordedEvent extends Required<Pick<NewEvent, 'type' | 'payload'>> {
  id: string
  committeeId: string
  on: string
  at: Date
  subject: { kind: string; id: string; title?: string } | null
  actorPersonId: string | null
  packVersion: string | null
}

/** Follows an event in the same transaction: derives facts, raises tasks. */
export interface Reaction {
  to: string | readonly string[]
  react(context: ReactionContext, event: RecordedEvent): Promise<void>
}

export interface ReactionContext {
  tx: Tx
  pack: Pack
  actor: Author | null
  now: Date
  today: string
}
