import { endpoints } from '@tongxin/contract/endpoints'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { query } from '../../../platform/http/operation.ts'
import { inForce } from '../../organisation/public.ts'

/** Units to which proposals may be handed over today, by rank. */
export function handlingUnits(db: Reader, pack: Pack, committeeId: string, today: string) {
  const kinds = pack.postKinds
    .filter(({ roles }) => roles.includes('handling_unit'))
    .flatMap(({ unitKinds }) => unitKinds)
  return db
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('committee_id', '=', committeeId)
    .where(sql<boolean>`kind = any(${kinds}::text[])`)
    .where(inForce('unit', today))
    .orderBy('rank_no')
    .orderBy('name')
    .execute()
}

/** Suggests by what happened before: units that replied to proposals of the same category come first. */
export const listHandlingUnits = query(endpoints.handling.units, async ({ db, actor, input, pack, today }) => {
  const units = await handlingUnits(db, pack, actor.committeeId, today)
  const counts = input.proposalId
    ? await handledAlike(db, actor.committeeId, input.proposalId)
    : new Map<string, number>()
  const items = units.map(({ id, name }) => ({ id, name, handledAlike: counts.get(id) ?? 0 }))
  return { items: items.toSorted((a, b) => b.handledAlike - a.handledAlike) }
})

async function handledAlike(db: Reader, committeeId: string, proposalId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ unit_id: string; count: number }>`
    select share.unit_id, count(distinct other.id)::int as count
    from proposal mine
    join proposal other on other.committee_id = mine.committee_id and other.category = mine.category
      and other.id <> mine.id
    join handling_share share on share.committee_id = other.committee_id and share.proposal_id = other.id
    where mine.committee_id = ${committeeId} and mine.id = ${proposalId} and share.state <> 'reassigned'
      and share.part <> 'co'
    group by share.unit_id`.execute(db)
  return new Map(rows.map(({ unit_id, count }) => [unit_id, count]))
}
