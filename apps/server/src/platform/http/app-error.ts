import { errorRegister, type ErrorCode, type Fault } from '@tongxin/contract/errors'

export type ErrorDetail = Record<string, string | number | boolean>

/** The only error that operations throw on purpose: a code of the register, with what the screen needs to explain it. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly detail: ErrorDetail | undefined
  readonly faults: Fault[] | undefined

  constructor(code: ErrorCode, detail?: ErrorDetail, faults?: Fault[]) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.detail = detail
    this.faults = faults
  }

  get status(): number {
    return errorRegister[this.code]
  }
}

/** What is not visible does not exist: foreign objects answer exactly as missing ones. */
export function found<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw new AppError('not_found')
  return row
}

/** Refuses with the reason a pure decision gave; `true` passes. */
export function mustBeAllowed(verdict: true | ErrorCode | string, detail?: ErrorDetail): void {
  if (verdict === true) return
  if (verdict in errorRegister) throw new AppError(verdict as ErrorCode, detail)
  throw new AppError('state_refuses', { ...detail, reason: verdict })
}
