import { z } from 'zod'

type JsonSchema = Record<string, unknown>

/** The JSON Schema of what the server promises to answer: unknown fields are stripped, never leaked. */
export function answerSchema(shape: z.ZodType): JsonSchema {
  return simplify(z.toJSONSchema(shape, { io: 'output', unrepresentable: 'any', target: 'draft-7' }) as JsonSchema)
}

/** `X or null` becomes a nullable X, which serialises without trying alternatives. */
function simplify(schema: JsonSchema): JsonSchema {
  const { $schema: _, ...rest } = schema
  const nullable = nullableOf(rest)
  if (nullable) return simplify(nullable)
  const result: JsonSchema = {}
  for (const [key, value] of Object.entries(rest)) {
    if (key === 'format' || key === 'pattern') continue
    result[key] = simplifyValue(value)
  }
  return result
}

function simplifyValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(simplifyValue)
  if (value && typeof value === 'object') return simplify(value as JsonSchema)
  return value
}

function nullableOf(schema: JsonSchema): JsonSchema | null {
  const choices = schema['anyOf'] as JsonSchema[] | undefined
  if (!choices || choices.length !== 2) return null
  const other = choices.find((choice) => choice['type'] !== 'null')
  if (!other || !choices.some((choice) => choice['type'] === 'null')) return null
  if (typeof other['type'] !== 'string') return null
  const { enum: values, ...plain } = other
  return { ...plain, ...(values ? {} : {}), nullable: true }
}
