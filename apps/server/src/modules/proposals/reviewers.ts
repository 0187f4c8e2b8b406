import { scopeOf } from '@tongxin/domain/access/permission'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../platform/db/database.ts'
import { holdersOfPosts } from '../organisation/public.ts'

/** Whose posts of the day put the reviewing before them. */
export function reviewerIds(db: Reader, pack: Pack, committeeId: string, today: string): Promise<string[]> {
  const kinds = pack.postKinds
    .filter(({ roles }) => roles.some((role) => scopeOf('proposal.review', role) !== undefined))
    .map(({ key }) => key)
  return holdersOfPosts(db, committeeId, kinds, null, today)
}
