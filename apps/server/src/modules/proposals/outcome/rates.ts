import { endpoints } from '@tongxin/contract/endpoints'
import type { Pack } from '@tongxin/domain/pack/pack'
import { ratesOf, type CountedProposal } from '@tongxin/domain/proposals/rates'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import { found } from '../../../platform/http/app-error.ts'
import { query } from '../../../platform/http/operation.ts'
import { visibleProposals } from '../policy.ts'
import { rulesOf } from '../rules.ts'

/** The rates of a duty year from the records the actor may read; merged ones are replied to with the one they follow. */
export const readRates = query(endpoints.outcomes.rates, async ({ db, actor, input, pack, today }) => {
  const year = found(await yearOf(db, actor, input.dutyYearId, today))
  const rows = await countedRows(db, actor, year.id, today)
  const counted = rows.map((row) => toCounted(row, pack))
  const classes = rulesOf(pack).replyClasses.map(({ key, name }) => ({
    key,
    name: name.zh,
    count: rows.filter((row) => row.class === key).length,
  }))
  return {
    dutyYearTitle: year.title,
    counts: {
      submitted: counted.filter(({ submitted }) => submitted).length,
      accepted: counted.filter(({ accepted }) => accepted).length,
      replied: counted.filter(({ replied }) => replied).length,
    },
    rates: ratesOf(counted),
    classes,
  }
})

function yearOf(db: Reader, actor: Actor, id: string | undefined, today: string) {
  const years = db.selectFrom('duty_year').select(['id', 'title']).where('committee_id', '=', actor.committeeId)
  return (id ? years.where('id', '=', id) : years.where('from_on', '<=', today))
    .orderBy('from_on', 'desc')
    .limit(1)
    .executeTakeFirst()
}

interface CountedRow {
  submitted: boolean
  accepted: boolean
  handed_over: boolean
  class: string | null
  contacted: boolean
  grades: string[] | null
  promises: Array<{ kept: boolean; due: boolean }> | null
}

async function countedRows(db: Reader, actor: Actor, yearId: string, today: string): Promise<CountedRow[]> {
  const { rows } = await sql<CountedRow>`
    select proposal.number is not null and proposal.state not in ('draft', 'withdrawn') as submitted,
      proposal.state in ('accepted', 'merged', 'in_handling', 'replied', 'closed', 'archived') as accepted,
      main.handed_over_on is not null as handed_over, last.class,
      exists (select from handling_contact contact join handling_share share
        on share.committee_id = contact.committee_id and share.id = contact.share_id
        where share.committee_id = main.committee_id and share.proposal_id = main.id) as contacted,
      case when proposal.merged_into is null then (select array_agg(rating.grade) from proposal_rating rating
        where rating.committee_id = main.committee_id and rating.proposal_id = main.id
          and rating.round = main.handling_round) end as grades,
      case when proposal.merged_into is null then (
        select json_agg(json_build_object('kept', promise.state = 'kept', 'due', promise.due_on <= ${today}::date))
        from reply_promise promise join handling_share share
          on share.committee_id = promise.committee_id and share.id = promise.share_id
        where share.committee_id = main.committee_id and share.proposal_id = main.id and share.state = 'replied'
      ) end as promises
    from proposal
    join proposal main on main.committee_id = proposal.committee_id and main.id = coalesce(proposal.merged_into, proposal.id)
    left join lateral (select reply.class from proposal_reply reply join handling_share share
      on share.committee_id = reply.committee_id and share.id = reply.share_id
      where share.committee_id = main.committee_id and share.proposal_id = main.id and reply.issued_at is not null
      order by reply.issued_at desc limit 1) last on true
    where proposal.committee_id = ${actor.committeeId} and proposal.duty_year_id = ${yearId}
      and ${visibleProposals(actor)}`.execute(db)
  return rows
}

function toCounted(row: CountedRow, pack: Pack): CountedProposal {
  const { replyClasses, ratingGrades } = rulesOf(pack)
  return {
    submitted: row.submitted,
    accepted: row.accepted,
    handedOver: row.accepted && row.handed_over,
    replied: row.accepted && row.class !== null,
    contacted: row.contacted,
    solved: replyClasses.some(({ key, solved }) => solved && key === row.class),
    ratings: (row.grades ?? []).map((grade) => ({
      satisfied: ratingGrades.some(({ key, satisfied }) => satisfied && key === grade),
    })),
    promises: row.promises ?? [],
  }
}
