import type { SchemeNode } from '../scheme-node.ts'
import { byPeriod } from './by-period.ts'
import { byRole } from './by-role.ts'
import { constant } from './constant.ts'
import { each } from './each.ts'
import { mean } from './mean.ts'
import type { Mechanism } from './mechanism.ts'
import { oncePerWork } from './once-per-work.ts'
import { pick } from './pick.ts'
import { quantity } from './quantity.ts'
import { rank } from './rank.ts'
import { start } from './start.ts'
import { sum } from './sum.ts'
import { weighted } from './weighted.ts'
import { when } from './when.ts'

type Mechanisms = { [N in SchemeNode['mechanism']]: Mechanism<Extract<SchemeNode, { mechanism: N }>> }

const mechanisms: Mechanisms = {
  by_period: byPeriod,
  by_role: byRole,
  constant,
  each,
  mean,
  once_per_work: oncePerWork,
  pick,
  quantity,
  rank,
  start,
  sum,
  weighted,
  when,
}

/** The mechanism of an item. */
export function mechanismOf({ mechanism }: SchemeNode): Mechanism {
  return mechanisms[mechanism] as unknown as Mechanism
}
