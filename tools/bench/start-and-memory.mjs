// npm run bench:start [-- --starts 5 --port 18080]: how long the demonstration takes to a served page on a directory
// that has it already, and on Linux what the server and its PostgreSQL hold a minute later (PSS: shared pages count once).
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    starts: { type: 'string', default: '5' },
    port: { type: 'string', default: '18080' },
    'data-dir': { type: 'string' },
    idle: { type: 'string', default: '60' },
  },
})
const address = `http://127.0.0.1:${values.port}`
const start = join(import.meta.dirname, '../launch/start.mjs')
const directory = values['data-dir'] ?? mkdtempSync(join(tmpdir(), 'tongxin-start-'))

try {
  const first = await begin()
  console.log(`first start, which builds the demonstration: ${first.seconds.toFixed(2)} s`)
  await end(first.server)
  const seconds = []
  for (let turn = 0; turn < Number(values.starts); turn += 1) {
    const { server, seconds: taken } = await begin()
    seconds.push(taken)
    if (turn === Number(values.starts) - 1 && process.platform === 'linux') await tellMemory(server.pid)
    await end(server)
  }
  const sorted = seconds.toSorted((a, b) => a - b)
  console.log(
    `a later start: ${sorted.map((one) => one.toFixed(2)).join(', ')} s, in the middle ${sorted[sorted.length >> 1]?.toFixed(2)} s`,
  )
} finally {
  if (!values['data-dir']) rmSync(directory, { recursive: true, force: true })
}

/** From the command to the first page that came whole. */
async function begin() {
  const began = performance.now()
  const server = spawn(process.execPath, [start, '--demo', '--data-dir', directory, '--port', values.port], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (!(await isServed())) {
    if (server.exitCode !== null) throw new Error('Tongxin ended before it was served.')
    await sleep(10)
  }
  return { server, seconds: (performance.now() - began) / 1000 }
}

async function isServed() {
  try {
    const reply = await fetch(`${address}/sign-in`)
    return reply.ok && (await reply.text()).includes('</html>')
  } catch {
    return false
  }
}

async function end(server) {
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  await ended
}

async function tellMemory(pid) {
  await sleep(Number(values.idle) * 1000)
  const below = descendants(pid)
  const [own, others] = [pssOf(pid), below.reduce((sum, one) => sum + pssOf(one), 0)]
  console.log(
    `idle after ${values.idle} s: server ${own.toFixed(0)} MB, with PostgreSQL (${below.length} processes) ${(own + others).toFixed(0)} MB`,
  )
}

/** Processes that the server started, and those that they started. */
function descendants(pid) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
        return [{ pid: Number(name), parent: Number(fields[1]) }]
      } catch {
        return []
      }
    })
  const under = (parent) =>
    parents.filter((one) => one.parent === parent).flatMap((one) => [one.pid, ...under(one.pid)])
  return under(pid)
}

function pssOf(pid) {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
}
