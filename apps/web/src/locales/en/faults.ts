import type { WordsOf } from '../words.ts'

export const faults = {
  invalid_type: 'Please fill in this field',
  too_small: 'Empty or too short',
  too_big: 'Too long, or the number is too large',
  invalid_format: 'The format is not right',
  invalid_value: 'Please choose one of the options',
  not_multiple_of: 'Please enter multiples of 0.5',
  control_characters: 'Contains unreadable characters; please type it again',
  custom: 'This value is not right',
  missing: 'Please fill in this field',
  no_clauses: 'No clause (第X条) was found',
  clause_out_of_order: 'The numbers of the clauses do not run on',
} as const satisfies WordsOf<'faults'>
