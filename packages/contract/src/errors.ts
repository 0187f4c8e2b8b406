import { z } from 'zod'

/**
 * The one register of errors. The server sends codes, the web holds one sentence per language for each.
 * Not visible = 404, not allowed = 403, refused by a rule = 409 / 422, bad shape = 400 with all its faults.
 */
export const errorRegister = {
  bad_request: 400,
  bad_file: 400,
  file_too_large: 413,
  unsupported_media_type: 415,
  not_signed_in: 401,
  sign_in_failed: 401,
  sign_in_throttled: 429,
  second_factor_needed: 401,
  second_factor_wrong: 401,
  second_factor_setup_needed: 403,
  password_change_needed: 403,
  password_too_weak: 422,
  password_wrong: 422,
  account_disabled: 403,
  origin_refused: 403,
  not_allowed: 403,
  not_found: 404,
  endpoint_not_found: 404,
  module_closed: 404,
  already_set_up: 409,
  not_set_up: 409,
  state_refuses: 409,
  changed_meanwhile: 409,
  duplicate: 409,
  overlaps: 409,
  still_in_use: 409,
  dates_reversed: 422,
  outside_term: 422,
  unit_kind_refused: 422,
  post_kind_refused: 422,
  administrators_must_differ: 422,
  own_entry_not_verifiable: 422,
  reason_needed: 422,
  not_on_roster: 422,
  meeting_not_begun: 409,
  door_code_old: 409,
  first_agenda_needed: 422,
  attendance_incomplete: 422,
  minutes_incomplete: 422,
  import_has_faults: 422,
  import_in_use: 409,
  too_many_complaints: 429,
  too_many_calendar_calls: 429,
  not_of_this_branch: 422,
  wrong_year: 422,
  secret_text_refused: 422,
  overloaded: 503,
  database_away: 503,
  unexpected: 500,
} as const

export type ErrorCode = keyof typeof errorRegister

/** One fault of a request, at the place where it was found. */
export const fault = z.object({ path: z.string(), code: z.string(), message: z.string() })

export type Fault = z.infer<typeof fault>

/** The body of every answer that is not 2xx. */
export const errorAnswer = z.object({
  code: z.string(),
  faults: z.array(fault).optional(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  requestId: z.string().optional(),
})

export type ErrorAnswer = z.infer<typeof errorAnswer>
