// npm run bench:search [-- --texts 200000] [-- --only search,look-alikes]: the search over HTTP and the look-alikes, each
// against its bar, on a PostgreSQL of its own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { buildApp } from '../../../apps/server/src/app.ts'
import { readConfig } from '../../../apps/server/src/platform/config.ts'
import { startEmbeddedPostgres } from '../../../apps/server/src/platform/db/embedded-postgres.ts'
import { systemClock } from '../../../apps/server/src/platform/clock.ts'
import { countGrams } from '../../../apps/server/src/platform/search/count-grams.ts'
import { startServices } from '../../../apps/server/src/start-services.ts'
import { foundTestCommittee } from '../../../apps/server/src/testing/test-committee.ts'
import { testPack } from '../../../apps/server/src/testing/test-pack.ts'
import { note } from '../assessment/bar.ts'
import { askAlike } from './ask-alike.ts'
import { askWords } from './ask-words.ts'
import { fillTexts } from './fill-texts.ts'

const { values } = parseArgs({
  options: { texts: { type: 'string', default: '200000' }, only: { type: 'string', default: 'search,look-alikes' } },
})
const data = mkdtempSync(join(tmpdir(), 'tongxin-bench-'))
const postgres = await startEmbeddedPostgres({ dataDirectory: data })
const client = new pg.Client({ connectionString: postgres.url })
try {
  const config = readConfig({ argv: ['--data-dir', data], env: { LOG_LEVEL: 'error' }, projectRoot: '/' })
  const { services, stop } = await startServices(config, postgres.url)
  await client.connect()
  const committee = await foundTestCommittee(services.database, systemClock, testPack)
  const unitIds = await Promise.all(['甲', '乙', '丙', '丁'].map((name) => committee.unit('special_committee', name)))
  const people = {
    clerk: await committee.person({ posts: [{ kind: 'office_clerk', unitId: committee.rootId }] }),
    director: await committee.person({ posts: [{ kind: 'committee_director', unitId: unitIds[0] ?? '' }] }),
    member: await committee.person({ sectorId: await committee.unit('sector', '教育界') }),
  }
  const began = performance.now()
  const filled = { committeeId: committee.id, unitIds, personIds: Object.values(people) }
  await fillTexts(client, filled, Math.round(Number(values.texts) / 2))
  note(`${values.texts} texts written in ${((performance.now() - began) / 1000).toFixed(0)} s; ${await sizes(client)}`)
  const app = await buildApp({ services, webRoot: null, version: 'bench' })
  if (values.only.includes('search')) await askWords(app, services, committee.id, people)
  if (values.only.includes('look-alikes')) {
    const counted = performance.now()
    await countGrams(services.database, committee.id)
    note(`pairs counted in ${((performance.now() - counted) / 1000).toFixed(1)} s`)
    await askAlike(services, committee.id)
  }
  await app.close()
  await stop()
} finally {
  await client.end()
  await postgres.stop()
  rmSync(data, { recursive: true, force: true })
}

async function sizes(from: pg.Client): Promise<string> {
  const { rows } = await from.query<{ size: string }>(`
    select format('table %s, index of pairs %s', pg_size_pretty(pg_table_size('search_text')),
      pg_size_pretty(pg_relation_size('search_text_grams'))) as size`)
  return rows[0]?.size ?? ''
}
