import { unitKindOf } from '@tongxin/domain/organisation/placing'
import { newId } from '../../../platform/identifiers.ts'
import { inForce } from '../../organisation/public.ts'
import type { Taking } from './commit-batch.ts'

export interface Joining {
  personId: string
  unitId: string
  from: string
  isHome: boolean
}

/** Lets people join units they do not belong to yet. */
export async function joinUnits(
  { tx, pack, committeeId, today, kept }: Taking,
  joining: readonly Joining[],
): Promise<void> {
  if (joining.length === 0) return
  const unitIds = [...new Set(joining.map(({ unitId }) => unitId))]
  const [units, present] = await Promise.all([
    tx
      .selectFrom('unit')
      .select(['id', 'kind', 'from_on'])
      .where('committee_id', '=', committeeId)
      .where('id', 'in', unitIds)
      .execute(),
    tx
      .selectFrom('membership')
      .select(['person_id', 'unit_id'])
      .where('committee_id', '=', committeeId)
      .where('unit_id', 'in', unitIds)
      .where(inForce('membership', today))
      .execute(),
  ])
  const belongs = new Set(present.map((row) => `${row.person_id} ${row.unit_id}`))
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  const rows = joining
    .filter(({ personId, unitId }) => !belongs.has(`${personId} ${unitId}`))
    .map(({ personId, unitId, from, isHome }) => {
      const unit = unitOf.get(unitId)
      const began = unit && unit.from_on > from ? unit.from_on : from
      return {
        committee_id: committeeId,
        id: newId(),
        person_id: personId,
        unit_id: unitId,
        slot: unit ? (unitKindOf(pack, unit.kind)?.slot ?? null) : null,
        is_home: isHome,
        from_on: began,
      }
    })
  if (rows.length === 0) return
  await tx.insertInto('membership').values(rows).execute()
  kept.created(
    'membership',
    rows.map(({ id }) => id),
  )
}
