import type { Home } from './home.ts'

/** Where a running server listens: a Unix socket, or loopback on a system without them. */
export interface Listener {
  host: string
  port: number
}

const idleFriendly = {
  max_connections: '60',
  shared_buffers: '32MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  random_page_cost: '1.1',
  huge_pages: 'off',
  jit: 'off',
  // Reads without worker processes of their own: three processes less when idle.
  io_method: 'sync',
  max_logical_replication_workers: '0',
  min_wal_size: '48MB',
  max_wal_size: '512MB',
  log_checkpoints: 'off',
  lc_messages: 'C',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
}

/** For tests only: a crash of the machine would lose everything, and may. */
const forgetful = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '200',
  autovacuum: 'off',
}

export function serverArguments(home: Home, listener: Listener, durable: boolean): string[] {
  const unix = listener.host === home.sockets
  const settings: Record<string, string> = {
    ...idleFriendly,
    ...(durable ? {} : forgetful),
    listen_addresses: unix ? '' : listener.host,
    port: String(listener.port),
    unix_socket_directories: unix ? home.sockets : '',
    unix_socket_permissions: '0700',
  }
  return ['-D', home.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

export function addressOf(listener: Listener, user: string, password: string, database: string): string {
  return `postgresql://${user}:${password}@${encodeURIComponent(listener.host)}:${listener.port}/${database}`
}
