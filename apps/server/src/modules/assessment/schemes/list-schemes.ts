import { endpoints } from '@tongxin/contract/endpoints'
import { holds } from '../../../platform/http/actor.ts'
import { query } from '../../../platform/http/operation.ts'
import { adoptionsOf } from '../adopting-meetings.ts'
import { presentVersion } from './present.ts'
import { namesOf, versionsOf } from './queries.ts'

export const listSchemes = query(endpoints.schemes.list, async ({ db, actor, input }) => {
  const rows = await versionsOf(db, actor.committeeId, {
    ...(input.subject && { subject: input.subject }),
    ...(input.key && { key: input.key }),
  })
  const [people, adoptions] = await Promise.all([
    namesOf(
      db,
      actor.committeeId,
      rows.flatMap(({ writer_ids }) => writer_ids),
    ),
    adoptionsOf(db, actor.committeeId, rows),
  ])
  return {
    items: rows.map((row) => presentVersion(row, actor, { people, adoptions })),
    canDraft: holds(actor, 'scheme.draft') || ('not_allowed' as const),
  }
})
