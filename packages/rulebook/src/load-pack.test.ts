import { expect, it } from 'vitest'
import { printFault } from './fault.ts'
import { loadPack } from './load-pack.ts'

it('the pack of Changde has no faults', async () => {
  const result = await loadPack('rules/changde-1234')
  expect('faults' in result ? result.faults.map(printFault) : []).toEqual([])
})
