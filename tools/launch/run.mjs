// node tools/launch/run.mjs COMMAND [arguments]: runs an operator's command, building it first if need be.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bringUpToDate } from './bring-up-to-date.mjs'
import { root } from './freshness.mjs'

const [command = '', ...argv] = process.argv.slice(2)

bringUpToDate(['server'])
const file = path.join(root, 'dist/server/commands', `${command}.js`)
if (!/^[a-z][a-z-]*$/.test(command) || !existsSync(file)) {
  console.error(`No such command: ${command || '(none given)'}`)
  process.exit(2)
}
const { run } = await import(pathToFileURL(file).href)
try {
  process.exitCode = (await run(argv)) ?? 0
} catch (error) {
  console.error(error)
  process.exitCode = 1
}
