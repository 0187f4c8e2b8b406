import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import type { Binaries } from './binaries.ts'
import type { Home } from './home.ts'
import { endPostmaster } from './postmaster.ts'

const home = { cluster: '/nowhere/pg' } as Home
const binaries = {} as Binaries

test.runIf(process.platform !== 'win32')('a server that does not listen to kindness is ended at once', async () => {
  const deaf = spawn('/bin/sh', ['-c', "trap '' INT; echo ready; while :; do sleep 0.05; done"], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await once(deaf.stdout, 'data')
  const ended = once(deaf, 'exit')
  await endPostmaster(deaf.pid ?? 0, home, binaries, { kindlyFor: 200 })
  expect(await ended).toEqual([null, 'SIGQUIT'])
})
