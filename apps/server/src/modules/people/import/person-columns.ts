import type { PersonRow } from '@tongxin/domain/people/roster/roster-sheet'

const columns = {
  name: 'name',
  sex: 'sex',
  birthMonth: 'birth_month',
  ethnicity: 'ethnicity',
  affiliation: 'affiliation',
  partyJoinedOn: 'party_joined_on',
  education: 'education',
  employer: 'employer',
  employerPost: 'employer_post',
  phone: 'phone',
  mark: 'mark',
  rankNo: 'rank_no',
} as const satisfies Record<keyof PersonRow, string>

/** The columns a roster row fills; an empty cell leaves what the register says. */
export function personColumns(values: PersonRow): Record<string, string | number> {
  const given = Object.entries(columns).flatMap(([key, column]) => {
    const value = values[key as keyof PersonRow]
    return value === null || value === undefined ? [] : [[column, value] as const]
  })
  return Object.fromEntries(given)
}
