// npm run bench: our list, detail and mark against bare Fastify with pg, as ratios of one run.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashPassword } from '../../apps/server/src/modules/access/public.ts'
import { foundCommittee, takePack } from '../../apps/server/src/modules/setup/public.ts'
import { readConfig } from '../../apps/server/src/platform/config.ts'
import { startEmbeddedPostgres } from '../../apps/server/src/platform/db/embedded-postgres.ts'
import { newId } from '../../apps/server/src/platform/identifiers.ts'
import { startServices } from '../../apps/server/src/start-services.ts'
import { fill } from './fill.ts'
import { load } from './load.ts'

const people = 30_000
const rounds = 3
const name = '压测办公室'
const password = 'a long enough password'

const data = mkdtempSync(join(tmpdir(), 'tongxin-bench-'))
const postgres = await startEmbeddedPostgres({ dataDirectory: data })
const servers: ChildProcess[] = []
try {
  const committeeId = await prepare()
  const { meetingId, personIds } = await fill(postgres.url, committeeId, people)
  const ours = await serve('our-server.ts', committeeId)
  const bare = await serve('bare-server.ts', committeeId)
  const cookie = await signIn(ours)
  const next = turns(personIds)
  const cases = [
    {
      what: 'list of 50, filter, sort, count',
      bar: 0.6,
      ours: () => ({ path: '/api/people?affiliation=cpc&pageSize=50' }),
      bare: () => ({ path: '/list' }),
    },
    {
      what: 'detail',
      bar: 0.5,
      ours: () => ({ path: `/api/people/${next()}` }),
      bare: () => ({ path: `/detail/${next()}` }),
    },
    {
      what: 'attendance mark, event and audit',
      bar: 0.35,
      ours: () => ({
        method: 'PUT' as const,
        path: `/api/meetings/${meetingId}/attendance/${next()}`,
        body: '{"state":"present"}',
      }),
      bare: () => ({ method: 'PUT' as const, path: `/mark/${meetingId}/${next()}` }),
    },
  ]
  for (const { what, bar, ours: our, bare: plain } of cases) {
    const [best, base] = [0, 0].map(() => ({ value: 0 }))
    for (let round = 0; round < rounds; round += 1) {
      if (base) base.value = Math.max(base.value, await load(bare, plain))
      if (best) best.value = Math.max(best.value, await load(ours, our, cookie))
    }
    const ratio = (best?.value ?? 0) / (base?.value ?? 1)
    console.log(
      `${what}: ${best?.value.toFixed(0)}/s against ${base?.value.toFixed(0)}/s bare = ${ratio.toFixed(2)} (bar ${bar})`,
    )
  }
} finally {
  for (const server of servers) server.kill('SIGKILL')
  await postgres.stop()
  rmSync(data, { recursive: true, force: true })
}

async function prepare(): Promise<string> {
  const config = readConfig({ argv: ['--data-dir', data], env: { LOG_LEVEL: 'error' }, projectRoot: '/' })
  const { services, stop } = await startServices(config, postgres.url)
  const founded = await foundCommittee(services, await takePack('changde-1234'), {
    committeeName: '压测委员会',
    shortName: '压测',
    officePhone: null,
    demonstration: false,
    termTitle: '第一届',
    dutyYearTitle: '第一年度',
    dutyYearFrom: '2025-01-01',
    administrator: { name, phone: null, passwordHash: await hashPassword(password), mustChange: false },
  })
  // A clerk with every right that the load needs; the administrator's own post would ask for a second factor.
  await services.database
    .of(founded.committeeId)
    .updateTable('post')
    .set({ kind: 'office_head' })
    .where('committee_id', '=', founded.committeeId)
    .where('id', '!=', newId())
    .execute()
  await stop()
  return founded.committeeId
}

async function serve(file: string, committeeId: string): Promise<string> {
  const env = { ...process.env, BENCH_URL: postgres.url, BENCH_DATA: data, BENCH_COMMITTEE: committeeId }
  const server = fork(join(import.meta.dirname, file), { env, execArgv: ['--import', 'tsx'] })
  servers.push(server)
  const [message] = (await once(server, 'message')) as [{ address: string }]
  return message.address
}

async function signIn(address: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ name, password }),
  })
  return reply.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

function turns(ids: readonly string[]): () => string {
  let at = 0
  return () => ids[(at += 1) % ids.length] ?? ''
}
