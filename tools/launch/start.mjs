// npm start, npm run demo: builds if need be, starts Tongxin in this process, ends it cleanly.
import module from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bringUpToDate } from './bring-up-to-date.mjs'
import { root } from './freshness.mjs'

const patience = 20_000

module.enableCompileCache?.()
requireNode()
bringUpToDate()

let stopping = false
let running
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(signal))

const { start, readConfig, ConfigError } = await import(pathToFileURL(path.join(root, 'dist/server/main.js')).href)
try {
  running = await start(readConfig({ argv: process.argv.slice(2), env: process.env, projectRoot: root }))
  if (stopping) {
    await running.stop()
    process.exit(0)
  }
  for (const note of running.notes) console.log(note)
  console.log(`Tongxin is served at ${running.address} (Ctrl-C ends it)`)
} catch (error) {
  explain(error)
  process.exit(error instanceof ConfigError ? 2 : 1)
}

/** The first signal ends everything in order, the second at once. */
async function stop(signal) {
  if (stopping) process.exit(130)
  stopping = true
  console.log(signal === 'SIGINT' ? '\nEnding …' : 'Ending …')
  setTimeout(() => process.exit(1), patience).unref()
  if (!running) return
  try {
    await running.stop()
    process.exit(0)
  } catch (error) {
    explain(error)
    process.exit(1)
  }
}

/** What an operator can act upon is said in a sentence; anything else shows where it came from. */
function explain(error) {
  const expected =
    ['ConfigError', 'DirectoryInUse', 'MigrationError'].includes(error?.name) || error?.code === 'EADDRINUSE'
  console.error(expected ? error.message : error)
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Tongxin needs Node 20.19 or later; this is ${process.versions.node}.`)
  process.exit(2)
}
