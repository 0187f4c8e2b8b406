import { blame, groupedBy, textValue } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'
import { bareName, nearestName } from './nearest-name.ts'
import type { RosterContext } from './roster-context.ts'

/** Units of one sheet: no name twice. */
export function checkUnits(drafts: readonly DraftRow[]): void {
  const named = groupedBy(drafts, (draft) =>
    textValue(draft, 'name') === null ? null : `${textValue(draft, 'kind') ?? ''} ${textValue(draft, 'name') ?? ''}`,
  )
  for (const [first, ...others] of named.values()) {
    for (const draft of others) blame(draft, { column: 'name', code: 'unit_twice', hint: String(first?.row) })
  }
}

/** Party organisations: each stands under one there is or one of the sheet, of a fitting kind, and never under itself. */
export function checkParents(drafts: readonly DraftRow[], context: RosterContext): void {
  const rows = new Map(drafts.map((draft) => [textValue(draft, 'name') ?? '', draft]))
  for (const draft of drafts) checkParent(draft, rows, context)
  for (const draft of drafts) {
    if (goesRound(draft, rows)) blame(draft, { column: 'parent', code: 'parent_goes_round' })
  }
}

function checkParent(draft: DraftRow, rows: Map<string, DraftRow>, { unitKinds, units }: RosterContext): void {
  const kind = unitKinds.find(({ key }) => key === textValue(draft, 'kind'))
  const parent = textValue(draft, 'parent')
  if (!kind) return
  if (parent === null) {
    if (kind.parents.length > 0) blame(draft, { column: 'parent', code: 'required' })
    return
  }
  const row = rows.get(parent)
  const unit =
    units.find(({ name, shortName }) => name === parent || shortName === parent) ??
    units.find(({ name }) => bareName(name) === bareName(parent))
  const parentKind = row ? textValue(row, 'kind') : unit?.kind
  if (!row && !unit) {
    const fitting = [
      ...[...rows.values()]
        .filter((other) => kind.parents.includes(textValue(other, 'kind') ?? ''))
        .map((other) => textValue(other, 'name') ?? ''),
      ...units.filter((other) => kind.parents.includes(other.kind)).map(({ name }) => name),
    ]
    blame(draft, { column: 'parent', code: 'parent_unknown', hint: nearestName(parent, fitting) })
  } else if (parentKind && !kind.parents.includes(parentKind)) {
    const fitting = unitKinds.filter(({ key }) => kind.parents.includes(key)).map(({ name }) => name)
    blame(draft, { column: 'parent', code: 'parent_of_wrong_kind', hint: fitting.join('、') || '（无上级）' })
  }
}

function goesRound(draft: DraftRow, rows: Map<string, DraftRow>): boolean {
  const passed = new Set<DraftRow>()
  for (let at: DraftRow | undefined = draft; at; at = rows.get(textValue(at, 'parent') ?? '')) {
    if (passed.has(at)) return at === draft
    passed.add(at)
  }
  return false
}
