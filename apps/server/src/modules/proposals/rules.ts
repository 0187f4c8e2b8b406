import type { Pack } from '@tongxin/domain/pack/pack'
import type { ProposalDeadline, ProposalRules } from '@tongxin/domain/proposals/proposal-rules'
import { deadlineOf, lastDayOf } from '@tongxin/domain/workflow/deadline'
import { found } from '../../platform/http/app-error.ts'

/** The committee's rules about proposals; a pack without them has no proposals. */
export function rulesOf(pack: Pack): ProposalRules {
  return found(pack.proposals)
}

/** The last day of a time of the pack that begins on a day. The pack is checked to have every one of them. */
export function lastDay(pack: Pack, key: ProposalDeadline, from: string): string {
  return lastDayOf(found(deadlineOf(pack, key)), from, pack.calendar)
}

/** The name of a choice of the pack in the committee's own language; a key that is gone stands for itself. */
export function nameOf(choices: ReadonlyArray<{ key: string; name: { zh: string } }>, key: string | null) {
  return key === null ? null : (choices.find((choice) => choice.key === key)?.name.zh ?? key)
}
