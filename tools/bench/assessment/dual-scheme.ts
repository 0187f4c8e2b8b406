import { join } from 'node:path'
import { loadPack } from '../../../packages/rulebook/src/load-pack.ts'
import type { Scheme } from '../../../packages/domain/src/assessment/scheme.ts'

const folder = join(import.meta.dirname, '../../../rules/changde-1234')

/** The rules of members as the pack has them. */
export async function dualScheme(): Promise<Scheme> {
  const read = await loadPack(folder)
  const scheme = 'pack' in read ? read.pack.schemes.find(({ id }) => id === 'member-dual') : undefined
  if (!scheme) throw new Error('the pack has no scheme member-dual')
  return scheme
}

/** The items alone, without gates, grades and what follows: what the hand-written loop and the SQL compute. */
export function itemsAlone(scheme: Scheme): Scheme {
  return { ...scheme, gates: [], vetoes: [], grades: [], consequences: [] }
}
