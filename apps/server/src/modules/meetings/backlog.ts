import type { AgendaInput } from '@tongxin/contract/meeting-shapes'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import { newId } from '../../platform/identifiers.ts'
import type { MeetingRow } from './meeting-row.ts'
import type { agendaOf } from './queries.ts'
import type { Writing } from './writing.ts'

type Body = Pick<MeetingRow, 'committee_id' | 'unit_id' | 'kind'>

export interface WaitingItem {
  id: string
  title: string
  reason: string
  meeting_id: string | null
  meeting_title: string | null
  parked_at: Date
  /** At how many meetings it was put off. */
  times: number
}

/**
 * What waits for the next meeting of a body: parked, not dropped, and on no agenda that still counts except where it
 * was put off again. Nothing is flagged as done: a cancelled meeting gives its items back by itself.
 */
export async function waitingItems(db: Reader, { committee_id, unit_id, kind }: Body): Promise<WaitingItem[]> {
  const { rows } = await sql<WaitingItem>`
    select parked_item.id, parked_item.title, parked_item.reason, parked_item.meeting_id, meeting.title as meeting_title,
      parked_item.parked_at, (
        select count(*)::int from agenda_item where agenda_item.committee_id = parked_item.committee_id
          and agenda_item.parked_item_id = parked_item.id and agenda_item.parked) as times
    from parked_item
    left join meeting on meeting.committee_id = parked_item.committee_id and meeting.id = parked_item.meeting_id
    where parked_item.committee_id = ${committee_id} and parked_item.unit_id = ${unit_id} and parked_item.kind = ${kind}
      and parked_item.dropped_at is null
      and not exists (
        select from agenda_item item join meeting at on at.committee_id = item.committee_id and at.id = item.meeting_id
        where item.committee_id = parked_item.committee_id and item.parked_item_id = parked_item.id
          and at.state <> 'cancelled' and not item.parked)
    order by parked_item.parked_at, parked_item.id`.execute(db)
  return rows
}

/**
 * Gives each item the parked item it comes from or becomes: one taken from the backlog keeps its own, one put off for
 * the first time gets a new one, one that is taken up after all gives a fresh one back.
 */
export async function parkItems(
  { tx, actor, now }: Writing,
  meeting: Pick<MeetingRow, 'committee_id' | 'id' | 'unit_id' | 'kind'>,
  items: ReadonlyArray<AgendaInput & { id: string }>,
  before: Awaited<ReturnType<typeof agendaOf>>,
): Promise<Map<string, string>> {
  const former = new Map(before.map(({ id, parked_item_id }) => [id, parked_item_id]))
  const waiting = new Set((await waitingItems(tx, meeting)).map(({ id }) => id))
  const links = new Map<string, string>()
  for (const item of items) {
    const own = former.get(item.id) ?? null
    const from = own ?? item.parkedItemId ?? null
    if (from !== null && from !== own && !waiting.has(from)) throw new AppError('not_found')
    if (from !== null) links.set(item.id, from)
    else if (item.parked) {
      const id = newId()
      await tx
        .insertInto('parked_item')
        .values({
          committee_id: meeting.committee_id,
          id,
          unit_id: meeting.unit_id,
          kind: meeting.kind,
          title: item.title,
          reason: item.record.slice(0, 200),
          meeting_id: meeting.id,
          parked_by: found(actor.personId ?? actor.tokenId),
          parked_at: now,
        })
        .execute()
      links.set(item.id, id)
    }
  }
  return links
}
