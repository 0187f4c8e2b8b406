import type { Endpoint } from '@tongxin/contract/endpoint'
import type { Fault } from '@tongxin/contract/errors'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { AppError } from './app-error.ts'

/** Reads path, query and body against the contract and reports *all* faults at once, by field. */
export function readInput(endpoint: Endpoint, request: FastifyRequest): Record<string, unknown> {
  const faults: Fault[] = []
  const parts = [
    read(endpoint.params, request.params, faults),
    read(endpoint.query, request.query, faults),
    endpoint.upload ? {} : read(endpoint.body, request.body ?? {}, faults),
  ]
  if (faults.length > 0) throw new AppError('bad_request', undefined, faults)
  return Object.assign({}, ...parts) as Record<string, unknown>
}

function read(shape: z.ZodType | undefined, value: unknown, faults: Fault[]): object {
  if (!shape) return {}
  const result = shape.safeParse(value)
  if (result.success) return result.data as object
  for (const issue of result.error.issues) {
    faults.push({ path: issue.path.join('.'), code: issue.code, message: issue.message })
  }
  return {}
}
