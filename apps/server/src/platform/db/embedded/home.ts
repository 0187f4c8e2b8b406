import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { canEnter, makePrivate } from './access.ts'
import { type SystemUser, chooseSystemUser } from './system-user.ts'

/** Where a cluster lives and as whom it runs. */
export interface Home {
  directory: string
  cluster: string
  sockets: string
  password: string
  log: string
  lock: string
  user: SystemUser | null
  /** Where programs are copied to when `user` cannot reach the installed ones. */
  programs: string
}

const sharedState = '/var/lib/tongxin'
/** `sun_path` holds 104 characters on macOS, 108 on Linux, with a zero at the end. */
const longestSocketPath = 103
const socketName = '.s.PGSQL.5432'

/**
 * Settles the home of a data directory's cluster. It is the data directory itself, unless the user
 * that PostgreSQL must run as cannot enter it (root's own folder, for one): then a folder below
 * /var/lib/tongxin, and the data directory remembers which.
 */
export async function settleHome(dataDirectory: string, askedForUser: string | null): Promise<Home> {
  await makePassable(dataDirectory)
  const pointer = path.join(dataDirectory, 'database-location')
  const remembered = await readFile(pointer, 'utf8').then(
    (text) => text.trim(),
    () => null,
  )
  const owner = await stat(path.join(remembered ?? dataDirectory, 'pg')).catch(() => null)
  const user = chooseSystemUser(askedForUser, owner)
  if (remembered) return describeHome(remembered, user)
  if (await canEnter(user, dataDirectory)) return describeHome(dataDirectory, user)

  const elsewhere = path.join(sharedState, fingerprint(dataDirectory))
  await mkdir(elsewhere, { recursive: true, mode: 0o711 })
  await writeFile(pointer, `${elsewhere}\n`)
  return describeHome(elsewhere, user)
}

/** Others may walk through the data directory, not look around in it; what lies in it is closed by itself. */
async function makePassable(dataDirectory: string): Promise<void> {
  await mkdir(dataDirectory, { recursive: true, mode: 0o711 })
  const { uid, mode } = await stat(dataDirectory)
  if (uid === 0 && process.getuid?.() === 0) await chmod(dataDirectory, mode | 0o011)
}

async function describeHome(directory: string, user: SystemUser | null): Promise<Home> {
  return {
    directory,
    cluster: path.join(directory, 'pg'),
    sockets: await settleSockets(directory, user),
    password: path.join(directory, 'database-password'),
    log: path.join(directory, 'postgresql.log'),
    lock: path.join(directory, 'lock'),
    user,
    programs: user ? sharedState : directory,
  }
}

async function settleSockets(directory: string, user: SystemUser | null): Promise<string> {
  const usual = path.join(directory, 'socket')
  const short = path.join(os.tmpdir(), `tongxin-${fingerprint(directory)}`)
  const fits = Buffer.byteLength(path.join(usual, socketName)) <= longestSocketPath
  const sockets = fits ? usual : short
  if (!fits) await refuseStranger(sockets, user)
  await makePrivate(sockets, user)
  return sockets
}

/** In a shared temporary folder somebody else may have been there first. */
async function refuseStranger(sockets: string, user: SystemUser | null): Promise<void> {
  const found = await lstat(sockets).catch(() => null)
  if (!found) return
  const ours = [process.getuid?.(), user?.uid].includes(found.uid)
  if (!found.isDirectory() || !ours) throw new Error(`${sockets} belongs to somebody else; remove it or set TMPDIR.`)
}

function fingerprint(directory: string): string {
  return createHash('sha256').update(path.resolve(directory)).digest('hex').slice(0, 12)
}
