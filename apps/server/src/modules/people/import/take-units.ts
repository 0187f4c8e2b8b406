import { unitKindOf } from '@tongxin/domain/organisation/placing'
import type { OrganisationRow, UnitRow } from '@tongxin/domain/people/roster/roster-sheet'
import { AppError } from '../../../platform/http/app-error.ts'
import { newId } from '../../../platform/identifiers.ts'
import { inForce } from '../../organisation/public.ts'
import type { StoredRow } from './batch.ts'
import type { Taking } from './commit-batch.ts'

type Sheet = 'party_organisations' | 'special_committees' | 'sectors'

const kinds = { special_committees: 'special_committee', sectors: 'sector' } as const

/** Special committees and sectors stand under the root; Party organisations under the unit they name, in any order of rows. */
export async function takeUnits(sheet: Sheet, taking: Taking, rows: readonly StoredRow[]): Promise<void> {
  const { tx, committeeId, today } = taking
  const known = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'short_name', 'parent_id', 'axis'])
    .where('committee_id', '=', committeeId)
    .where(inForce('unit', today))
    .orderBy('rank_no')
    .execute()
  const idOf = new Map(
    known.flatMap(({ id, name, short_name }) => [
      [name, id] as const,
      ...(short_name ? [[short_name, id] as const] : []),
    ]),
  )
  const root = known.find(({ parent_id, axis }) => parent_id === null && axis === 'cppcc')?.id ?? null
  let waiting = rows.map(({ resolved }) => resolved?.values as unknown as UnitRow & Partial<OrganisationRow>)
  while (waiting.length > 0) {
    const ready = waiting.filter(({ parent }) => !parent || idOf.has(parent))
    if (ready.length === 0) throw new AppError('import_has_faults')
    for (const row of ready)
      idOf.set(
        row.name,
        await addUnit(
          sheet,
          taking,
          row,
          sheet === 'party_organisations' ? (row.parent ? (idOf.get(row.parent) ?? null) : null) : root,
        ),
      )
    waiting = waiting.filter((row) => !ready.includes(row))
  }
}

async function addUnit(
  sheet: Sheet,
  { tx, pack, committeeId, kept }: Taking,
  row: UnitRow & Partial<OrganisationRow>,
  parentId: string | null,
): Promise<string> {
  const kind = sheet === 'party_organisations' ? (row.kind ?? '') : kinds[sheet]
  const id = newId()
  await tx
    .insertInto('unit')
    .values({
      committee_id: committeeId,
      id,
      parent_id: parentId,
      kind,
      axis: unitKindOf(pack, kind)?.axis ?? 'cppcc',
      name: row.name,
      short_name: row.shortName,
      rank_no: row.rankNo ?? 0,
      from_on: row.from,
    })
    .execute()
  kept.created('unit', [id])
  return id
}
