import type { Reader } from '../../platform/db/database.ts'
import { inForce } from './on-day.ts'

/** Persons who hold one of the posts on a day, in one unit or, without a unit, anywhere. */
export async function holdersOfPosts(
  db: Reader,
  committeeId: string,
  kinds: readonly string[],
  unitId: string | null,
  today: string,
): Promise<string[]> {
  if (kinds.length === 0) return []
  let rows = db
    .selectFrom('post')
    .select('person_id')
    .distinct()
    .where('committee_id', '=', committeeId)
    .where('kind', 'in', kinds)
    .where(inForce('post', today))
  if (unitId) rows = rows.where('unit_id', '=', unitId)
  return (await rows.orderBy('person_id').execute()).map(({ person_id }) => person_id)
}
