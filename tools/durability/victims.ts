import type { Chance } from '../fuzz/chance.ts'
import type { Installation } from './installation.ts'
import { childrenOf, halt, killAll, postmasterOf } from './processes.ts'

/** Of whom `kill -9` ends: the server; PostgreSQL with all its processes; its first process; one other; all at once. */
export const victims = ['server', 'postgres', 'postmaster', 'backend', 'everything'] as const

export type Victim = (typeof victims)[number]

/** Kills at once and gives how many processes were met; 0 where the victim was not there. */
export function kill(victim: Victim, installation: Installation, chance: Chance): number {
  const postmaster = postmasterOf(installation.dataDirectory)
  const backends = postmaster === null ? [] : childrenOf(postmaster)
  const server = installation.serverPid()
  installation.disturb()
  switch (victim) {
    case 'server':
      return killAll([server])
    case 'postgres':
      return killTogether(postmaster, backends)
    case 'postmaster':
      return killAll([postmaster])
    case 'backend':
      return backends.length === 0 ? 0 : killAll([chance.pick(backends)])
    case 'everything':
      return killTogether(postmaster, backends) + killAll([server])
  }
}

/** Halts the first process before, so that none of the others hears of its end and ends in order by itself. */
function killTogether(postmaster: number | null, backends: readonly number[]): number {
  if (postmaster !== null) halt(postmaster)
  return killAll([...backends, postmaster])
}
