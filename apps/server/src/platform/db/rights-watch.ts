import pg from 'pg'

export interface RightsWatch {
  /** Whether changes of rights made by other processes reach us; while not, nothing may be remembered. */
  watching(): boolean
  stop(): Promise<void>
}

const again = 2000

/** Listens for changes of rights and calls `onChange`, also whenever the line was interrupted. */
export async function watchRights(url: string, onChange: () => void): Promise<RightsWatch> {
  let client: pg.Client | null = null
  let connected = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const lost = () => {
    connected = false
    onChange()
    if (!stopped) timer = setTimeout(() => void connect(), again).unref()
  }
  const connect = async () => {
    client = new pg.Client({ connectionString: url, application_name: 'tongxin rights watch', keepAlive: true })
    client.on('error', () => {})
    client.once('end', lost)
    client.on('notification', onChange)
    try {
      await client.connect()
      await client.query('listen tongxin_rights')
      connected = true
    } catch {
      // `end` follows and tries again; until then every request reads its rights from the tables.
    }
  }
  await connect()
  return {
    watching: () => connected,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}
