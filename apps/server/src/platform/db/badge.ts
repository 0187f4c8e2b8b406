import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** What a connection may see: one committee, or what signing in needs across committees. */
export type Badge = string

export const signInBadge: Badge = 'sign-in'

interface WornClient extends PostgresPoolClient {
  wear(badge: Badge): Promise<void>
}

type NameStatement = (text: string) => string | undefined

/**
 * Lends connections of a shared pool that wear a committee's badge. A connection remembers its
 * badge, so an installation with one committee never pays a round trip for it.
 */
export function wardrobe(pool: pg.Pool, nameOf: NameStatement): (badge: Badge) => PostgresPool {
  const worn = new WeakMap<pg.PoolClient, WornClient>()
  return (badge) => ({
    async connect() {
      const client = await pool.connect()
      let dressed = worn.get(client)
      if (!dressed) {
        dressed = wornClient(client, nameOf)
        worn.set(client, dressed)
      }
      try {
        await dressed.wear(badge)
      } catch (error) {
        client.release(error instanceof Error ? error : true)
        throw error
      }
      return dressed
    },
    end: () => Promise.resolve(),
  })
}

function wornClient(client: pg.PoolClient, nameOf: NameStatement): WornClient {
  let wearing: Badge | null = null
  const query = (text: string, values: unknown[]) => client.query({ name: nameOf(text), text, values })
  return {
    async wear(badge) {
      if (wearing === badge) return
      wearing = null
      await client.query({ text: "select set_config('tongxin.committee', $1, false)", values: [badge] })
      wearing = badge
    },
    query: query as unknown as PostgresPoolClient['query'],
    release: () => client.release(),
  }
}
