// npm run bench:workbench: a desk with 5,000 open tasks, one request after the other, against bare Fastify with pg.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../apps/server/src/platform/db/embedded-postgres.ts'
import { foundBenchCommittee, signIn } from './found-committee.ts'
import { startProduct, stopProduct } from './product-server.ts'

const own = 5_000
const others = 45_000
const requests = 300

const data = mkdtempSync(join(tmpdir(), 'tongxin-bench-'))
const postgres = await startEmbeddedPostgres({ dataDirectory: data })
let product: Awaited<ReturnType<typeof startProduct>> | null = null
const bare = Fastify()
const pool = new pg.Pool({ connectionString: postgres.url, max: 4 })
try {
  const committeeId = await foundBenchCommittee(data, postgres.url)
  const personId = await fillDesk(committeeId)
  product = await startProduct(['--port', '0', '--data-dir', data, '--database-url', postgres.url])
  const cookie = await untilSignedIn(product.address)
  const floor = await listenBare(committeeId, personId)
  const bars: Record<string, number | null> = { workbench: 30, counts: null, list: null, supervision: null }
  const paths = {
    workbench: '/api/workbench',
    counts: '/api/workbench/counts',
    list: '/api/tasks?box=to_do&pageSize=50',
    supervision: '/api/supervision?pageSize=50',
  }
  for (const [name, path] of Object.entries(paths)) {
    const [plain, ours] = await inTurns(`${floor}/`, `${product.address}${path}`, cookie)
    const bar = bars[name] ? `, bar ${bars[name]} ms` : ''
    console.log(
      `${name}: p50 ${at(ours, 0.5)} ms, p95 ${at(ours, 0.95)} ms${bar}; bare p50 ${at(plain, 0.5)}, p95 ${at(plain, 0.95)} ms`,
    )
  }
} finally {
  if (product) await stopProduct(product)
  await bare.close()
  await pool.end()
  await postgres.stop()
  rmSync(data, { recursive: true, force: true })
}

/** A machine that is busy with other work may refuse the first sign-ins. */
async function untilSignedIn(address: string): Promise<string> {
  for (let tries = 0; tries < 20; tries += 1) {
    const cookie = await signIn(address)
    if (cookie !== '') return cookie
    await new Promise((later) => setTimeout(later, 1000))
  }
  throw new Error('The clerk could not sign in.')
}

/** 5,000 open tasks of the clerk, every second to read, among 50,000 of all; each fifth supervised. */
async function fillDesk(committeeId: string): Promise<string> {
  const client = await pool.connect()
  await client.query(`select set_config('tongxin.committee', $1, false)`, [committeeId])
  const { rows } = await client.query<{ person_id: string }>('select person_id from account limit 1')
  const clerk = rows[0]?.person_id ?? ''
  await client.query(
    `insert into person (committee_id, id, name) select $1, gen_random_uuid(), '人员' || n from generate_series(1, 400) n`,
    [committeeId],
  )
  await client.query(
    `insert into task (committee_id, id, kind, action, title, subject_kind, subject_id, created_at, due_on, state, started_by, supervised)
     select $1, gen_random_uuid(), case when n % 2 = 0 then 'act' else 'read' end,
       case when n % 2 = 0 then 'task.carry_out' else 'meeting.acknowledge' end, '任务' || n, 'task', gen_random_uuid(),
       now() - n * interval '1 minute', current_date + (n % 60) - 20, 'open', case when n % 7 = 0 then $2::uuid end, n % 10 = 0
     from generate_series(1, $3::int) n`,
    [committeeId, clerk, own + others],
  )
  await client.query(
    `insert into task_owner (committee_id, task_id, person_id)
     select committee_id, id, case when place <= $2 then $1::uuid else (select id from person where name = '人员' || (1 + place % 400)) end
     from (select *, row_number() over (order by created_at desc) as place from task) numbered`,
    [clerk, own],
  )
  await client.query('analyze')
  client.release()
  return clerk
}

/** The floor: the same desk by one statement, without rights, sessions or anything around it. */
async function listenBare(committeeId: string, personId: string): Promise<string> {
  const text = `with mine as materialized (select task.*, task_owner.seen_at from task_owner
      join task on task.committee_id = task_owner.committee_id and task.id = task_owner.task_id
      where task_owner.committee_id = $1 and task_owner.person_id = $2)
    select (select count(*) from mine where state = 'open')::int as total, first.* from
      (select * from mine where state = 'open' order by due_on nulls last, created_at, id limit 10) first`
  bare.get(
    '/',
    async () => (await pool.query({ name: 'desk', text, values: [committeeId, personId] })).rows as unknown[],
  )
  return bare.listen({ host: '127.0.0.1', port: 0 })
}

/** Both are asked in turns, so that whatever else the machine does meets both; the first twenty do not count. */
async function inTurns(plain: string, ours: string, cookie: string): Promise<[number[], number[]]> {
  const times: [number[], number[]] = [[], []]
  for (let turn = 0; turn < requests; turn += 1) {
    times[0].push(await timed(plain, ''))
    times[1].push(await timed(ours, cookie))
  }
  return [times[0].slice(20), times[1].slice(20)]
}

async function timed(url: string, cookie: string): Promise<number> {
  const start = performance.now()
  const reply = await fetch(url, { headers: { cookie } })
  await reply.arrayBuffer()
  // A machine that is busy with other work makes the server say so: such an answer is not an answer.
  if (reply.status === 503) {
    await new Promise((later) => setTimeout(later, 500))
    return timed(url, cookie)
  }
  if (!reply.ok) throw new Error(`${url}: ${reply.status}`)
  return performance.now() - start
}

function at(times: readonly number[], share: number): string {
  return (times.toSorted((one, other) => one - other)[Math.floor(times.length * share)] ?? 0).toFixed(1)
}
