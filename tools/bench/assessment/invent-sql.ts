// The same facts in SQL: DuckDB and PostgreSQL differ only in how they divide whole numbers and spell an exclusive or.
import type { Dialect } from './lines-sql.ts'
import type { Place } from './nation.ts'

/** A query that gives subject, fact and the code of every column, in the order of subjects. */
export function inventSql({ subjects, factsEach }: Place, { divide, xor, series }: Dialect): string {
  const part = (by: number, rest: number) => `(hash ${divide} ${by}) % ${rest}`
  return `
    select fact ${divide} ${factsEach} as subject, fact, ${part(32, 365)} as day,
      case when hash % 100 < 84 then 0 when hash % 100 < 90 then 1 when hash % 100 < 95 then 2 when hash % 100 < 98 then 3 else 4 end as kind,
      ${part(128, 8)} as grp, greatest(${part(1024, 20)} - 14, 0) as state,
      case greatest(${part(1024, 20)} - 14, 0) when 3 then 1 when 4 then 2 when 5 then 3 else 0 end as excuse,
      ${part(32_768, 2)} as authorship, ${part(65_536, 3)} as level, ${part(262_144, 2)} as form
    from (select fact, (${xor('once', '(once >> 15)')} * 1812433253) % 4294967296 as hash
      from (select fact, ((fact + 1) * 1597334677) % 4294967296 as once from ${series(subjects * factsEach)} as all_facts) as first) as second`
}
