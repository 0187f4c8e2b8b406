import { actorSource } from './modules/access/public.ts'
import { systemClock, type Clock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { openDatabase } from './platform/db/database.ts'
import { migrate } from './platform/db/migrate.ts'
import { watchRights, type RightsWatch } from './platform/db/rights-watch.ts'
import type { Services } from './platform/http/services.ts'
import { prepareJobs, workerJobs } from './platform/jobs/worker-jobs.ts'
import { packShelf } from './platform/pack/pack-shelf.ts'
import { installationKey } from './platform/secrets/installation-key.ts'
import { keyProvider } from './platform/secrets/key-provider.ts'
import { reactions } from './reactions.ts'
import { searchSources } from './search-sources.ts'

export interface RunningServices {
  services: Services
  stop(): Promise<void>
}

/** Migrates the database behind `url` and opens everything that outlives a request. */
export async function startServices(config: Config, url: string, clock: Clock = systemClock): Promise<RunningServices> {
  await prepareJobs(url)
  await migrate({ url })
  const database = openDatabase({ url, prepare: config.prepareStatements })
  const packs = packShelf(database)
  let watch: RightsWatch | null = null
  const actors = actorSource(database, packs, () => watch?.watching() ?? false)
  watch = await watchRights(url, () => {
    actors.forgetAll()
    packs.forgetAll()
  })
  const jobs = workerJobs(url, { alone: config.databaseUrl === null })
  const keys = keyProvider(installationKey(config.dataDirectory, process.env['TONGXIN_KEY']))
  return {
    services: { clock, config, database, packs, jobs, keys, actors, reactions, searchSources },
    async stop() {
      await jobs.stop()
      await watch?.stop()
      await database.close()
    },
  }
}
