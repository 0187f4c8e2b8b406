import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The installation's key: from `TONGXIN_KEY` (64 hexadecimal digits) where several processes share a database,
 * otherwise from a file in the data directory that only its owner may read. Made once, at the first start.
 */
export function installationKey(dataDirectory: string, given: string | undefined): Buffer {
  if (given) {
    if (!/^[0-9a-f]{64}$/i.test(given)) throw new Error('TONGXIN_KEY must be 64 hexadecimal digits.')
    return Buffer.from(given, 'hex')
  }
  const file = path.join(dataDirectory, 'key')
  try {
    return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const key = randomBytes(32)
  mkdirSync(dataDirectory, { recursive: true })
  writeFileSync(file, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  return key
}
