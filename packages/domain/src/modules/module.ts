import { addMonths } from '../calendar/business-day.ts'

/** Without use for so many months, closing a module is proposed (国办函〔2026〕12号: no module is kept that nobody uses). */
export const idleMonths = 2

/** What can be decided of a module: to switch it off, on again, or to keep it although it was not used. */
export const moduleActs = ['close', 'open', 'keep'] as const

export type ModuleAct = (typeof moduleActs)[number]

/** How a module stands: switched on or off, and whether closing it is proposed. */
export interface ModuleStanding {
  open: boolean
  proposed: boolean
}

/** Whether an act is open to somebody who may do it: `true`, or the reason why not. */
export function decideModuleAct(act: ModuleAct, { open, proposed }: ModuleStanding, permitted: boolean): true | string {
  if (!permitted) return 'not_allowed'
  if (act === 'open') return open ? 'module_is_open' : true
  if (!open) return 'module_is_closed'
  if (act === 'keep' && !proposed) return 'closing_not_proposed'
  return true
}

/**
 * Whether a module has lain idle: nothing happened in it for two months up to today, counted from the latest of its
 * last record, the last decision about it and the founding of the committee. Days are `YYYY-MM-DD`; `null` is no such day.
 */
export function isIdle(happenedOn: ReadonlyArray<string | null>, today: string): boolean {
  const before = addMonths(today, -idleMonths)
  return happenedOn.every((day) => day === null || day < before)
}
