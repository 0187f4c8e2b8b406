import type { ErrorAnswer, ErrorCode, Fault } from '@tongxin/contract/errors'

/** `offline` is the one code of our own: no answer came at all. */
export type RefusalCode = ErrorCode | 'offline'

/** What the server refused and why, as every part of the screen understands it. */
export class ApiError extends Error {
  readonly code: RefusalCode
  readonly status: number
  readonly faults: readonly Fault[]
  readonly detail: NonNullable<ErrorAnswer['detail']>
  readonly requestId: string | undefined

  constructor(status: number, answer: ErrorAnswer) {
    super(answer.code)
    this.name = 'ApiError'
    this.status = status
    this.code = answer.code as RefusalCode
    this.faults = answer.faults ?? []
    this.detail = answer.detail ?? {}
    this.requestId = answer.requestId
  }
}

/** Says whether something thrown is a refusal, of one code when that is given. */
export function isRefusal(error: unknown, code?: RefusalCode): error is ApiError {
  return error instanceof ApiError && (code === undefined || error.code === code)
}
