import { blame, groupedBy, textValue } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'
import type { KnownPerson, RosterContext } from './roster-context.ts'

export interface Identity {
  phone: string | null
  birthMonth: string | null
  mark: string | null
}

/**
 * Whether two records of one name are one person: the phone decides, then the month of birth, then
 * the distinguishing mark. `unknown` where they have nothing to compare.
 */
export function compareNamesakes(one: Identity, other: Identity): 'same' | 'different' | 'unknown' {
  const phones = compare(one.phone, other.phone)
  const births = compare(one.birthMonth, other.birthMonth)
  const marks = compare(one.mark, other.mark)
  if (phones === 'same') return 'same'
  if (births === 'different') return 'different'
  if (births === 'same') return marks === 'different' ? 'different' : 'same'
  if (marks !== 'unknown') return marks
  return phones
}

function compare(one: string | null, other: string | null): 'same' | 'different' | 'unknown' {
  if (one === null || other === null) return 'unknown'
  return one === other ? 'same' : 'different'
}

/** What a row says about who it means. */
export function identityOf(draft: DraftRow): Identity {
  return {
    phone: textValue(draft, 'phone'),
    birthMonth: textValue(draft, 'birthMonth'),
    mark: textValue(draft, 'mark'),
  }
}

/** In steps: finds for each row its person in the register, and blames rows that two people could mean. */
export function* matchPeople(drafts: readonly DraftRow[], { people }: RosterContext): Generator<void, void> {
  const byName = groupedBy(people, ({ name }) => name)
  const byPhone = new Map(people.filter(({ phone }) => phone !== null).map((person) => [person.phone, person]))
  for (const draft of drafts) {
    yield
    const name = textValue(draft, 'name')
    if (name === null) continue
    const owner = byPhone.get(textValue(draft, 'phone'))
    if (owner && owner.name !== name) blame(draft, { column: 'phone', code: 'phone_of_other', hint: owner.name })
    else matchOne(draft, name, byName.get(name) ?? [])
  }
}

function matchOne(draft: DraftRow, name: string, namesakes: KnownPerson[]): void {
  const identity = identityOf(draft)
  const same = namesakes.filter((person) => compareNamesakes(identity, person) === 'same')
  const maybe = namesakes.filter((person) => compareNamesakes(identity, person) === 'unknown')
  const candidates = same.length > 0 ? same : maybe
  const [only] = candidates
  if (only && candidates.length === 1) draft.personId = only.id
  else if (candidates.length > 1)
    blame(draft, { column: 'name', code: 'which_namesake', found: name, hint: String(candidates.length) })
  else if (namesakes.some(({ mark }) => mark === identity.mark))
    blame(draft, { column: 'mark', code: 'namesake_without_mark', hint: `名册中的“${name}”` })
}

/** In steps: blames rows of one file that repeat a person or a phone, and namesakes that nothing tells apart. */
export function* checkRepeatedPeople(drafts: readonly DraftRow[]): Generator<void, void> {
  for (const group of groupedBy(drafts, (draft) => textValue(draft, 'name')).values()) {
    for (const [at, draft] of group.entries()) yield blameNamesake(draft, group.slice(0, at))
  }
  for (const group of groupedBy(drafts, (draft) => textValue(draft, 'phone')).values()) {
    const [first, ...others] = group
    yield
    for (const draft of others) {
      if (draft.faults.length === 0) blame(draft, { column: 'phone', code: 'phone_twice', hint: String(first?.row) })
    }
  }
}

function blameNamesake(draft: DraftRow, earlier: readonly DraftRow[]): void {
  const identity = identityOf(draft)
  for (const other of earlier) {
    const relation = compareNamesakes(identity, identityOf(other))
    if (relation === 'same') return blame(draft, { column: 'name', code: 'duplicate_row', hint: String(other.row) })
    if (relation === 'unknown')
      return blame(draft, { column: 'name', code: 'possible_duplicate', hint: String(other.row) })
    if (identity.mark === textValue(other, 'mark'))
      blame(draft, {
        column: 'mark',
        code: 'namesake_without_mark',
        hint: `第${other.row}行的“${textValue(draft, 'name') ?? ''}”`,
      })
  }
}
