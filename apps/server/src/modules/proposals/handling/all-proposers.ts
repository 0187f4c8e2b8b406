import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'

/** Everybody who proposes a case: of the proposal itself and of all that were merged into it, in order. */
export async function allProposerIds(db: Reader, committeeId: string, proposalId: string): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select one.person_id from proposal_proposer one
    join proposal on proposal.committee_id = one.committee_id and proposal.id = one.proposal_id
    where one.committee_id = ${committeeId} and one.answer = 'agreed'
      and (proposal.id = ${proposalId} or proposal.merged_into = ${proposalId})
    group by one.person_id order by min(proposal.number), min(one.place)`.execute(db)
  return rows.map(({ person_id }) => person_id)
}

/** Names of all proposers of a case, a body by its own. */
export async function allProposerNames(db: Reader, committeeId: string, proposalId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select coalesce(unit.name, person.name) as name from proposal_proposer one
    join proposal on proposal.committee_id = one.committee_id and proposal.id = one.proposal_id
    join person on person.committee_id = one.committee_id and person.id = one.person_id
    left join unit on unit.committee_id = one.committee_id and unit.id = one.unit_id
    where one.committee_id = ${committeeId} and one.answer = 'agreed'
      and (proposal.id = ${proposalId} or proposal.merged_into = ${proposalId})
    group by 1 order by min(proposal.number), min(one.place)`.execute(db)
  return rows.map(({ name }) => name)
}
