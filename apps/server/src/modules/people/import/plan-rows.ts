import type { CheckedRow } from '@tongxin/domain/people/roster/check-roster'
import type { KnownPerson, RosterContext } from '@tongxin/domain/people/roster/roster-context'
import type { PersonRow, RosterSheetKey } from '@tongxin/domain/people/roster/roster-sheet'
import type { Reader } from '../../../platform/db/database.ts'
import { inSlices } from '../../../platform/slices.ts'
import { personColumns } from './person-columns.ts'
import type { RowPlan, StoredRow } from './batch.ts'

type Row = CheckedRow<RosterSheetKey>

/** Says of every checked row whether it adds, changes, or repeats what is known. */
export async function planRows(
  db: Reader,
  committeeId: string,
  rows: readonly Row[],
  { people }: RosterContext,
): Promise<StoredRow[]> {
  const hats = new Map(people.map((person) => [person.id, person]))
  const known = await peopleById(
    db,
    committeeId,
    rows.flatMap(({ personId }) => personId ?? []),
  )
  return inSlices(planned(rows, known, hats))
}

function* planned(
  rows: readonly Row[],
  known: ReadonlyMap<string, Record<string, unknown>>,
  hats: ReadonlyMap<string, KnownPerson>,
): Generator<void, StoredRow[]> {
  const stored: StoredRow[] = []
  for (const row of rows) {
    const { row: rowNo, cells, faults, values, personId } = row
    const plan: RowPlan =
      values === null
        ? 'faulty'
        : personId === null || 'kind' in values
          ? 'create'
          : changes(values as PersonRow, known.get(personId), hats.get(personId))
            ? 'update'
            : 'unchanged'
    stored.push({ rowNo, plan, cells, faults, resolved: values === null ? null : { values: { ...values }, personId } })
    yield
  }
  return stored
}

const hatColumns = ['sectorId', 'committeeId', 'functionalBranchId', 'sectionId', 'branchId']

/** Whether a row says something of the person that the register does not say; what is empty in the row says nothing. */
function changes(
  values: PersonRow,
  person: Record<string, unknown> | undefined,
  hats: KnownPerson | undefined,
): boolean {
  if (!person) return true
  const worn = new Set([hats?.sectorId, ...(hats?.belongs ?? []).map(({ unitId }) => unitId)])
  const given = values as unknown as Record<string, string | null | undefined>
  const isNew = (key: string) => given[key] && !worn.has(given[key])
  return (
    hatColumns.some(isNew) || Object.entries(personColumns(values)).some(([column, value]) => person[column] !== value)
  )
}

async function peopleById(
  db: Reader,
  committeeId: string,
  ids: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  const found = new Map<string, Record<string, unknown>>()
  for (let at = 0; at < ids.length; at += 5000) {
    const people = await db
      .selectFrom('person')
      .selectAll()
      .where('committee_id', '=', committeeId)
      .where('id', 'in', ids.slice(at, at + 5000))
      .execute()
    for (const person of people) found.set(person.id, person)
  }
  return found
}
