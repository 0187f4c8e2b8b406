import { sql } from 'kysely'
import type { SearchSource, SearchText } from '../../platform/search/search-source.ts'
import { visibleProposals } from './policy.ts'

/** Title and text of a proposal; found by who may know of it. */
export const proposalTexts: SearchSource = {
  kind: 'proposal',
  module: 'proposals',
  permission: 'proposal.read',
  table: 'proposal',
  follows: ['proposal.started', 'proposal.written', 'proposal.submitted'],
  visible: visibleProposals,
  async texts(db, committeeId, ids) {
    const { rows } = await sql<SearchText>`
      select proposal.id as "recordId", proposal.title,
        coalesce(proposal.submitted_on, (proposal.started_at at time zone 'Asia/Shanghai')::date)::text as "on",
        concat_ws(E'\n', nullif(situation, ''), nullif(analysis, ''), nullif(suggestions, '')) as body
      from proposal where committee_id = ${committeeId} and id = any(${[...ids]}::uuid[])`.execute(db)
    return rows
  },
}
