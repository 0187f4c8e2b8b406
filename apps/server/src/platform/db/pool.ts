import pg from 'pg'

export interface PoolOptions {
  /** `postgresql://…`, a Unix socket directory percent-encoded as the host. */
  url: string
  max: number
  applicationName: string
  /** How long one statement may run, in milliseconds; 0 for as long as it likes. */
  statementTimeout: number
  /** Told of connections that break while nobody uses them; the pool replaces them by itself. */
  onBroken?: (error: Error) => void
}

/** One pool of connections that all act as `tongxin_app`, keep Shanghai time and give up in time. */
export function openPool(options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    min: 1,
    application_name: options.applicationName,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    types: { getTypeParser },
    onConnect: (client) => prepareSession(client, options.statementTimeout),
  })
  // A connection may break between two queries of a transaction; unheard, that would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('error', (error) => options.onBroken?.(error))
  return pool
}

const dateType = 1082
const dateArrayType = 1182
const textArrayType = 1009

type Parse = (value: string) => unknown

/** `date` stays the text `YYYY-MM-DD`; `numeric` and `int8` are text already. */
function getTypeParser(type: number, format?: 'text' | 'binary'): Parse {
  if (type === dateType) return (value) => value
  if (type === dateArrayType) return pg.types.getTypeParser(textArrayType as number) as Parse
  return pg.types.getTypeParser(type, format as 'text') as Parse
}

async function prepareSession(client: pg.ClientBase, statementTimeout: number): Promise<void> {
  const results = (await client.query(`
    set timezone to 'Asia/Shanghai';
    set statement_timeout to ${Math.trunc(statementTimeout)};
    set lock_timeout to '10s';
    set idle_in_transaction_session_timeout to '30s';
    select set_config('role', rolname, false) from pg_roles
      where rolname = 'tongxin_app' and pg_has_role(session_user, oid, 'member');
    select rolsuper or rolbypassrls as unwalled from pg_roles where rolname = current_user
  `)) as unknown as pg.QueryResult<{ unwalled: boolean }>[]
  if (results.at(-1)?.rows[0]?.unwalled) {
    throw new Error('The database user walks through row-level security. Let it take the role tongxin_app.')
  }
}
