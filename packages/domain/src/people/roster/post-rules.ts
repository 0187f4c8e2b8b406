import { blame, groupedBy, textValue } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'
import { nearestName } from './nearest-name.ts'
import type { KnownPerson, RosterContext } from './roster-context.ts'
import { compareNamesakes, identityOf } from './same-person.ts'

/** Posts: whose they are, whether the unit has them, and whether the days can be right. */
export function checkPosts(drafts: readonly DraftRow[], context: RosterContext): void {
  const byName = groupedBy(context.people, ({ name }) => name)
  const names = [...byName.keys()]
  for (const draft of drafts) {
    const person = findHolder(draft, byName, names)
    draft.personId = person?.id ?? null
    checkDays(draft, person)
    checkUnit(draft, context)
  }
  for (const group of groupedBy(drafts, samePost).values()) {
    group.forEach((draft, at) => {
      const other = group.slice(0, at).find((earlier) => overlap(draft, earlier))
      if (other) blame(draft, { column: 'from', code: 'post_twice', hint: String(other.row) })
    })
  }
}

function findHolder(draft: DraftRow, byName: Map<string, KnownPerson[]>, names: string[]): KnownPerson | undefined {
  const name = textValue(draft, 'name')
  if (name === null) return undefined
  const namesakes = byName.get(name) ?? []
  const identity = identityOf(draft)
  const same = namesakes.filter((person) => compareNamesakes(identity, person) === 'same')
  const candidates =
    same.length > 0 ? same : namesakes.filter((person) => compareNamesakes(identity, person) === 'unknown')
  const [only] = candidates
  if (only && candidates.length === 1) return only
  if (namesakes.length === 0) blame(draft, { column: 'name', code: 'unknown_person', hint: nearestName(name, names) })
  else if (namesakes.length === 1) blame(draft, { column: 'phone', code: 'phone_differs', found: name })
  else blame(draft, { column: 'name', code: 'which_namesake', found: name, hint: String(namesakes.length) })
  return undefined
}

function checkDays(draft: DraftRow, person: KnownPerson | undefined): void {
  const from = textValue(draft, 'from')
  const until = textValue(draft, 'until')
  const birth = textValue(draft, 'birthMonth') ?? person?.birthMonth
  if (from && birth && from.slice(0, 7) < birth) blame(draft, { column: 'from', code: 'before_birth', hint: birth })
  if (from && until && until <= from) blame(draft, { column: 'until', code: 'ends_before_it_begins' })
}

function checkUnit(draft: DraftRow, { postKinds, unitKinds, units }: RosterContext): void {
  const kind = postKinds.find(({ key }) => key === textValue(draft, 'kind'))
  const unit = units.find(({ id }) => id === textValue(draft, 'unitId'))
  if (!kind || !unit || kind.unitKinds.includes(unit.kind)) return
  const where = unitKinds.filter(({ key }) => kind.unitKinds.includes(key)).map(({ name }) => name)
  blame(draft, { column: 'kind', code: 'wrong_unit_for_post', hint: where.join('、') })
}

function samePost(draft: DraftRow): string | null {
  const { unitId, kind } = draft.values
  return draft.personId === null || unitId === null || kind === null ? null : [draft.personId, unitId, kind].join(' ')
}

function overlap(one: DraftRow, other: DraftRow): boolean {
  const end = (draft: DraftRow) => textValue(draft, 'until') ?? '9999'
  const start = (draft: DraftRow) => textValue(draft, 'from') ?? ''
  return start(one) < end(other) && start(other) < end(one)
}
