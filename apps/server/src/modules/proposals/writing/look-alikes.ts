import { endpoints } from '@tongxin/contract/endpoints'
import type { ProposalState } from '@tongxin/domain/proposals/proposal'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { query } from '../../../platform/http/operation.ts'
import { findLookAlikes } from '../../../platform/search/look-alikes.ts'
import { openProposals } from '../policy.ts'
import { nameOf, rulesOf } from '../rules.ts'
import { proposalTexts } from '../search-texts.ts'

/**
 * 查重: earlier proposals that say much of the same, with how they ended. Whoever writes sees those he may read, and of
 * all others that were accepted their title and end: what was replied to is no secret among members.
 */
export const lookAlikes = query(endpoints.proposals.lookAlikes, async ({ db, actor, input, pack, today }) => {
  const text = [input.title, input.situation, input.analysis, input.suggestions].join('\n')
  const source = { ...proposalTexts, visible: openProposals }
  const alike = await findLookAlikes(db, [source], { actor, today, text, except: input.id, most: 5 })
  const ends = await endsOf(
    db,
    actor.committeeId,
    alike.map(({ record_id }) => record_id),
  )
  const items = alike.flatMap(({ record_id, title, likeness, shared }) => {
    const end = ends.find(({ id }) => id === record_id)
    if (!end) return []
    return [
      {
        id: record_id,
        title,
        number: end.number,
        dutyYearTitle: end.duty_year_title,
        state: end.state as ProposalState,
        unitName: end.unit_name,
        className: nameOf(rulesOf(pack).replyClasses, end.class),
        percent: Math.round(likeness * 100),
        shared,
      },
    ]
  })
  return { items }
})

interface End {
  id: string
  number: number | null
  state: string
  duty_year_title: string
  unit_name: string | null
  class: string | null
}

/** How each ended: its state, and the last reply with the unit that gave it; a merged one ended with what it follows. */
async function endsOf(db: Reader, committeeId: string, ids: readonly string[]): Promise<End[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<End>`
    select proposal.id, proposal.number, proposal.state, duty_year.title as duty_year_title, last.unit_name, last.class
    from proposal
    join duty_year on duty_year.committee_id = proposal.committee_id and duty_year.id = proposal.duty_year_id
    left join lateral (select reply.class, unit.name as unit_name from proposal_reply reply
      join handling_share share on share.committee_id = reply.committee_id and share.id = reply.share_id
      join unit on unit.committee_id = share.committee_id and unit.id = share.unit_id
      where share.committee_id = proposal.committee_id
        and share.proposal_id = coalesce(proposal.merged_into, proposal.id) and reply.issued_at is not null
      order by reply.issued_at desc limit 1) last on true
    where proposal.committee_id = ${committeeId} and proposal.id = any(${[...ids]}::uuid[])`.execute(db)
  return rows
}
