/** A JSON Schema as the server prints it. */
export interface Schema {
  type?: string | string[]
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  default?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  $ref?: string
  $defs?: Record<string, Schema>
}

export interface Parameter {
  name: string
  in: 'path' | 'query'
  required: boolean
  schema: Schema
}

export interface Target {
  id: string
  method: string
  /** With `{name}` for each path parameter. */
  path: string
  isPublic: boolean
  parameters: Parameter[]
  body: Schema | null
  takesFile: boolean
}

interface Operation {
  operationId: string
  security: unknown[]
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}

/** Reads every endpoint out of an OpenAPI document. */
export function readEndpoints(document: unknown): Target[] {
  const { paths } = document as { paths: Record<string, Record<string, Operation>> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const content = operation.requestBody?.content ?? {}
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        isPublic: operation.security.length === 0,
        parameters: operation.parameters ?? [],
        body: content['application/json']?.schema ?? null,
        takesFile: 'multipart/form-data' in content,
      }
    }),
  )
}
