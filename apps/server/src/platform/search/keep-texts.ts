import { fold } from '@tongxin/domain/search/fold'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { Reaction } from '../events/event.ts'
import type { SearchSource, SearchText } from './search-source.ts'

/** A row of the index, all but its committee. */
export interface IndexRow {
  record_id: string
  part: string
  on_date: string
  title: string
  body: string
  folded: string
}

/** A text as the index keeps it. */
export function rowOf({ recordId, part = '', title, body, on }: SearchText): IndexRow {
  return { record_id: recordId, part, on_date: on, title, body, folded: fold(`${title}\n${body}`) }
}

/** Every source's texts follow its events inside their transaction: what is committed is found. */
export function searchReactions(sources: readonly SearchSource[]): Reaction[] {
  return sources.map((source) => ({
    to: source.follows,
    async react({ tx }, event) {
      const ids = source.touched?.(event) ?? (event.subject ? [event.subject.id] : [])
      await keepTexts(tx, source, event.committeeId, ids)
    },
  }))
}

/** Writes the texts of these records anew: new parts come, changed ones change, what is gone goes. */
export async function keepTexts(
  tx: Tx,
  source: SearchSource,
  committeeId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const rows = (await source.texts(tx, committeeId, ids)).map(rowOf)
  await sql`
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as row (record_id uuid, part text, on_date date, title text, body text, folded text)
    ), gone as (
      delete from search_text where committee_id = ${committeeId} and kind = ${source.kind}
        and record_id = any(${[...ids]}::uuid[])
        and not exists (select from wanted where wanted.record_id = search_text.record_id and wanted.part = search_text.part)
    )
    insert into search_text (committee_id, kind, record_id, part, on_date, title, body, folded)
    select ${committeeId}, ${source.kind}, record_id, part, on_date, title, body, folded from wanted
    on conflict (committee_id, kind, record_id, part) do update
      set on_date = excluded.on_date, title = excluded.title, body = excluded.body, folded = excluded.folded
      where (search_text.on_date, search_text.title, search_text.body, search_text.folded) is distinct from
        (excluded.on_date, excluded.title, excluded.body, excluded.folded)`.execute(tx)
}
