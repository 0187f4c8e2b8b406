import type { PostRow } from '@tongxin/domain/people/roster/roster-sheet'
import { newId } from '../../../platform/identifiers.ts'
import type { StoredRow } from './batch.ts'
import type { Taking } from './commit-batch.ts'

/** Dated posts of people who are in the register already. */
export async function takePosts({ tx, committeeId, kept }: Taking, rows: readonly StoredRow[]): Promise<void> {
  const posts = rows.flatMap(({ resolved }) => {
    const values = resolved?.values as unknown as PostRow
    if (!resolved?.personId) return []
    return [
      {
        committee_id: committeeId,
        id: newId(),
        person_id: resolved.personId,
        unit_id: values.unitId,
        kind: values.kind,
        title: values.title,
        from_on: values.from,
        until_on: values.until,
      },
    ]
  })
  if (posts.length === 0) return
  await tx.insertInto('post').values(posts).execute()
  kept.created(
    'post',
    posts.map(({ id }) => id),
  )
}
