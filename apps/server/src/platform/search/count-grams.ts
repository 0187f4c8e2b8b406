import { sql } from 'kysely'
import type { Database } from '../db/database.ts'

/** Of a kind with more texts than this the newest are counted, and the counts are scaled up. */
const mostCounted = 8000

/** Counts of every kind of a committee how common each pair of signs is. Runs as often as one likes. */
export async function countGrams(database: Database, committeeId: string): Promise<void> {
  const kinds = await database
    .of(committeeId)
    .selectFrom('search_text')
    .select(['kind', sql<number>`count(*)::int`.as('texts')])
    .where('committee_id', '=', committeeId)
    .groupBy('kind')
    .execute()
  for (const { kind, texts } of kinds) await countKind(database, committeeId, kind, texts)
}

function countKind(database: Database, committeeId: string, kind: string, texts: number): Promise<void> {
  const scale = Math.max(1, texts / mostCounted)
  return database.transaction(committeeId, async (tx) => {
    await tx.deleteFrom('search_gram').where('committee_id', '=', committeeId).where('kind', '=', kind).execute()
    await sql`
      with sample as materialized (
        select row_number() over () as number, search_grams(committee_id, kind, folded) as grams from (
          select committee_id, kind, folded from search_text where committee_id = ${committeeId} and kind = ${kind}
          order by on_date desc, record_id desc, part limit ${mostCounted}
        ) newest
      ), each as (
        select distinct number, gram from sample, unnest(grams) as gram
      )
      insert into search_gram (committee_id, kind, gram, texts)
      select ${committeeId}::uuid, ${kind}::text, gram, round(count(*) * ${scale}::numeric)::int from each group by gram
      union all select ${committeeId}::uuid, ${kind}::text, 0, ${texts}::int`.execute(tx)
  })
}
