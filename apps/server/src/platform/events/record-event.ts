import { newId } from '../identifiers.ts'
import type { NewEvent, Reaction, ReactionContext, RecordedEvent } from './event.ts'

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
      const recorded: RecordedEvent = {
        id: newId(),
        committeeId,
        type: event.type,
        on: event.on ?? context.today,
        at: context.now,
        subject: event.subject ?? null,
        payload: event.payload ?? {},
        actorPersonId: context.actor?.personId ?? null,
        packVersion: context.pack.version || null,
      }
      await insertEvent(context, recorded, request)
      for (const reaction of reactions) {
        if (follows(reaction, recorded.type)) await reaction.react(context, recorded)
      }
      onRecorded(recorded)
      return recorded
    },
  }
}

function follows(reaction: Reaction, type: string): boolean {
  return typeof reaction.to === 'string' ? reaction.to === type : reaction.to.includes(type)
}

async function insertEvent(
  { tx, actor }: ReactionContext,
  event: RecordedEvent,
  request: RequestFacts | null,
): Promise<void> {
  await tx
    .insertInto('event')
    .values({
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
    })
    .execute()
}
