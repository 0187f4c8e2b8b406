import type { RawRequest } from './make-request.ts'
import type { Schema, Target } from './read-endpoints.ts'
import type { RawAnswer } from './send.ts'

export interface WrongEverywhere {
  request: RawRequest
  /** The fields that are wrong, each of which the answer must name. */
  wrong: string[]
}

/** One request with every top-level field of the wrong type, to see that no fault hides another. */
export function wrongEverywhere(target: Target): WrongEverywhere | null {
  const query = target.parameters
    .filter(({ in: where, schema }) => where === 'query' && refusesText(schema))
    .map(({ name }) => name)
  const fields = Object.entries(target.body?.properties ?? {}).filter(([, schema]) => isTyped(schema))
  const wrong = [...query, ...fields.map(([name]) => name)]
  if (wrong.length === 0) return null
  const path = target.path.replace(/\{\w+\}/g, '00000000-0000-7000-8000-000000000000')
  return {
    wrong: [...new Set(wrong)],
    request: {
      target: target.id,
      method: target.method,
      url: query.length > 0 ? `${path}?${query.map((name) => `${name}=*`).join('&')}` : path,
      headers: target.body ? { 'content-type': 'application/json' } : {},
      body: target.body
        ? Buffer.from(JSON.stringify(Object.fromEntries(fields.map(([name]) => [name, { no: 'such' }]))))
        : null,
    },
  }
}

/** The wrong fields that an answer did not name. */
export function unnamed({ wrong }: WrongEverywhere, { text }: RawAnswer): string[] {
  const { faults = [] } = JSON.parse(text) as { faults?: Array<{ path: string }> }
  const named = new Set(faults.map(({ path }) => path.split('.')[0]))
  return wrong.filter((field) => !named.has(field))
}

function refusesText(schema: Schema): boolean {
  return (
    Boolean(schema.enum ?? schema.format ?? schema.pattern) || schema.type === 'integer' || schema.type === 'number'
  )
}

function isTyped(schema: Schema): boolean {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return choices.every((choice) => choice.type !== 'object' && isTyped(choice))
  return (
    (typeof schema.type === 'string' && schema.type !== 'object') ||
    schema.enum !== undefined ||
    schema.const !== undefined
  )
}
