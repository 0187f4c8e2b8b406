// npm run bench [-- --only mark]: our list, detail and mark against bare Fastify with pg, as ratios of one run.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startEmbeddedPostgres } from '../../apps/server/src/platform/db/embedded-postgres.ts'
import { cases } from './cases.ts'
import { fill } from './fill.ts'
import { load } from './load.ts'
import { foundBenchCommittee, signIn } from './found-committee.ts'
import { type ProductServer, startProduct, stopProduct } from './product-server.ts'

const people = 30_000
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    /** Writes a CPU profile of the product's server into this folder. */
    profile: { type: 'string' },
  },
})

const data = mkdtempSync(join(tmpdir(), 'tongxin-bench-'))
const postgres = await startEmbeddedPostgres({ dataDirectory: data })
let product: ProductServer | null = null
let bare: ChildProcess | null = null
try {
  const committeeId = await foundBenchCommittee(data, postgres.url)
  const filled = await fill(postgres.url, committeeId, people)
  product = await startProduct(
    ['--port', '0', '--data-dir', data, '--database-url', postgres.url],
    values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : [],
  )
  const env = { ...process.env, BENCH_URL: postgres.url, BENCH_COMMITTEE: committeeId }
  bare = fork(join(import.meta.dirname, 'bare-server.ts'), { env, execArgv: ['--import', 'tsx'] })
  const [message] = (await once(bare, 'message')) as [{ address: string }]
  const cookie = await signIn(product.address)
  for (const { name, what, bar, ours, plain } of cases(filled)) {
    if (values.only && values.only !== name) continue
    const rounds: { ours: number; plain: number }[] = []
    for (let round = 0; round <= Number(values.rounds); round += 1) {
      rounds.push({ plain: await load(message.address, plain), ours: await load(product.address, ours, cookie) })
    }
    report(what, bar, rounds.slice(1))
  }
} finally {
  bare?.kill('SIGKILL')
  if (product) await stopProduct(product)
  await postgres.stop()
  rmSync(data, { recursive: true, force: true })
}

/** The first round warms both up and does not count. */
function report(what: string, bar: number, rounds: readonly { ours: number; plain: number }[]): void {
  const ratios = rounds.map(({ ours, plain }) => ours / plain).toSorted((a, b) => a - b)
  const middle = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
  const [ours, plain] = [middle(rounds.map((round) => round.ours)), middle(rounds.map((round) => round.plain))]
  console.log(
    `${what}: ${ours.toFixed(0)}/s against ${plain.toFixed(0)}/s bare = ${middle(ratios).toFixed(2)}` +
      ` (${ratios[0]?.toFixed(2)} to ${ratios.at(-1)?.toFixed(2)}, bar ${bar})`,
  )
}
