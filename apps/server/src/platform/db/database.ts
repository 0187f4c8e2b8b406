import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import type pg from 'pg'
import { assertId } from '../identifiers.ts'
import { type Badge, signInBadge, wardrobe } from './badge.ts'
import { openPool } from './pool.ts'
import type { DB } from './schema.gen.ts'
import { statementNames } from './statement-names.ts'

export type Schema = DB

/** The handle of one open transaction. What an operation writes, it writes through this. */
export type Tx = Transaction<Schema>

/** What a query needs: a transaction will do, and so will a plain connection of a committee. */
export type Reader = Kysely<Schema>

export interface DatabaseOptions {
  url: string
  /** How many connections at most; sign-in has two of its own beside them. */
  max?: number
  applicationName?: string
  /** Off where a pooler in between forgets prepared statements. */
  prepare?: boolean
  /** In milliseconds; 0 for operator commands that may take their time. */
  statementTimeout?: number
  onBroken?: (error: Error) => void
}

export interface Database {
  /** The database as one committee sees it. */
  of(committeeId: string): Kysely<Schema>
  /** Accounts, sessions and committees across committees, to read only: for finding out who calls. */
  readonly signIn: Kysely<Schema>
  /** Everything `work` does, or nothing. */
  transaction<T>(committeeId: string, work: (tx: Tx) => Promise<T>): Promise<T>
  readonly pool: pg.Pool
  /** Where the database is, for what needs connections of its own: migrations and jobs. */
  readonly url: string
  close(): Promise<void>
}

export function openDatabase(options: DatabaseOptions): Database {
  const { url, applicationName = 'tongxin', statementTimeout = 30_000, onBroken } = options
  const pool = openPool({ url, max: options.max ?? 10, applicationName, statementTimeout, onBroken })
  const signInPool = openPool({
    url,
    max: 2,
    applicationName: `${applicationName} sign-in`,
    statementTimeout,
    onBroken,
  })
  const names = options.prepare === false ? () => undefined : statementNames()
  const wearing = wardrobe(pool, names)
  const committees = new Map<Badge, Kysely<Schema>>()

  function of(committeeId: string): Kysely<Schema> {
    const known = committees.get(committeeId)
    if (known) return known
    assertId(committeeId)
    const opened = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: wearing(committeeId) }) })
    committees.set(committeeId, opened)
    return opened
  }

  return {
    of,
    signIn: new Kysely<Schema>({ dialect: new PostgresDialect({ pool: wardrobe(signInPool, names)(signInBadge) }) }),
    transaction: (committeeId, work) => of(committeeId).transaction().execute(work),
    pool,
    url,
    async close() {
      await Promise.all([pool.end(), signInPool.end()])
    },
  }
}
