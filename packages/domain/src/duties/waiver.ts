import type { Role } from '../access/role.ts'
import type { DutyRule } from './duty-rule.ts'
import type { OccurrenceState } from './occurrence.ts'

export type WaiverRefusal = 'not_allowed' | 'law_cannot_be_waived' | 'duty_done_already' | 'duty_waived_already'

/** Whether somebody with these roles may waive a turn that stands so: nobody what the law demands, nor what is done. */
export function decideWaiver(
  rule: Pick<DutyRule, 'strictness' | 'waivedBy'>,
  state: OccurrenceState,
  roles: readonly Role[],
): true | WaiverRefusal {
  if (rule.strictness === 'law') return 'law_cannot_be_waived'
  if (!rule.waivedBy.some((role) => roles.includes(role))) return 'not_allowed'
  if (state === 'done' || state === 'late') return 'duty_done_already'
  return state === 'waived' ? 'duty_waived_already' : true
}
