import type { MeetingKind } from '@tongxin/domain/pack/pack'

/** Meetings of the whole committee: what they decide is supervised. What a branch decides stays with the branch. */
export const committeeWide: ReadonlySet<MeetingKind['group']> = new Set([
  'plenary',
  'standing',
  'chairpersons',
  'party_group',
  'coordination',
])
