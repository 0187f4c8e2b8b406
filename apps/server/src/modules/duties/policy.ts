import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { mayReadPartyInternal, reach, type Actor } from '../../platform/http/actor.ts'
import { found } from '../../platform/http/app-error.ts'
import { branchKinds, inForce } from '../organisation/public.ts'

type DutyPermission = 'duty.read' | 'duty.survey' | 'talk.record' | 'duty.waive'

/** Units that owe duties by themselves: those of the kinds that rules name, cells and functional branches apart. */
export function owingKinds({ duties }: Pack): string[] {
  const kinds = (duties?.rules ?? []).flatMap(({ obliged }) => (obliged.kind === 'units' ? obliged.unitKinds : []))
  return [...new Set(kinds)]
}

export interface VisibleUnit {
  id: string
  kind: string
  name: string
  parent_id: string | null
  own: boolean
}

/**
 * The units whose duties somebody may see by a permission, in leadership order: all, those of the own posts, or the own
 * branch. Those of the Party chain are for Party members and the offices that serve them (domain.md §11). A functional
 * branch is among them so that its members can read that it owes none of the three meetings.
 */
export async function visibleUnits(
  db: Reader,
  pack: Pack,
  actor: Actor,
  permission: DutyPermission,
  on: string,
): Promise<VisibleUnit[]> {
  const { all, unitIds, self } = reach(actor, permission)
  const kinds = [...owingKinds(pack), ...functionalKinds(pack)]
  const mine = sql<boolean>`(unit.id = any(${ownUnitIds(actor)}::uuid[]) or exists (select from membership
    where membership.committee_id = unit.committee_id and membership.unit_id = unit.id
      and membership.person_id = ${actor.personId}::uuid and ${inForce('membership', on)}))`
  const reached = all
    ? sql<boolean>`true`
    : sql<boolean>`(unit.id = any(${[...unitIds]}::uuid[]) or (${self} and ${mine}))`
  let units = db
    .selectFrom('unit')
    .select(['id', 'kind', 'name', 'parent_id'])
    .select(mine.as('own'))
    .where('committee_id', '=', actor.committeeId)
    .where(inForce('unit', on))
    .where(sql<boolean>`unit.kind = any(${kinds}::text[])`)
    .where(reached)
  if (!mayReadPartyInternal(actor)) units = units.where('axis', '=', 'cppcc')
  const rows = await units.orderBy('rank_no').orderBy('name').orderBy('id').execute()
  return rows.filter(({ kind }) => !isCell(pack, kind))
}

/** The unit of an id if its duties may be seen; otherwise as if it were not there. */
export async function findDutyUnit(
  db: Reader,
  pack: Pack,
  actor: Actor,
  id: string,
  { permission, on }: { permission: DutyPermission; on: string },
): Promise<VisibleUnit> {
  const units = await visibleUnits(db, pack, actor, permission, on)
  return found(units.find((unit) => unit.id === id))
}

/** A cell's duties stand on the page of its branch. */
export function isCell(pack: Pack, kind: string): boolean {
  const parents = pack.unitKinds.find(({ key }) => key === kind)?.parents ?? []
  return parents.some((parent) => branchKinds(pack).includes(parent))
}

function functionalKinds({ unitKinds }: Pack): string[] {
  return unitKinds.filter(({ axis }) => axis === 'functional').map(({ key }) => key)
}

function ownUnitIds({ roles }: Actor): string[] {
  return [...new Set(roles.flatMap(({ unitId }) => unitId ?? []))]
}
