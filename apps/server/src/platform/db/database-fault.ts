import { AppError } from '../http/app-error.ts'
import { isConnectionLoss } from './connection-loss.ts'

interface PostgresError {
  code?: string
  constraint?: string
}

/** Rules that the database keeps itself, in the words of the error register. Unlisted constraints stay defects. */
export function databaseFault(error: unknown): AppError | null {
  if (isConnectionLoss(error)) return new AppError('database_away')
  const { code, constraint } = error as PostgresError
  switch (code) {
    case '23505': // unique_violation
      return new AppError('duplicate', constraintDetail(constraint))
    case '23P01': // exclusion_violation
      return constraint === 'administrators_are_different_people'
        ? new AppError('administrators_must_differ')
        : new AppError('overlaps', constraintDetail(constraint))
    case '23503': // foreign_key_violation
      return new AppError('not_found')
    case '23514': // check_violation
      return constraint?.includes('runs_forward')
        ? new AppError('dates_reversed', constraintDetail(constraint))
        : new AppError('state_refuses', constraintDetail(constraint))
    case '40001': // serialization_failure
    case '40P01': // deadlock_detected
    case '55P03': // lock_not_available
      return new AppError('changed_meanwhile')
    case '22P05': // untranslatable_character
    case '22021': // character_not_in_repertoire
    case '22008': // datetime_field_overflow
    case '22003': // numeric_value_out_of_range
      return new AppError('bad_request', undefined, [{ path: '', code: 'value', message: 'value out of range' }])
    default:
      return null
  }
}

function constraintDetail(constraint: string | undefined) {
  return constraint ? { rule: constraint } : undefined
}
