import type { WordsOf } from '../words.ts'
import { entryErrors } from './entry-errors.ts'
import { doorErrors } from './door-errors.ts'
import { reliefErrors } from './relief-errors.ts'

export const errors = {
  ...entryErrors,
  ...reliefErrors,
  ...doorErrors,
  bad_file: 'This file cannot be read. Please use the template, save it as .xlsx or .csv, and try again.',
  file_too_large: 'The file is too large. Please split it and upload the parts one by one.',
  unsupported_media_type: 'This kind of file is not supported. Please use .xlsx or .csv.',
  endpoint_not_found: 'The system has been updated. Please reload the page.',
  changed_meanwhile: 'Somebody changed this record after you opened it. Please reload, compare, and submit again.',
  duplicate: 'The same record exists already.',
  overlaps: 'The dates overlap with an existing record. Please adjust them.',
  still_in_use: 'Other records still use it. Please deal with those first.',
  dates_reversed: 'The end lies before the beginning. Please adjust the dates.',
  outside_term: 'The date lies outside the current term. Please check it.',
  unit_kind_refused: 'This kind of unit cannot stand under the chosen one. Please choose another.',
  post_kind_refused: 'The chosen unit has no such post. Please choose another.',
  administrators_must_differ:
    'System, security and audit administrator must be three different people. Please choose somebody else.',
  own_entry_not_verifiable: 'What you entered yourself must be verified by somebody else.',
  first_agenda_needed: 'This kind of meeting needs a first agenda item. Please mark it in the agenda.',
  attendance_incomplete: 'Attendance is not recorded for everybody yet. Please complete it.',
  minutes_incomplete: 'The minutes are not complete. Please fill in the records before adoption.',
  import_has_faults: 'Some rows have faults. Correct and upload again, or take over the good rows only.',
  import_in_use:
    'Imported people already have later records; the import cannot be undone as a whole. Please correct them one by one.',
  not_of_this_branch: 'Not all of them belonged to this branch on that day. Check the day and the people.',
  too_many_calendar_calls: 'This calendar address is read too often. Try again later.',
  wrong_year: 'These days are not of that year. Check the year.',
} as const satisfies WordsOf<'errors'>
