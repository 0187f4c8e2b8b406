import { endpoints } from '@tongxin/contract/endpoints'
import { compareSchemes } from '@tongxin/domain/assessment/words/compare-schemes'
import { namingOf } from '@tongxin/domain/assessment/words/naming'
import { AppError } from '../../../platform/http/app-error.ts'
import { query } from '../../../platform/http/operation.ts'
import { schemeOf } from './present.ts'
import { findVersion } from './queries.ts'

/** What differs, from the older of the two to the newer. */
export const compareVersions = query(endpoints.schemes.compare, async ({ db, pack, actor, input }) => {
  const rows = await Promise.all([
    findVersion(db, actor.committeeId, input.withId),
    findVersion(db, actor.committeeId, input.id),
  ])
  const [from, to] = rows[0].key === rows[1].key ? rows.toSorted((a, b) => a.number - b.number) : rows
  const [before, after] = [from && schemeOf(from), to && schemeOf(to)]
  if (!from || !to || !before || !after) throw new AppError('state_refuses', { reason: 'scheme_has_faults' })
  const head = ({ id, number, title }: typeof from) => ({ id, number, title })
  return { from: head(from), to: head(to), items: compareSchemes(before, after, namingOf(pack)) }
})
