import type { Pack } from '@tongxin/domain/pack/pack'
import type { RectificationRole } from '@tongxin/domain/rectification/rectification'
import { sql, type RawBuilder, type Selectable } from 'kysely'
import type { Reader, Schema } from '../../platform/db/database.ts'
import { reach, reachesUnit, type Actor } from '../../platform/http/actor.ts'
import { found } from '../../platform/http/app-error.ts'
import { holdersOfPosts } from '../organisation/public.ts'

export type RectificationRow = Selectable<Schema['rectification']> & { unit_name: string }

/** The office and those who oversee it see all; the officers of a branch see their own. */
function visible(actor: Actor): RawBuilder<boolean> {
  const { all, unitIds } = reach(actor, 'rectification.read')
  return all ? sql<boolean>`true` : sql<boolean>`rectification.unit_id = any(${[...unitIds]}::uuid[])`
}

export function rectificationLines(db: Reader, actor: Actor) {
  return db
    .selectFrom('rectification')
    .innerJoin('unit', (join) =>
      join.onRef('unit.committee_id', '=', 'rectification.committee_id').onRef('unit.id', '=', 'rectification.unit_id'),
    )
    .selectAll('rectification')
    .select('unit.name as unit_name')
    .where('rectification.committee_id', '=', actor.committeeId)
    .where(visible(actor))
}

/** One rectification, as far as the actor may know of it; locked where somebody acts on it. */
export async function findRectification(db: Reader, actor: Actor, id: string, { lock = false } = {}) {
  const row = rectificationLines(db, actor).where('rectification.id', '=', id)
  return found(await (lock ? row.forUpdate('rectification') : row).executeTakeFirst())
}

export function stepsOf(db: Reader, { committee_id, id }: RectificationRow) {
  return db
    .selectFrom('rectification_step')
    .innerJoin('person', (join) =>
      join
        .onRef('person.committee_id', '=', 'rectification_step.committee_id')
        .onRef('person.id', '=', 'rectification_step.made_by'),
    )
    .selectAll('rectification_step')
    .select('person.name as by')
    .where('rectification_step.committee_id', '=', committee_id)
    .where('rectification_id', '=', id)
    .orderBy('number')
    .execute()
}

/** The parts somebody has in a rectification. */
export function partsOf(actor: Actor, unitId: string): RectificationRole[] {
  const parts: RectificationRole[] = []
  if (isOfBranch(actor, unitId)) parts.push('branch')
  if (reach(actor, 'rectification.manage').all) parts.push('office')
  return parts
}

export function isOfBranch(actor: Actor, unitId: string): boolean {
  return !reach(actor, 'rectification.answer').all && reachesUnit(actor, 'rectification.answer', unitId)
}

/** Those whose turn it is: the officers of the branch, or the Party committee of the office. */
export function ownersFor(
  db: Reader,
  pack: Pack,
  { committee_id, unit_id }: Pick<RectificationRow, 'committee_id' | 'unit_id'>,
  turn: RectificationRole,
  today: string,
): Promise<string[]> {
  const role = turn === 'branch' ? 'branch_officer' : 'office_party_committee'
  const posts = pack.postKinds.filter(({ roles }) => roles.includes(role)).map(({ key }) => key)
  return holdersOfPosts(db, committee_id, posts, turn === 'branch' ? unit_id : null, today)
}
