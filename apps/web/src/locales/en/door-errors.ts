/** Sentences for the errors that the pages at the door can meet beside those of signing in. */
export const doorErrors = {
  not_allowed: 'Your posts do not include this right. If you need it, please ask the office.',
  reason_needed: 'Please give the reason.',
  not_on_roster: 'This person is not on the list of those due. Please add the person first.',
  meeting_not_begun: 'The meeting has not begun yet. Please record attendance after it starts.',
  module_closed:
    'This module is switched off; its records are kept. If you need it, please ask the office or the system administrator.',
  door_code_old: 'The code has changed. Please scan it again.',
} as const
