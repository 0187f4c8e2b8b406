import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import { type Naming, namingOf } from '@tongxin/domain/assessment/words/naming'
import { printFault } from '@tongxin/rulebook/fault'
import { loadPack } from '@tongxin/rulebook/load-pack'
import { loadScheme } from '@tongxin/rulebook/load-scheme'
import { UnusableInput } from '../input/input-fault.ts'

/** Reads and checks one scheme; one that lies in a pack's folder is checked against that pack. */
export async function checkedScheme(file: string): ReturnType<typeof loadScheme> {
  if (!existsSync(file)) throw new UnusableInput(`${file}: no such file.`)
  const pack = await packAround(file)
  return pack && 'faults' in pack ? { scheme: null, faults: pack.faults, examples: [] } : loadScheme(file, pack?.pack)
}

/** A scheme that can be used, or every fault at its line. */
export async function readScheme(file: string): Promise<Scheme> {
  const { scheme, faults } = await checkedScheme(file)
  if (!scheme || faults.length > 0) throw new UnusableInput(faults.map(printFault).join('\n'))
  return scheme
}

/** What the pack around a scheme calls things; of a scheme alone its keys. */
export async function readNaming(file: string): Promise<Naming> {
  const around = await packAround(file)
  const nameless = { resultKinds: [], factKinds: [], postKinds: [], meetingKinds: [] }
  return namingOf(around && 'pack' in around ? around.pack : nameless)
}

/** Schemes of a pack lie in its folder 考核. */
async function packAround(file: string): Promise<Awaited<ReturnType<typeof loadPack>> | null> {
  const folder = path.dirname(path.dirname(path.resolve(file)))
  return existsSync(path.join(folder, '规则包.yaml')) ? loadPack(folder) : null
}
