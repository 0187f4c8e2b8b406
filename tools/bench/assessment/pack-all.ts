import type { FactColumns } from '../../../packages/domain/src/assessment/columns/fact-columns.ts'
import { ByteWriter } from '../../../packages/domain/src/assessment/opened/byte-writer.ts'
import { packLines } from '../../../packages/domain/src/assessment/opened/pack-lines.ts'
import type { Plan } from '../../../packages/domain/src/assessment/plan/plan.ts'
import { eachResult } from '../../../packages/domain/src/assessment/totals.ts'

/** Packs every sheet; what was written goes on in pieces, as to a database. Gives the number of bytes. */
export function packAll(rules: Plan, facts: FactColumns): number {
  const writer = new ByteWriter()
  let bytes = 0
  eachResult(rules, facts, (machine) => {
    packLines(machine, writer)
    if (writer.length > 60_000) bytes += writer.take().length
  })
  return bytes + writer.length
}
