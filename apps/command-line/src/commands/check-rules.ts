import { stat } from 'node:fs/promises'
import { printFault, type PackFault } from '@tongxin/rulebook/fault'
import { loadPack } from '@tongxin/rulebook/load-pack'
import { UsageError } from '../arguments.ts'
import type { Console } from '../console.ts'
import { UnusableInput } from '../input/input-fault.ts'
import { checkedScheme } from './read-scheme.ts'

/** Checks packs (folders) and single schemes (files): every fault with file, line and remedy; examples are run. */
export async function checkRules(places: readonly string[], console: Console): Promise<number> {
  if (places.length === 0) throw new UsageError('Which pack or scheme?')
  let faulty = 0
  for (const place of places) {
    const { faults, title } = await checkOne(place)
    for (const fault of faults) console.err(printFault(fault))
    faulty += faults.length
    if (faults.length === 0) await console.out(`${place}: ${title}，没有问题\n`)
  }
  return faulty === 0 ? 0 : 1
}

async function checkOne(place: string): Promise<{ faults: PackFault[]; title: string }> {
  const found = await stat(place).catch(() => {
    throw new UnusableInput(`${place}: no such file or folder.`)
  })
  if (found.isDirectory()) {
    const read = await loadPack(place)
    return 'faults' in read
      ? { faults: read.faults, title: '' }
      : { faults: [], title: `${read.pack.title} ${read.pack.version}` }
  }
  const { scheme, faults } = await checkedScheme(place)
  return { faults, title: scheme?.title ?? '' }
}
