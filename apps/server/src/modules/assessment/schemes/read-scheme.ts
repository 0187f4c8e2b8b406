import { endpoints } from '@tongxin/contract/endpoints'
import type { Pack } from '@tongxin/domain/pack/pack'
import { query } from '../../../platform/http/operation.ts'
import { adoptionsOf } from '../adopting-meetings.ts'
import { historyOf } from '../history.ts'
import { checkText, presentCheck, rowsOf } from './check-text.ts'
import { basisLines, presentVersion, schemeOf } from './present.ts'
import { findVersion, namesOf, reviewsOf, type VersionRow } from './queries.ts'

export const readScheme = query(endpoints.schemes.read, async ({ db, pack, actor, input }) => {
  const row = await findVersion(db, actor.committeeId, input.id)
  const [people, adoptions, reviews, history] = await Promise.all([
    namesOf(db, actor.committeeId, row.writer_ids),
    adoptionsOf(db, actor.committeeId, [row]),
    reviewsOf(db, actor.committeeId, row.id),
    historyOf(db, actor.committeeId, row.id),
  ])
  const scheme = schemeOf(row)
  return {
    ...presentVersion(row, actor, { people, adoptions }),
    text: row.text,
    version: row.version,
    fromPack: row.from_pack,
    basis: scheme ? basisLines(scheme) : [],
    openReadings: scheme?.openReadings ?? [],
    exceptionalBasis: scheme?.exceptionalBasis ?? null,
    ...checkOf(row, pack),
    grades: scheme?.grades.map(({ name, atLeast }) => ({ name, atLeast: atLeast ?? null })) ?? [],
    reviews,
    history,
  }
})

/** A draft is checked as it stands; what was adopted is shown as it was compiled then, whatever the checks say today. */
function checkOf(row: VersionRow, pack: Pack) {
  const checked = row.text === null ? null : presentCheck(checkText(row.text, pack), pack)
  if (row.state === 'draft' && checked) return checked
  const scheme = schemeOf(row)
  return { faults: [], examples: checked?.examples ?? [], rows: scheme ? rowsOf(scheme, pack) : null }
}
