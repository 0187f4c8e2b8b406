import type { WordsOf } from '../words.ts'

export const places = {
  groups: {
    meetings: 'Meetings',
    organisation: 'Organisation and people',
    assessment: 'Members’ duties',
    method: 'The method',
  },
  meetings: 'Meetings and activities',
  leave: 'Leave',
  organisation: 'Organisation',
  people: 'People',
  imports: 'Roster import',
  coverage: 'Two full coverages',
  myYear: 'My year of duty',
  assessments: 'Assessment of members',
  schemes: 'Assessment schemes',
  rounds: 'Rounds of assessment',
  trials: 'Dry run',
  ledger: 'Ledger of duties',
  method: 'The “1234” method',
  accounts: 'Accounts',
  administrators: 'Three administrators',
  tokens: 'API tokens',
  modules: 'Modules',
  audit: 'Audit',
  account: 'My account',
} satisfies WordsOf<'places'>
