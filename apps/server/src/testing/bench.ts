import type { Pack } from '@tongxin/domain/pack/pack'
import type { FastifyInstance } from 'fastify'
import { afterAll } from 'vitest'
import { buildApp } from '../app.ts'
import { actorSource } from '../modules/access/public.ts'
import { type SettableClock, settableClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import type { Database } from '../platform/db/database.ts'
import { testDatabase } from '../platform/db/testing/test-database.ts'
import type { Services } from '../platform/http/services.ts'
import type { Jobs, JobPayload } from '../platform/jobs/jobs.ts'
import { packShelf } from '../platform/pack/pack-shelf.ts'
import { keyProvider } from '../platform/secrets/key-provider.ts'
import { reactions } from '../reactions.ts'
import { searchSources } from '../search-sources.ts'
import { type Caller, signIn } from './caller.ts'
import { foundTestCommittee, type TestCommittee } from './test-committee.ts'
import { testPack } from './test-pack.ts'

export interface Bench {
  app: FastifyInstance
  services: Services
  database: Database
  clock: SettableClock
  committee: TestCommittee
  /** Jobs that operations put into the queue; nobody works them off here. */
  queued: Array<{ name: string; payload: JobPayload }>
  /** Another committee in the same database. */
  foundAnother(): Promise<TestCommittee>
  /** Opens a session for a person, with an account made on the way, and calls the server as that person. */
  signInAs(personId: string, committee?: TestCommittee): Promise<Caller>
}

/** The whole server in process, over a database of the calling test file's own and a clock that stands still. */
export async function openBench({
  now = '2026-03-05T09:00:00+08:00',
  pack = testPack,
}: { now?: string; pack?: Pack } = {}): Promise<Bench> {
  const database = await testDatabase()
  const clock = settableClock(now)
  const packs = packShelf(database)
  const queued: Bench['queued'] = []
  const services: Services = {
    clock,
    config: readConfig({ argv: [], env: { LOG_LEVEL: 'error' }, projectRoot: '/nowhere' }),
    database,
    packs,
    jobs: queueOnly(queued),
    keys: keyProvider(Buffer.alloc(32, 7)),
    actors: actorSource(database, packs, () => false),
    reactions,
    searchSources,
  }
  const app = await buildApp({ services, webRoot: null, version: 'test' })
  afterAll(() => app.close())
  const committee = await foundTestCommittee(database, clock, pack)
  return {
    app,
    services,
    database,
    clock,
    committee,
    queued,
    foundAnother: () => foundTestCommittee(database, clock, pack),
    signInAs: (personId, home = committee) => signIn(app, database, clock, home.id, personId),
  }
}

function queueOnly(queued: Bench['queued']): Jobs {
  return {
    add: (_tx, name, payload) => Promise.resolve(void queued.push({ name, payload })),
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  }
}
