import type { Reader } from '../../platform/db/database.ts'
import { inForce } from '../organisation/public.ts'

/** Those of some people who have a seat on a day. */
export async function seatedOn(
  db: Reader,
  committeeId: string,
  personIds: readonly string[],
  on: string,
): Promise<string[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('seat')
    .select('person_id')
    .distinct()
    .where('committee_id', '=', committeeId)
    .where('person_id', 'in', [...personIds])
    .where(inForce('seat', on))
    .execute()
  return rows.map(({ person_id }) => person_id)
}
