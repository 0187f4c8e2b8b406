import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { type Clock, later } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import { newId } from '../platform/identifiers.ts'
import { digest, newSecret } from '../modules/access/session-tokens.ts'

export interface Reply<T = Record<string, unknown>> {
  status: number
  body: T
  /** The bytes of a file answer. */
  raw: Buffer
}

type Send = <T = Record<string, unknown>>(path: string, body?: object) => Promise<Reply<T>>

/** A signed-in person's way to the server; paths are below `/api`. */
export interface Caller {
  personId: string
  cookie: string
  get: Send
  post: Send
  put: Send
  patch: Send
  delete: Send
}

/** Gives a person an account and an open session, without the cost of a password. */
export async function signIn(
  app: FastifyInstance,
  database: Database,
  clock: Clock,
  committeeId: string,
  personId: string,
): Promise<Caller> {
  const token = newSecret()
  const now = clock.now()
  // Tests move the clock by months; a session of theirs does not grow idle by that.
  const aYearOn = later(now, 400 * 24 * 3600_000)
  const session = {
    committee_id: committeeId,
    id: newId(),
    account_id: await accountOf(database, committeeId, personId, now),
    token_hash: digest(token),
    started_at: now,
    last_seen_at: aYearOn,
    expires_at: aYearOn,
  }
  await database
    .of(committeeId)
    .insertInto('session')
    .values({ ...session, address: '127.0.0.1', browser: 'test', second_factor: true })
    .execute()
  return callerWith(app, personId, `tongxin=${token}`)
}

async function accountOf(database: Database, committeeId: string, personId: string, now: Date): Promise<string> {
  const account = { committee_id: committeeId, id: newId(), person_id: personId, password_hash: '-', created_at: now }
  const db = database.of(committeeId)
  await db
    .insertInto('account')
    .values({ ...account, must_change_password: false, second_factor_confirmed_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { id } = await db
    .selectFrom('account')
    .select('id')
    .where('committee_id', '=', committeeId)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return id
}

function callerWith(app: FastifyInstance, personId: string, cookie: string): Caller {
  const send =
    (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'): Send =>
    async <T>(path: string, body?: object) => {
      const response = await app.inject({
        method,
        url: `/api${path}`,
        headers: { cookie },
        ...(body && { payload: body }),
      })
      return { status: response.statusCode, body: jsonOf<T>(response), raw: response.rawPayload }
    }
  return {
    personId,
    cookie,
    get: send('GET'),
    post: send('POST'),
    put: send('PUT'),
    patch: send('PATCH'),
    delete: send('DELETE'),
  }
}

function jsonOf<T>(response: LightMyRequestResponse): T {
  const isJson = String(response.headers['content-type'] ?? '').includes('json')
  return (isJson ? response.json() : {}) as T
}
