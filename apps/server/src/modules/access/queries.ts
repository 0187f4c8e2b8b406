import type { Reader } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { found } from '../../platform/http/app-error.ts'

export async function committeeOf(db: Reader, committeeId: string) {
  return found(await db.selectFrom('committee').selectAll().where('id', '=', committeeId).executeTakeFirst())
}

export async function currentDutyYear(db: Reader, committeeId: string, today: string) {
  const row = await db
    .selectFrom('duty_year')
    .select(['id', 'title', 'from_on', 'until_on'])
    .where('committee_id', '=', committeeId)
    .where('from_on', '<=', today)
    .orderBy('from_on', 'desc')
    .executeTakeFirst()
  return row ? { id: row.id, title: row.title, from: row.from_on, until: row.until_on } : null
}

export function findAccount(db: Reader, committeeId: string, accountId: string) {
  return db
    .selectFrom('account')
    .innerJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'account.committee_id').onRef('person.id', '=', 'account.person_id'),
    )
    .selectAll('account')
    .select(['person.name', 'person.phone'])
    .where('account.committee_id', '=', committeeId)
    .where('account.id', '=', accountId)
    .executeTakeFirst()
}

/** Open sessions of an account, the newest first, with the asking one marked. */
export async function openSessions(db: Reader, actor: Actor, accountId: string, now: Date) {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'started_at', 'last_seen_at', 'address', 'browser'])
    .where('committee_id', '=', actor.committeeId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('started_at', 'desc')
    .execute()
  const items = rows.map((row) => ({
    id: row.id,
    startedAt: row.started_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    address: row.address,
    browser: row.browser,
    current: row.id === actor.sessionId,
  }))
  return { items, total: items.length }
}
