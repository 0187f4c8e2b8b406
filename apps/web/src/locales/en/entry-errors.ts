/** Sentences for the errors that can occur before the application. */
export const entryErrors = {
  bad_request: 'Something is not filled in correctly. Please correct the marked fields and submit again.',
  not_signed_in: 'Your session has ended. Please sign in again; what you typed is kept.',
  sign_in_failed:
    'Name (or phone) or password is wrong. Please check both; the system administrator can reset a forgotten password.',
  sign_in_throttled: 'Too many attempts. Please wait a few minutes, or call the office for help.',
  second_factor_needed: 'Please enter the six digits shown by your authenticator app.',
  second_factor_wrong: 'The code is wrong or was used already. Wait for the next code, or use a recovery code.',
  second_factor_setup_needed: 'Administrators must set up a second factor first. Please follow the steps.',
  password_change_needed: 'Please choose a new password before you continue.',
  password_too_weak:
    'The password is too weak: at least 12 characters, without your name or phone, and not the old one. A short sentence works well.',
  password_wrong: 'The current password is wrong. Please type it again.',
  account_disabled: 'This account is disabled. Please ask the system administrator.',
  origin_refused: 'The request did not come from a page of this system and was refused. Please reload the page.',
  already_set_up: 'This installation is set up already. Please sign in.',
  not_set_up: 'This installation is not set up yet. Please complete the first installation.',
  state_refuses: 'This cannot be done in the present state. Please reload to see the latest.',
  overloaded: 'The system is busy. Please try again in a few seconds; what you typed is kept.',
  database_away:
    'The database is away for a moment and is coming back. Please try again in a few seconds; if you were saving, reload first to see whether it is saved.',
  unexpected: 'Something went wrong on our side. Please try again; if it persists, tell the administrator the number.',
  offline: 'The server cannot be reached. Please check the network and try again; what you typed is kept.',
} as const
