import type { Endpoint } from '@tongxin/contract/endpoint'
import { z } from 'zod'

interface Schema {
  required?: string[]
  properties?: Record<string, object>
}

/** What an endpoint takes, as JSON Schema: for requests made up by a test. */
export function inputSchemas({ params, query, body }: Endpoint) {
  const schemaOf = (shape: z.ZodType | undefined) =>
    shape ? (z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema) : null
  return { params: schemaOf(params), query: schemaOf(query), body: schemaOf(body) }
}
