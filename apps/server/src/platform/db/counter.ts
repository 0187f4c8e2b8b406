import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** The next number of a series, from 1 on, without gaps: the row stays locked until the transaction ends. */
export async function nextCount(tx: Tx, committeeId: string, series: string): Promise<number> {
  const { value } = await tx
    .insertInto('counter')
    .values({ committee_id: committeeId, name: series, value: 1 })
    .onConflict((conflict) => conflict.columns(['committee_id', 'name']).doUpdateSet({ value: sql`counter.value + 1` }))
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}
