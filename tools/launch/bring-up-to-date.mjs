// Builds what is stale before a start, in a process of its own: bundlers must not stay in the server's memory.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { staleParts } from './build.mjs'
import { root } from './freshness.mjs'

export function bringUpToDate(wanted = ['server', 'web']) {
  const stale = staleParts().filter((name) => wanted.includes(name))
  if (stale.length === 0) return
  const { status, signal } = spawnSync(process.execPath, [path.join(root, 'tools/launch/build.mjs'), ...stale], {
    stdio: 'inherit',
  })
  if (signal) process.exit(130)
  if (status !== 0) process.exit(status ?? 1)
}
