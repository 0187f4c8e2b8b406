// When and whom: half a run's story, told by its seed.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Chance } from '../fuzz/chance.ts'
import type { Installation } from './installation.ts'
import type { Marking } from './marking.ts'
import { kill, type Victim } from './victims.ts'

const patience = 120_000

export interface Killing {
  /** How often each victim was killed. */
  byVictim: Map<Victim, number>
  /** Milliseconds from each kill to the next acknowledged mark; where a second kill came first, from the second. */
  silences: number[]
  /** How many kills came before the one before was recovered from. */
  amidRecovery: number
}

interface Orders {
  kills: number
  among: readonly Victim[]
  chance: Chance
}

/** Three of four kills come while marks are acknowledged, the fourth while the one before may not be over yet. */
export async function killOften(
  installation: Installation,
  marking: Marking,
  { kills, among, chance }: Orders,
): Promise<Killing> {
  const killing: Killing = { byVictim: new Map(), silences: [], amidRecovery: 0 }
  for (let done = 0; done < kills;) {
    await sleep(50 + chance.below(2500))
    const victim = chance.pick(among)
    if (kill(victim, installation, chance) === 0) continue
    done += 1
    killing.byVictim.set(victim, (killing.byVictim.get(victim) ?? 0) + 1)
    const silence = chance.once(4) && done < kills ? null : await nextAcknowledged(marking)
    if (silence === null) killing.amidRecovery += 1
    else killing.silences.push(silence)
    console.log(`  ${done}: ${victim}, ${silence === null ? 'and on' : `${(silence / 1000).toFixed(1)} s`}`)
  }
  return killing
}

/** What was acknowledged before the kill may still be under way to the client: a moment is let pass first. */
async function nextAcknowledged(marking: Marking): Promise<number> {
  const began = performance.now()
  await sleep(50)
  const before = marking.acknowledged()
  while (marking.acknowledged() === before) {
    if (performance.now() - began > patience) throw new Error(`Nothing was acknowledged within ${patience / 1000} s.`)
    await sleep(10)
  }
  return performance.now() - began
}
