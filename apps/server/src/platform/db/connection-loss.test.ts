import { createServer } from 'node:net'
import pg from 'pg'
import { expect, test } from 'vitest'
import { isConnectionLoss } from './connection-loss.ts'

async function failureOf(work: () => Promise<unknown>): Promise<unknown> {
  return work().then(
    () => null,
    (error: unknown) => error,
  )
}

test('a database that does not listen, or hangs up, is away', async () => {
  const nowhere = new pg.Client({ connectionString: 'postgresql://a:b@%2Fnowhere:5432/c' })
  expect(isConnectionLoss(await failureOf(() => nowhere.connect()))).toBe(true)

  const deaf = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve))
  const address = deaf.address() as { port: number }
  const hungUpOn = new pg.Client({ connectionString: `postgresql://a:b@127.0.0.1:${address.port}/c` })
  expect(isConnectionLoss(await failureOf(() => hungUpOn.connect()))).toBe(true)
  deaf.close()
})

test.each(['57P01', '57P02', '57P03', '08006'])('PostgreSQL that says %s is away', (code) => {
  expect(isConnectionLoss(Object.assign(new Error('terminating connection'), { code }))).toBe(true)
})

test.each([
  ['a rule of the database', Object.assign(new Error('duplicate key'), { code: '23505' })],
  ['a file that is not there', Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' })],
  ['a mistake in our code', new TypeError('undefined is not a function')],
])('%s is something else', (_what, error) => {
  expect(isConnectionLoss(error)).toBe(false)
})
