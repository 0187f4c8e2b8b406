// The same facts in SQL: DuckDB and PostgreSQL differ only in how they divide whole numbers and spell an exclusive or.
import type { Dialect } from './lines-sql.ts'
import { committeeSize, meetingKinds, type Place, violation } from './nation.ts'

/** A query that gives committee, subject, fact and the code of every column, in the order of subjects. */
export function inventSql({ subjects, factsEach }: Place, { divide, xor, series }: Dialect): string {
  const part = (by: number, rest: number) => `(hash ${divide} ${by}) % ${rest}`
  return `
    select subject ${divide} ${committeeSize} as committee, subject, fact, day, kind,
      case when kind = ${violation} then 0 when kind < ${meetingKinds} then greatest(${part(4096, 20)} - 15, 0) else ${part(4096, 4)} end as detail
    from (select fact ${divide} ${factsEach} as subject, fact, hash, ${part(32, 365)} as day,
        case when hash % 100 < 38 then ${part(128, meetingKinds)}
          when hash % 100 = 99 and ${part(1_048_576, 32)} = 0 then ${violation} else ${violation + 1} + ${part(128, 30)} end as kind
      from (select fact, (${xor('once', '(once >> 15)')} * 1812433253) % 4294967296 as hash
        from (select fact, ((fact + 1) * 1597334677) % 4294967296 as once from ${series(subjects * factsEach)} as all_facts) as first) as second) as third`
}
