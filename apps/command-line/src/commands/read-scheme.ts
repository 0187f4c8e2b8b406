import type { Scheme } from '@tongxin/domain/assessment/scheme'
import { printFault } from '@tongxin/rulebook/fault'
import { loadScheme } from '@tongxin/rulebook/load-scheme'
import { UnusableInput } from '../input/input-fault.ts'

/** Reads one scheme with its own sources, or refuses it with every fault at its line. */
export async function readScheme(file: string): Promise<Scheme> {
  const read = await loadScheme(file)
  if ('faults' in read) throw new UnusableInput(read.faults.map(printFault).join('\n'))
  return read.scheme
}
