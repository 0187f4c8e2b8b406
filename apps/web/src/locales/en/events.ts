import type { WordsOf } from '../words.ts'

export const events = {
  act: { refused: 'Act refused' },
  access: {
    account_opened: 'Account opened',
    account_disabled: 'Account disabled',
    account_enabled: 'Account enabled',
    administrator_appointed: 'Administrator appointed',
    administrator_ended: 'Administrator’s appointment ended',
    password_changed: 'Password changed',
    password_reset: 'Password reset',
    second_factor_reset: 'Second factor removed',
    second_factor_set_up: 'Second factor set up',
    session_ended: 'Session ended',
    sessions_ended: 'All sessions ended',
    signed_out: 'Signed out',
    token_created: 'API token created',
    token_revoked: 'API token revoked',
  },
  session: { opened: 'Signed in' },
  setup: {
    committee_changed: 'Committee changed',
    committee_founded: 'First installation completed',
    duty_year_opened: 'Duty year opened',
    term_opened: 'Term opened',
  },
} as const satisfies WordsOf<'events'>
