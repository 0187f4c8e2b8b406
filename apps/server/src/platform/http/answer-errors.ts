import type { ErrorAnswer } from '@tongxin/contract/errors'
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { databaseFault } from '../db/database-fault.ts'
import { AppError } from './app-error.ts'

/** What passes by itself; the answer says when to ask again. */
const comeAgain = new Set([429, 503])

/** The one place where errors become answers. Whatever is unknown is a 500 with a request id and nothing else. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: unknown, request, reply) => {
    const known = asAppError(error)
    if (!known) app.log.error({ err: error, reqId: request.id }, 'unexpected')
    if (known?.code === 'database_away') app.log.warn({ err: error, reqId: request.id }, 'the database is away')
    const answer: ErrorAnswer = known
      ? {
          code: known.code,
          ...(known.faults && { faults: known.faults }),
          ...(known.detail && { detail: known.detail }),
        }
      : { code: 'unexpected', requestId: request.id }
    if (known && comeAgain.has(known.status)) {
      reply.header('retry-after', String(known.detail?.['seconds'] ?? 5))
    }
    return reply.code(known?.status ?? 500).send(answer)
  })
}

/** An address that cannot even be read reaches no route; it is refused in the same words as any other fault. */
export function answerUnreadable(error: Error, _request: unknown, reply: FastifyReply): void {
  const known = frameworkFault(error) ?? new AppError('bad_request')
  void reply.code(known.status).send({ code: known.code, faults: known.faults })
}

/** Gives the registered error behind whatever was thrown, or `null` when it is a defect of ours. */
export function asAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  return databaseFault(error) ?? frameworkFault(error)
}

function frameworkFault(error: unknown): AppError | null {
  const { statusCode, code, message } = error as FastifyError
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new AppError('unsupported_media_type')
  if (code === 'FST_UNDER_PRESSURE') return new AppError('overloaded')
  if (statusCode === 413) return new AppError('file_too_large')
  if (statusCode === 415) return new AppError('unsupported_media_type')
  if (statusCode && statusCode >= 400 && statusCode < 500) {
    return new AppError('bad_request', undefined, [{ path: '', code: code ?? 'request', message }])
  }
  return null
}
