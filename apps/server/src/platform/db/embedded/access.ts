import { chmod, chown, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { SystemUser } from './system-user.ts'

/** Whether `user` may enter every folder on the way to `directory` and the folder itself. */
export async function canEnter(user: SystemUser | null, directory: string): Promise<boolean> {
  if (!user) return true
  for (let folder = path.resolve(directory); ; folder = path.dirname(folder)) {
    if (!(await mayPass(user, folder))) return false
    if (folder === path.dirname(folder)) return true
  }
}

async function mayPass(user: SystemUser, folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => null)
  if (!found) return true
  if (found.uid === user.uid) return (found.mode & 0o100) !== 0
  if (found.gid === user.gid) return (found.mode & 0o010) !== 0
  return (found.mode & 0o001) !== 0
}

/** Makes a folder that only `user` (or we, without one) may enter. */
export async function makePrivate(directory: string, user: SystemUser | null): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  await chmod(directory, 0o700)
  if (user) await chown(directory, user.uid, user.gid)
}
