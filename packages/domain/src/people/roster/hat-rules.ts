import { blame, textValue } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'
import type { KnownPerson, RosterContext } from './roster-context.ts'

/** Columns of units of which somebody belongs to one at a time, where the rule pack says so. */
const slotColumns = ['functionalBranchId', 'sectionId', 'branchId']

/**
 * Blames rows that would put somebody into a second sector, home committee or branch beside the one he has: such a
 * row is refused by itself, the others are taken over.
 */
export function checkHats(drafts: readonly DraftRow[], context: RosterContext): void {
  const people = new Map(context.people.map((person) => [person.id, person]))
  const nameOf = new Map(context.units.map(({ id, name }) => [id, name]))
  const slotOf = slotsOfUnits(context)
  for (const draft of drafts) {
    const person = draft.personId === null ? undefined : people.get(draft.personId)
    if (person) checkPerson(draft, person, { nameOf, slotOf })
  }
}

interface Units {
  nameOf: ReadonlyMap<string, string>
  slotOf: ReadonlyMap<string, string | null>
}

function checkPerson(draft: DraftRow, { sectorId, belongs = [] }: KnownPerson, { nameOf, slotOf }: Units): void {
  const hint = (unitId: string) => nameOf.get(unitId) ?? ''
  const sector = textValue(draft, 'sectorId')
  if (sector && sectorId && sector !== sectorId)
    blame(draft, { column: 'sectorId', code: 'sits_elsewhere', hint: hint(sectorId) })
  const home = textValue(draft, 'committeeId')
  const otherHome = home && belongs.find(({ isHome, unitId }) => isHome && unitId !== home)
  if (otherHome) blame(draft, { column: 'committeeId', code: 'belongs_elsewhere', hint: hint(otherHome.unitId) })
  for (const column of slotColumns) {
    const unit = textValue(draft, column)
    const slot = unit && slotOf.get(unit)
    const other = slot && belongs.find(({ unitId }) => unitId !== unit && slotOf.get(unitId) === slot)
    if (other) blame(draft, { column, code: 'belongs_elsewhere', hint: hint(other.unitId) })
  }
}

function slotsOfUnits({ units, unitKinds }: RosterContext): Map<string, string | null> {
  const slotOfKind = new Map(unitKinds.map(({ key, slot }) => [key, slot ?? null]))
  return new Map(units.map(({ id, kind }) => [id, slotOfKind.get(kind) ?? null]))
}
