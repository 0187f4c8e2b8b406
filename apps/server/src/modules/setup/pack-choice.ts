import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Pack } from '@tongxin/domain/pack/pack'
import { loadPack } from '@tongxin/rulebook/load-pack'
import { AppError } from '../../platform/http/app-error.ts'
import { projectRoot } from '../../platform/project-root.ts'

const shelf = path.join(projectRoot, 'rules')

/** The rule packs that came with the installation and pass their own checks. */
export async function offeredPacks(): Promise<Array<{ id: string; title: string }>> {
  const folders = (await readdir(shelf, { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() && entry.name !== 'schema',
  )
  const packs = await Promise.all(folders.map((folder) => readPack(folder.name)))
  return packs.filter((pack) => pack !== null).map(({ id, title }) => ({ id, title }))
}

/** Takes one pack from the shelf. */
export async function takePack(id: string): Promise<Pack> {
  const offered = await offeredPacks()
  const pack = offered.some((known) => known.id === id) ? await readPack(id) : null
  if (!pack)
    throw new AppError('bad_request', undefined, [{ path: 'packId', code: 'unknown', message: 'no such rule pack' }])
  return pack
}

async function readPack(folder: string): Promise<Pack | null> {
  const result = await loadPack(path.join(shelf, folder))
  return 'pack' in result ? result.pack : null
}
