import { isAdministrator } from '@tongxin/domain/access/role'
import { closedModules } from '../../platform/closed-modules.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Actor, NamedRole } from '../../platform/http/actor.ts'
import type { ActorSource } from '../../platform/http/services.ts'
import { earlier } from '../../platform/clock.ts'
import type { PackShelf } from '../../platform/pack/pack-shelf.ts'
import { rolesOn, tokenActor, unitsBelow } from './load-actor.ts'
import { sessionLength } from './session-length.ts'
import { digest } from './session-tokens.ts'

interface Remembered {
  actor: Actor
  today: string
  readAt: number
  lastSeenAt: number
  endsAt: number
  idle: number
}

/** Remembered rights are re-read after this long even if nobody reported a change. */
const longestMemory = 30_000
const lastSeenEvery = 5 * 60_000

/**
 * Finds actors. Rights are remembered only while the watch on changes of rights is connected:
 * a change made by any process empties the memory, so removing a right works on the next request.
 */
export function actorSource(
  database: Database,
  packs: PackShelf,
  watching: () => boolean,
): ActorSource & { forgetAll(): void } {
  const memory = new Map<string, Remembered>()

  return {
    async bySessionToken(token, now, today) {
      const known = memory.get(token)
      const fresh = known && watching() && known.today === today && now.getTime() - known.readAt < longestMemory
      const entry = fresh ? known : await readSession(database, packs, token, now, today)
      if (!entry || now.getTime() >= entry.endsAt || now.getTime() - entry.lastSeenAt > entry.idle) {
        memory.delete(token)
        return null
      }
      if (watching()) remember(memory, token, entry)
      if (now.getTime() - entry.lastSeenAt > lastSeenEvery) {
        entry.lastSeenAt = now.getTime()
        await touchSession(database, entry.actor, now)
      }
      return entry.actor
    },
    async byApiToken(token, now, today) {
      const row = await findToken(database, token, today)
      if (!row) return null
      await touchToken(database, row, now)
      return tokenActor(row, await closedModules(database.of(row.committee_id), row.committee_id))
    },
    forget: () => memory.clear(),
    forgetAll: () => memory.clear(),
  }
}

async function readSession(
  database: Database,
  packs: PackShelf,
  token: string,
  now: Date,
  today: string,
): Promise<Remembered | null> {
  const row = await findSession(database, token, now)
  if (!row) return null
  const db = database.of(row.committee_id)
  const pack = await packs.of(row.committee_id)
  const roles = await rolesOn(db, pack, row.committee_id, row.person_id, today)
  const { idle } = sessionLength(roles)
  const actor = Object.freeze<Actor>({
    committeeId: row.committee_id,
    accountId: row.account_id,
    personId: row.person_id,
    tokenId: null,
    sessionId: row.id,
    name: row.name,
    roles,
    next: nextStep(row, roles),
    secondFactor: row.second_factor_confirmed_at !== null,
    unitsBelow: await unitsBelow(db, row.committee_id, roles),
    closedModules: await closedModules(db, row.committee_id),
    tokenPermissions: null,
  })
  return {
    actor,
    today,
    readAt: now.getTime(),
    lastSeenAt: row.last_seen_at.getTime(),
    endsAt: row.expires_at.getTime(),
    idle,
  }
}

function remember(memory: Map<string, Remembered>, token: string, entry: Remembered): void {
  if (memory.size >= 5000) memory.clear()
  memory.set(token, entry)
}

function nextStep(
  row: { must_change_password: boolean; second_factor_confirmed_at: Date | null },
  roles: readonly NamedRole[],
): Actor['next'] {
  if (row.must_change_password) return 'change_password'
  const needed = roles.some(({ role }) => isAdministrator(role))
  return needed && !row.second_factor_confirmed_at ? 'set_up_second_factor' : 'nothing'
}

function findSession(database: Database, token: string, now: Date) {
  return database.signIn
    .selectFrom('session')
    .innerJoin('account', (join) =>
      join.onRef('account.committee_id', '=', 'session.committee_id').onRef('account.id', '=', 'session.account_id'),
    )
    .innerJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'account.committee_id').onRef('person.id', '=', 'account.person_id'),
    )
    .select([
      'session.committee_id',
      'session.id',
      'session.account_id',
      'session.last_seen_at',
      'session.expires_at',
      'account.person_id',
      'account.must_change_password',
      'account.second_factor_confirmed_at',
      'person.name',
    ])
    .where('session.token_hash', '=', digest(token))
    .where('session.ended_at', 'is', null)
    .where('session.expires_at', '>', now)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
}

function findToken(database: Database, token: string, today: string) {
  return database.signIn
    .selectFrom('api_token')
    .select(['committee_id', 'id', 'name', 'permissions'])
    .where('token_hash', '=', digest(token))
    .where('revoked_at', 'is', null)
    .where((or) => or.or([or('expires_on', 'is', null), or('expires_on', '>=', today)]))
    .executeTakeFirst()
}

async function touchSession(database: Database, actor: Actor, now: Date): Promise<void> {
  if (!actor.sessionId) return
  await database
    .of(actor.committeeId)
    .updateTable('session')
    .set({ last_seen_at: now })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', actor.sessionId)
    .execute()
}

async function touchToken(database: Database, token: { committee_id: string; id: string }, now: Date): Promise<void> {
  const aMinuteAgo = earlier(now, 60_000)
  await database
    .of(token.committee_id)
    .updateTable('api_token')
    .set({ last_used_at: now })
    .where('committee_id', '=', token.committee_id)
    .where('id', '=', token.id)
    .where((or) => or.or([or('last_used_at', 'is', null), or('last_used_at', '<', aMinuteAgo)]))
    .execute()
}
