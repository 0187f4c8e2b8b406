import { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import { holds } from '../../platform/http/actor.ts'
import { query } from '../../platform/http/operation.ts'
import { visibleRules } from './policy.ts'

interface Line {
  id: string
  title: string
  unitName: string
  partyInternal: boolean
  state: 'draft' | 'in_force' | 'replaced' | 'repealed'
  number: number
  fromOn: string | null
  untilOn: string | null
  clauses: number
}

/** One line a rule: by its version in force, else by the latest that the reader may see. */
export const listRules = query(endpoints.library.list, async ({ db, actor, input }) => {
  const { page, pageSize, search, state, unitId } = input
  const drafts = holds(actor, 'rule.write') ? sql`true` : sql`version.state <> 'draft'`
  const matching = search ? sql`rule.title like ${`%${search.replace(/[\\%_]/g, '\\$&')}%`}` : sql`true`
  const { rows } = await sql<Line & { total: number }>`
    with lines as (
      select rule.id, rule.title, unit.name as "unitName", rule.party_internal as "partyInternal", shown.state, shown.number,
        shown.from_on as "fromOn", shown.until_on as "untilOn", unit.rank_no, (
          select count(*)::int from rule_clause clause where clause.committee_id = rule.committee_id and clause.version_id = shown.id
        ) as clauses
      from rule join unit on unit.committee_id = rule.committee_id and unit.id = rule.unit_id
      cross join lateral (
        select version.* from rule_version version
        where version.committee_id = rule.committee_id and version.rule_id = rule.id and ${drafts}
        order by version.state = 'in_force' desc, version.number desc limit 1
      ) shown
      where rule.committee_id = ${actor.committeeId} and ${visibleRules(actor)} and ${matching}
        and ${state ? sql`shown.state = ${state}` : sql`true`} and ${unitId ? sql`rule.unit_id = ${unitId}::uuid` : sql`true`}
    )
    select lines.*, count(*) over ()::int as total from lines
    order by rank_no, "unitName", "fromOn" nulls last, title limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(
    db,
  )
  return { items: rows, total: rows[0]?.total ?? 0 }
})

/** What stands in the library about a kind of meeting or post. */
export const listLinked = query(endpoints.library.linked, async ({ db, actor, input }) => {
  const { rows } = await sql<{ id: string; title: string; clause: number | null }>`
    select rule.id, rule.title, rule_link.clause from rule_link
    join rule on rule.committee_id = rule_link.committee_id and rule.id = rule_link.rule_id
    where rule_link.committee_id = ${actor.committeeId} and target_kind = ${input.targetKind}
      and target_key = ${input.targetKey} and ${visibleRules(actor)} and exists (
        select from rule_version where rule_version.committee_id = rule.committee_id and rule_version.rule_id = rule.id
          and rule_version.state = 'in_force')
    order by rule.title, rule_link.clause nulls first`.execute(db)
  return { items: rows }
})
