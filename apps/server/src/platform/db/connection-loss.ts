/** What PostgreSQL says on its way down or up: shut down, crashed, not ready yet. */
const states = new Set(['57P01', '57P02', '57P03'])
const systemCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ENOTCONN'])
const systemCalls = new Set(['connect', 'read', 'write', 'shutdown'])
/** The driver has no codes of its own. */
const driverWords =
  /^(Connection terminated|Client has encountered a connection error|Client was closed and is not queryable|timeout exceeded when trying to connect|timeout expired)/

/** Whether the database went away, or is not back yet; what was asked may have been done or not. */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code = '', syscall = '' } = error as NodeJS.ErrnoException
  if (states.has(code) || /^08\w{3}$/.test(code)) return true
  if (systemCodes.has(code)) return systemCalls.has(syscall)
  return driverWords.test(error.message)
}
