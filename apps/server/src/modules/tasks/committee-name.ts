import type { Reader } from '../../platform/db/database.ts'

/** The committee's full name, as its papers bear it. */
export async function committeeName(db: Reader, committeeId: string): Promise<string> {
  const row = await db.selectFrom('committee').select('name').where('id', '=', committeeId).executeTakeFirstOrThrow()
  return row.name
}
