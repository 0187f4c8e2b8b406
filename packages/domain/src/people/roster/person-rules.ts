import { blame, textValue } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'
import type { RosterContext } from './roster-context.ts'

const withoutParty = new Set(['non_partisan', 'masses'])
/** Columns of units that only members of the Communist Party belong to. */
const partyUnits = ['functionalBranchId', 'branchId']

/** What must fit together within one person's row. */
export function checkPersonRow(draft: DraftRow, { today }: RosterContext): void {
  const birth = textValue(draft, 'birthMonth')
  const joined = textValue(draft, 'partyJoinedOn')
  const affiliation = textValue(draft, 'affiliation')
  if (birth && (yearsLater(birth, 18) > today || yearsLater(birth, 110) < today))
    blame(draft, { column: 'birthMonth', code: 'implausible_birth' })
  // 年满十八岁方可入党（《中国共产党章程》第一条）。
  if (birth && joined && joined.slice(0, 7) < yearsLater(birth, 18))
    blame(draft, { column: 'partyJoinedOn', code: 'joined_too_young' })
  if (joined && affiliation && withoutParty.has(affiliation))
    blame(draft, { column: 'partyJoinedOn', code: 'joined_without_party' })
  for (const column of partyUnits) {
    if (textValue(draft, column) && affiliation && affiliation !== 'cpc') blame(draft, { column, code: 'not_cpc' })
  }
}

function yearsLater(month: string, years: number): string {
  return `${Number(month.slice(0, 4)) + years}${month.slice(4)}`
}
