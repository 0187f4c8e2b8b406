/** What of a supervised task says how much it weighs. */
export interface Weighed {
  originKind: string
  dueOn: string | null
  workingDaysLate: number | null
  state: string
}

export type RiskReason = 'from_above' | 'longest' | 'not_accepted'

/**
 * The one risk that the chairpersons are told: of what is late a demand from above before all else, then what is late
 * the longest; when nothing is late, the first due thing that nobody has taken on. `null` where there is none.
 */
export function chooseRisk<T extends Weighed>(
  late: readonly T[],
  due: readonly T[],
): { task: T; because: RiskReason } | null {
  const above = longest(late.filter(({ originKind }) => originKind === 'directive'))
  if (above) return { task: above, because: 'from_above' }
  const oldest = longest(late)
  if (oldest) return { task: oldest, because: 'longest' }
  const untaken = due.find(({ state }) => state === 'open')
  return untaken ? { task: untaken, because: 'not_accepted' } : null
}

function longest<T extends Weighed>(tasks: readonly T[]): T | undefined {
  return tasks.toSorted((one, other) => (other.workingDaysLate ?? 0) - (one.workingDaysLate ?? 0))[0]
}
