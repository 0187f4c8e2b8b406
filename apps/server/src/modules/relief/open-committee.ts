import { AppError } from '../../platform/http/app-error.ts'
import type { Database } from '../../platform/db/database.ts'

/** The committee whom somebody without a session speaks to: the one of this installation. */
export async function openCommittee(database: Database) {
  const [committee, another] = await database.signIn
    .selectFrom('committee')
    .select(['id', 'name', 'office_phone'])
    .limit(2)
    .execute()
  if (!committee || another) throw new AppError('not_set_up')
  return committee
}
