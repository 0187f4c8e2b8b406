import pg from 'pg'

/**
 * Connections of the queue's own. The queue's library would end a pool of its making without waiting for it and stop
 * listening for its errors before, so that a database that ends in the meantime would take the process with it.
 */
export function openQueuePool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, application_name: 'tongxin jobs', keepAlive: true })
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('error', () => {})
  return pool
}
