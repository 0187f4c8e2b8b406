import type { WordsOf } from '../words.ts'

export const reasons = {
  unknown: 'This cannot be done now',
  not_allowed: 'Your posts do not include this right',
  own_account: 'Not possible with your own account',
  own_session: 'This is the session you are using',
  choose_first: 'Please choose from the list first',
  reason_needed: 'Please give the reason first',
  last_administrator: 'At least one administrator must remain',
  import_not_previewed: 'Not read yet, or committed already',
  import_has_no_good_rows: 'There are no rows to commit',
  import_not_committed: 'Only a committed import can be undone',
  unit_closed: 'The unit is closed',
  second_factor_exists: 'A second factor is set up already',
} as const satisfies WordsOf<'reasons'>
