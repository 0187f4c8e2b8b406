// npm run bench:assessment [-- --place city|province|nation] [-- --only compute,store,…]: the bars of the assessment,
// each part in a process of its own, one after the other.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const folder = import.meta.dirname
const parts = ['compute', 'memory', 'store', 'preview', 'append'] as const
const { values } = parseArgs({
  options: { place: { type: 'string' }, only: { type: 'string', default: parts.join(',') } },
})
if (!existsSync(join(folder, 'node_modules')))
  run('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'])
for (const part of parts) {
  if (!values.only.split(',').includes(part)) continue
  const places = values.place ? [values.place] : part === 'store' ? ['province', 'nation'] : ['nation']
  for (const place of part === 'preview' || part === 'append' ? ['city'] : places) {
    console.log(`\n${part}, ${place}`)
    run(process.execPath, ['--import', 'tsx', join(folder, `${part}.ts`), place])
  }
}

function run(command: string, given: string[]): void {
  const { status } = spawnSync(command, given, { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
