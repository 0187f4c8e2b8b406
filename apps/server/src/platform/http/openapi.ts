import type { Endpoint } from '@tongxin/contract/endpoint'
import { errorAnswer } from '@tongxin/contract/errors'
import { z } from 'zod'

type Json = Record<string, unknown>

/** Prints the contract as OpenAPI 3.1. What it says is what the server mounts: both read the same table. */
export function openApi(endpoints: Record<string, Record<string, Endpoint>>, version: string): Json {
  const paths: Record<string, Json> = {}
  for (const [duty, group] of Object.entries(endpoints)) {
    for (const [name, endpoint] of Object.entries(group)) {
      const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`
      paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(duty, name, endpoint) }
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Tongxin 同心', version },
    paths,
    components: {
      schemas: { Error: z.toJSONSchema(errorAnswer) },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'tongxin' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}

function operationOf(duty: string, name: string, endpoint: Endpoint): Json {
  return {
    operationId: `${duty}.${name}`,
    tags: [duty],
    summary: endpoint.summary,
    'x-permission': endpoint.permission,
    security:
      endpoint.permission === 'public'
        ? []
        : endpoint.browserOnly
          ? [{ session: [] }]
          : [{ session: [] }, { token: [] }],
    parameters: [...parametersOf('path', endpoint.params), ...parametersOf('query', endpoint.query)],
    ...bodyOf(endpoint),
    responses: {
      200: { description: 'Done', content: answerOf(endpoint) },
      default: {
        description: 'Refused',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  }
}

function parametersOf(where: 'path' | 'query', shape: z.ZodObject | undefined): Json[] {
  if (!shape) return []
  const { properties = {}, required = [] } = inputSchema(shape) as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema,
  }))
}

function bodyOf(endpoint: Endpoint): Json {
  if (endpoint.upload) {
    const schema = { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } }
  }
  if (!endpoint.body) return {}
  return { requestBody: { required: true, content: { 'application/json': { schema: inputSchema(endpoint.body) } } } }
}

function answerOf(endpoint: Endpoint): Json {
  if (endpoint.file) return { [endpoint.file]: { schema: { type: 'string', format: 'binary' } } }
  return { 'application/json': { schema: z.toJSONSchema(endpoint.answer, { io: 'output', unrepresentable: 'any' }) } }
}

function inputSchema(shape: z.ZodType): Json {
  return z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Json
}
