import type { Fact } from '@tongxin/domain/ledger/fact'
import type { Tx } from '../../platform/db/database.ts'
import { rowOf } from './fact-row.ts'

const atOnce = 1000

/** Puts derived facts into the ledger. There is no way to change one: a correction is another fact. */
export async function insertFacts(tx: Tx, committeeId: string, facts: readonly Fact[]): Promise<void> {
  for (let from = 0; from < facts.length; from += atOnce) {
    const rows = facts.slice(from, from + atOnce).map((fact) => rowOf(committeeId, fact))
    await tx.insertInto('fact').values(rows).execute()
  }
}
