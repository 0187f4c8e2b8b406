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
export async function joinUnits(taking: Taking, joining: readonly Joining[]): Promise<void> {
  const { tx, kept } = taking
  if (joining.length === 0) return
  const belongs = await alreadyJoined(taking, joining)
  const rows = await membershipsFor(
    taking,
    joining.filter(({ personId, unitId }) => !belongs.has(`${personId} ${unitId}`)),
  )
  if (rows.length === 0) return
  await tx.insertInto('membership').values(rows).execute()
  kept.created(
    'membership',
    rows.map(({ id }) => id),
  )
}

async function alreadyJoined({ tx, committeeId, today }: Taking, joining: readonly Joining[]): Promise<Set<string>> {
  const present = await tx
    .selectFrom('membership')
    .select(['person_id', 'unit_id'])
    .where('committee_id', '=', committeeId)
    .where('unit_id', 'in', [...new Set(joining.map(({ unitId }) => unitId))])
    .where(inForce('membership', today))
    .execute()
  return new Set(present.map((row) => `${row.person_id} ${row.unit_id}`))
}

/** Nobody joins before the unit was there. */
async function membershipsFor({ tx, pack, committeeId }: Taking, joining: readonly Joining[]) {
  if (joining.length === 0) return []
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'kind', 'from_on'])
    .where('committee_id', '=', committeeId)
    .where('id', 'in', [...new Set(joining.map(({ unitId }) => unitId))])
    .execute()
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  return joining.map(({ personId, unitId, from, isHome }) => {
    const unit = unitOf.get(unitId)
    return {
      committee_id: committeeId,
      id: newId(),
      person_id: personId,
      unit_id: unitId,
      slot: (unit && unitKindOf(pack, unit.kind)?.slot) ?? null,
      is_home: isHome,
      from_on: unit && unit.from_on > from ? unit.from_on : from,
    }
  })
}
