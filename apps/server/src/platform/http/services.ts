import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'
import type { Reaction } from '../events/event.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { PackShelf } from '../pack/pack-shelf.ts'
import type { Actor } from './actor.ts'
import type { SearchSource } from '../search/search-source.ts'
import type { KeyProvider } from '../secrets/key-provider.ts'

/** Everything that outlives a request. Made once in `main.ts`, handed down, never imported. */
export interface Services {
  clock: Clock
  config: Config
  database: Database
  packs: PackShelf
  jobs: Jobs
  keys: KeyProvider
  actors: ActorSource
  reactions: readonly Reaction[]
  searchSources: readonly SearchSource[]
}

/** Finds out who calls; lent by the `access` module. */
export interface ActorSource {
  bySessionToken(token: string, now: Date, today: string): Promise<Actor | null>
  byApiToken(token: string, now: Date, today: string): Promise<Actor | null>
  /** Forgets what it remembers of a committee; called after rights changed. */
  forget(committeeId: string): void
}
