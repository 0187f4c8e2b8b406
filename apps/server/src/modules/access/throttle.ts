import { sql } from 'kysely'
import type { Database } from '../../platform/db/database.ts'
import { AppError } from '../../platform/http/app-error.ts'

// Per name the wait doubles from the sixth failure on, up to a minute: guessing ends, the member does not stay locked out.
const freeTries = { name: 5, address: 60 }
const longestWait = 60

/** The two places in which failures are counted. */
export function buckets(name: string, address: string): Array<{ bucket: string; free: number }> {
  return [
    { bucket: `name:${name.trim().toLowerCase()}`, free: freeTries.name },
    { bucket: `address:${address}`, free: freeTries.address },
  ]
}

/** Refuses, with the seconds to wait, while a bucket is cooling down. */
export async function refuseWhileCooling(database: Database, name: string, address: string, now: Date): Promise<void> {
  const counted = buckets(name, address)
  const rows = await database.signIn
    .selectFrom('sign_in_failure')
    .selectAll()
    .where(
      'bucket',
      'in',
      counted.map(({ bucket }) => bucket),
    )
    .execute()
  for (const row of rows) {
    const free = counted.find(({ bucket }) => bucket === row.bucket)?.free ?? 0
    const seconds = waitOf(row.failures - free) - (now.getTime() - row.last_at.getTime()) / 1000
    if (seconds > 0) throw new AppError('sign_in_throttled', { seconds: Math.ceil(seconds) })
  }
}

function waitOf(excess: number): number {
  return excess <= 0 ? 0 : Math.min(longestWait, 2 ** excess)
}

/** Counts a failure; after a quiet hour counting begins anew. */
export async function countFailure(database: Database, name: string, address: string, now: Date): Promise<void> {
  for (const { bucket } of buckets(name, address)) {
    await database.signIn
      .insertInto('sign_in_failure')
      .values({ bucket, failures: 1, last_at: now })
      .onConflict((conflict) =>
        conflict.column('bucket').doUpdateSet({
          failures: sql<number>`case when sign_in_failure.last_at < ${now}::timestamptz - interval '1 hour' then 1 else sign_in_failure.failures + 1 end`,
          last_at: now,
        }),
      )
      .execute()
  }
}

/** A good sign-in clears the name's count; the address keeps its own. */
export async function forgetFailures(database: Database, name: string): Promise<void> {
  const [byName] = buckets(name, '')
  if (byName) await database.signIn.deleteFrom('sign_in_failure').where('bucket', '=', byName.bucket).execute()
}
