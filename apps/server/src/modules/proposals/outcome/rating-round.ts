import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { lastDay } from '../rules.ts'
import type { ProposalRow } from '../queries.ts'

/** Somebody who may rate a round: whoever proposes the case or something merged into it. */
export interface Rater {
  personId: string
  name: string
  unitId: string | null
  rated: boolean
}

/** Until when the present round may be rated; `null` before there is a reply. */
export function rateUntil(pack: Pack, row: Pick<ProposalRow, 'replied_on' | 'state'>): string | null {
  return row.replied_on && row.state !== 'in_handling' ? lastDay(pack, 'proposal_rating', row.replied_on) : null
}

/** Everybody who rates this round of a case, in the order of numbers and signing, and whether he has. */
export async function ratersOf(
  db: Reader,
  row: Pick<ProposalRow, 'committee_id' | 'id' | 'handling_round'>,
): Promise<Rater[]> {
  const { rows } = await sql<{ person_id: string; name: string; unit_id: string | null; rated: boolean }>`
    select one.person_id, person.name, (array_agg(one.unit_id))[1] as unit_id,
      exists (select from proposal_rating rating where rating.committee_id = one.committee_id
        and rating.proposal_id = ${row.id} and rating.round = ${row.handling_round}
        and rating.person_id = one.person_id) as rated
    from proposal_proposer one
    join proposal on proposal.committee_id = one.committee_id and proposal.id = one.proposal_id
    join person on person.committee_id = one.committee_id and person.id = one.person_id
    where one.committee_id = ${row.committee_id} and one.answer = 'agreed'
      and (proposal.id = ${row.id} or proposal.merged_into = ${row.id})
    group by one.committee_id, one.person_id, person.name order by min(proposal.number), min(one.place)`.execute(db)
  return rows.map(({ person_id, name, unit_id, rated }) => ({ personId: person_id, name, unitId: unit_id, rated }))
}

/** All ratings of a case, the newest round first. */
export function ratingsOf(db: Reader, committeeId: string, proposalId: string) {
  return db
    .selectFrom('proposal_rating as rating')
    .innerJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'rating.committee_id').onRef('person.id', '=', 'rating.person_id'),
    )
    .leftJoin('person as clerk', (join) =>
      join.onRef('clerk.committee_id', '=', 'rating.committee_id').onRef('clerk.id', '=', 'rating.entered_by'),
    )
    .selectAll('rating')
    .select(['person.name', 'clerk.name as entered_by_name'])
    .where('rating.committee_id', '=', committeeId)
    .where('rating.proposal_id', '=', proposalId)
    .orderBy('rating.round', 'desc')
    .orderBy('rating.rated_at')
    .execute()
}
