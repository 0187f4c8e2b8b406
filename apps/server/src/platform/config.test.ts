import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const read = (argv: string[] = [], env: Record<string, string> = {}) =>
  readConfig({ argv, env, projectRoot: '/srv/tongxin' })

test('a real installation listens to everyone on the port everyone knows', () => {
  expect(read()).toMatchObject({
    host: '0.0.0.0',
    port: 8080,
    portMayMove: false,
    demo: false,
    databaseUrl: null,
    dataDirectory: '/srv/tongxin/var/tongxin',
  })
})

test('the demonstration keeps to this machine, to its own directory, and moves to a free port', () => {
  expect(read(['--demo'])).toMatchObject({
    host: '127.0.0.1',
    portMayMove: true,
    demo: true,
    dataDirectory: '/srv/tongxin/var/demo',
  })
})

test('a flag wins over the environment', () => {
  expect(read(['--port', '9000', '--host=::1'], { PORT: '1', HOST: 'x' })).toMatchObject({ port: 9000, host: '::1' })
})

test('a port that was asked for does not move, not even for the demonstration', () => {
  expect(read(['--demo'], { PORT: '9000' })).toMatchObject({ port: 9000, portMayMove: false })
})

test('a data directory is read from the project, or is absolute', () => {
  expect(read([], { TONGXIN_DATA_DIR: 'elsewhere' }).dataDirectory).toBe('/srv/tongxin/elsewhere')
  expect(read(['--data-dir', '/data']).dataDirectory).toBe('/data')
})

test.each([
  [['--prot', '1'], {}, 'Unknown option --prot'],
  [['--port'], {}, '--port needs a value'],
  [[], { PORT: '80a' }, 'PORT must be a number'],
  [[], { PORT: '70000' }, 'PORT must be a number'],
  [[], { TRUST_PROXY: 'perhaps' }, 'TRUST_PROXY must be on or off'],
  [[], { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must begin with postgresql://'],
])('%j with %j is refused by name', (argv, env, message) => {
  expect(() => read(argv, env as Record<string, string>)).toThrow(ConfigError)
  expect(() => read(argv, env as Record<string, string>)).toThrow(message)
})
