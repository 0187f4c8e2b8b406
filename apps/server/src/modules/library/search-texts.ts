import { clauseName } from '@tongxin/domain/library/parse-rule'
import { sql } from 'kysely'
import type { SearchSource } from '../../platform/search/search-source.ts'
import { visibleRules } from './policy.ts'

interface Row {
  id: string
  title: string
  on: string
  number: number
  chapter: string | null
  wording: string
}

/** The clauses in force, each found by itself; drafts and what was repealed are not. */
export const ruleTexts: SearchSource = {
  kind: 'rule',
  module: 'library',
  permission: 'rule.read',
  table: 'rule',
  follows: ['rule.put_in_force', 'rule.repealed', 'rule.draft_discarded'],
  visible: visibleRules,
  async texts(db, committeeId, ids) {
    const { rows } = await sql<Row>`
      select rule.id, rule.title, version.from_on as "on", clause.number, clause.chapter, clause.wording
      from rule
      join rule_version version on version.committee_id = rule.committee_id and version.rule_id = rule.id and version.state = 'in_force'
      join rule_clause clause on clause.committee_id = rule.committee_id and clause.version_id = version.id
      where rule.committee_id = ${committeeId} and rule.id = any(${[...ids]}::uuid[])`.execute(db)
    return rows.map(({ id, title, on, number, wording }) => ({
      recordId: id,
      part: String(number),
      title: `${title}${clauseName(number)}`,
      body: wording,
      on,
    }))
  },
}
