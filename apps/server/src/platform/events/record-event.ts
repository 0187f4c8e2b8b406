import { sql, type Insertable, type RawBuilder } from 'kysely'
import type { Schema } from '../db/database.ts'
import type { Author } from '../http/actor.ts'
import { newId } from '../identifiers.ts'
import type { NewEvent, Reaction, ReactionContext, RecordedEvent } from './event.ts'

type EventRow = Insertable<Schema['event']>

export interface Recorder {
  record(event: NewEvent): Promise<RecordedEvent>
}

interface RequestFacts {
  id: string
  address: string
}

/** Writes an event and lets every reaction follow it, all inside the caller's transaction. */
export function recorder(
  committeeId: string,
  context: ReactionContext,
  reactions: readonly Reaction[],
  request: RequestFacts | null,
  onRecorded: (event: RecordedEvent) => void = () => {},
): Recorder {
  return {
    async record(event) {
      const recorded = recordedEvent(committeeId, context, event)
      await context.tx
        .insertInto('event')
        .values(rowOf(recorded, context.actor, request))
        .execute()
      for (const reaction of reactions) {
        if (follows(reaction, recorded.type)) await reaction.react(context, recorded)
      }
      onRecorded(recorded)
      return recorded
    },
  }
}

/** What only the statement itself knows of its event: parts of SQL over its own relation `from`. */
export interface EventSource {
  from: RawBuilder<unknown>
  on: RawBuilder<unknown>
  title: RawBuilder<unknown>
  /** Added to the payload. */
  payload: RawBuilder<unknown>
}

/**
 * An event as a part of the statement that makes the change, one for each row of its source. Nothing may follow such
 * an event: a reaction needs a transaction around it.
 */
export function eventFrom(
  committeeId: string,
  context: Omit<ReactionContext, 'tx'>,
  reactions: readonly Reaction[],
  request: RequestFacts | null,
  event: NewEvent,
  source: EventSource,
): RawBuilder<unknown> {
  if (reactions.some((reaction) => follows(reaction, event.type))) throw new Error(`A reaction follows ${event.type}.`)
  const row = rowOf(recordedEvent(committeeId, context, event), context.actor, request)
  return sql`
    insert into event (committee_id, id, type, at, on_date, actor_account_id, actor_person_id, actor_token_id,
      subject_kind, subject_id, subject_title, payload, pack_version, request_id, address)
    select ${row.committee_id}, ${row.id}, ${row.type}, ${row.at}, ${source.on}, ${row.actor_account_id},
      ${row.actor_person_id}, ${row.actor_token_id}, ${row.subject_kind}, ${row.subject_id}, ${source.title},
      ${row.payload}::jsonb || ${source.payload}, ${row.pack_version}, ${row.request_id}, ${row.address}
    from ${source.from}`
}

function recordedEvent(committeeId: string, context: Omit<ReactionContext, 'tx'>, event: NewEvent): RecordedEvent {
  return {
    id: event.id ?? newId(),
    committeeId,
    type: event.type,
    on: event.on ?? context.today,
    at: context.now,
    subject: event.subject ?? null,
    payload: event.payload ?? {},
    actorPersonId: context.actor?.personId ?? null,
    packVersion: context.pack.version || null,
  }
}

function follows(reaction: Reaction, type: string): boolean {
  return typeof reaction.to === 'string' ? reaction.to === type : reaction.to.includes(type)
}

function rowOf(event: RecordedEvent, actor: Author | null, request: RequestFacts | null): EventRow {
  return {
    committee_id: event.committeeId,
    id: event.id,
    type: event.type,
    at: event.at,
    on_date: event.on,
    actor_account_id: actor?.accountId ?? null,
    actor_person_id: actor?.personId ?? null,
    actor_token_id: actor?.tokenId ?? null,
    subject_kind: event.subject?.kind ?? null,
    subject_id: event.subject?.id ?? null,
    subject_title: event.subject?.title ?? null,
    payload: JSON.stringify(event.payload),
    pack_version: event.packVersion,
    request_id: request?.id ?? null,
    address: request?.address ?? null,
  }
}
