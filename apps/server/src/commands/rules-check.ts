import { printFault } from '@tongxin/rulebook/fault'
import { loadPack } from '@tongxin/rulebook/load-pack'

/** Checks rule packs: says every fault with file, line and remedy, and runs the worked examples. */
export async function run(folders: readonly string[]): Promise<number> {
  let faulty = 0
  for (const folder of folders.length > 0 ? folders : ['rules/changde-1234']) {
    const result = await loadPack(folder)
    const faults = 'faults' in result ? result.faults : []
    for (const fault of faults) console.error(printFault(fault))
    faulty += faults.length
    if ('pack' in result) console.log(`${folder}: ${result.pack.title} ${result.pack.version}，没有问题`)
  }
  return faulty === 0 ? 0 : 1
}
