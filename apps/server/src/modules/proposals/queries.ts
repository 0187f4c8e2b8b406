import { sql, type Selectable } from 'kysely'
import type { Reader, Schema } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { found } from '../../platform/http/app-error.ts'
import { visibleProposals } from './policy.ts'

export type ProposalRow = Selectable<Schema['proposal']>

export type ProposerRow = Selectable<Schema['proposal_proposer']> & { name: string; unit_name: string | null }

export type ProposalLineRow = ProposalRow & {
  duty_year_title: string
  lead_name: string
  proposer_count: number
}

/** Proposals the actor may know of, with what a line shows, still to be filtered and ordered. */
export function proposalLines(db: Reader, actor: Actor) {
  return db
    .selectFrom('proposal')
    .innerJoin('duty_year', (join) =>
      join
        .onRef('duty_year.committee_id', '=', 'proposal.committee_id')
        .onRef('duty_year.id', '=', 'proposal.duty_year_id'),
    )
    .where('proposal.committee_id', '=', actor.committeeId)
    .where(visibleProposals(actor))
    .selectAll('proposal')
    .select('duty_year.title as duty_year_title')
    .select([leadName.as('lead_name'), proposerCount.as('proposer_count')])
}

/** The body in whose name it is, or the person who signs first. */
const leadName = sql<string>`(select coalesce(unit.name, person.name) from proposal_proposer lead
  join person on person.committee_id = lead.committee_id and person.id = lead.person_id
  left join unit on unit.committee_id = lead.committee_id and unit.id = lead.unit_id
  where lead.committee_id = proposal.committee_id and lead.proposal_id = proposal.id and lead.place = 1)`

const proposerCount = sql<number>`(select count(*)::int from proposal_proposer one
  where one.committee_id = proposal.committee_id and one.proposal_id = proposal.id and one.answer = 'agreed')`

export async function findVisibleProposal(db: Reader, actor: Actor, id: string): Promise<ProposalLineRow> {
  return found(await proposalLines(db, actor).where('proposal.id', '=', id).executeTakeFirst())
}

/** Everybody who proposes or was asked, in the order of signing. */
export function proposersOf(db: Reader, committeeId: string, proposalId: string): Promise<ProposerRow[]> {
  return db
    .selectFrom('proposal_proposer as one')
    .innerJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'one.committee_id').onRef('person.id', '=', 'one.person_id'),
    )
    .leftJoin('unit', (join) =>
      join.onRef('unit.committee_id', '=', 'one.committee_id').onRef('unit.id', '=', 'one.unit_id'),
    )
    .selectAll('one')
    .select(['person.name', 'unit.name as unit_name'])
    .where('one.committee_id', '=', committeeId)
    .where('one.proposal_id', '=', proposalId)
    .orderBy('one.place')
    .execute()
}

/** What was done with it, in order. */
export function stepsOf(db: Reader, committeeId: string, proposalId: string) {
  return db
    .selectFrom('proposal_step as step')
    .leftJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'step.committee_id').onRef('person.id', '=', 'step.by_person'),
    )
    .leftJoin('person as spoken_for', (join) =>
      join.onRef('spoken_for.committee_id', '=', 'step.committee_id').onRef('spoken_for.id', '=', 'step.entered_for'),
    )
    .selectAll('step')
    .select(['person.name as by_name', 'spoken_for.name as entered_for_name'])
    .where('step.committee_id', '=', committeeId)
    .where('step.proposal_id', '=', proposalId)
    .orderBy('step.number')
    .execute()
}

/** The proposals that were merged into this one. */
export function mergedInto(db: Reader, committeeId: string, proposalId: string) {
  return db
    .selectFrom('proposal')
    .select(['id', 'number', 'title', leadName.as('lead_name')])
    .where('committee_id', '=', committeeId)
    .where('merged_into', '=', proposalId)
    .orderBy('number')
    .execute()
}

/** Proposers of a proposal and of all that were merged into it who have not rated the round though they still may. */
export async function openRatings(db: Reader, row: ProposalRow, rateUntil: string | null, today: string) {
  if (row.state !== 'replied' || rateUntil === null || today > rateUntil) return 0
  const { rows } = await sql<{ count: number }>`
    select count(distinct one.person_id)::int as count from proposal_proposer one
    join proposal of on of.committee_id = one.committee_id and of.id = one.proposal_id
    where one.committee_id = ${row.committee_id} and (of.id = ${row.id} or of.merged_into = ${row.id})
      and one.answer = 'agreed'
      and not exists (select from proposal_rating rating where rating.committee_id = one.committee_id
        and rating.proposal_id = ${row.id} and rating.round = ${row.handling_round}
        and rating.person_id = one.person_id)`.execute(db)
  return rows[0]?.count ?? 0
}
