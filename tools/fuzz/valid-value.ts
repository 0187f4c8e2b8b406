import type { Chance } from './chance.ts'
import type { Schema } from './read-endpoints.ts'

/** Identifiers seen in answers, so that requests reach records that exist. */
export interface KnownIds {
  all: string[]
}

const days = ['2026-01-01', '2026-03-05', '2025-12-31', '2024-02-29']
const words = ['测试', '第八届常德市政协委员会', 'a', '李某某', '13800000000', '2026年第1次']

/** A value that fits a schema, as far as the schema can say it. */
export function validValue(schema: Schema, chance: Chance, known: KnownIds, root: Schema = schema): unknown {
  if (schema.$ref) return validValue(resolve(schema.$ref, root), chance, known, root)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return chance.pick(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return validValue(chance.pick(choices), chance, known, root)
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => validValue(part, chance, known, root)))
  const type = Array.isArray(schema.type) ? chance.pick(schema.type) : schema.type
  switch (type) {
    case 'object':
      return validObject(schema, chance, known, root)
    case 'array':
      return validArray(schema, chance, known, root)
    case 'string':
      return validString(schema, chance, known)
    case 'integer':
      return within(schema, chance)
    case 'number':
      return within(schema, chance) + (chance.once(2) ? 0.5 : 0)
    case 'boolean':
      return chance.once(2)
    case undefined:
      return schema.properties ? validObject(schema, chance, known, root) : chance.pick(words)
    default:
      return null
  }
}

function resolve(reference: string, root: Schema): Schema {
  return root.$defs?.[reference.split('/').at(-1) ?? ''] ?? root
}

function validObject(schema: Schema, chance: Chance, known: KnownIds, root: Schema): Record<string, unknown> {
  const required = new Set(schema.required)
  const chosen = Object.entries(schema.properties ?? {}).filter(([name]) => required.has(name) || chance.once(2))
  return Object.fromEntries(chosen.map(([name, part]) => [name, validValue(part, chance, known, root)]))
}

function validArray(schema: Schema, chance: Chance, known: KnownIds, root: Schema): unknown[] {
  const least = schema.minItems ?? 0
  const length = Math.min(least + chance.below(3), schema.maxItems ?? 3)
  return Array.from({ length }, () => validValue(schema.items ?? {}, chance, known, root))
}

function validString(schema: Schema, chance: Chance, known: KnownIds): string {
  if (schema.format === 'uuid')
    return known.all.length > 0 ? chance.pick(known.all) : '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b'
  if (schema.format === 'date') return chance.pick(days)
  if (schema.format === 'date-time') return `${chance.pick(days)}T0${chance.below(10)}:00:00+08:00`
  if (schema.pattern?.includes('\\d{4}-')) return chance.pick(days)
  const text = chance.pick(words)
  return text.padEnd(schema.minLength ?? 0, '字').slice(0, schema.maxLength ?? text.length + (schema.minLength ?? 0))
}

function within({ minimum = 0, maximum = 40 }: Schema, chance: Chance): number {
  const top = Math.min(maximum, minimum + 100)
  return minimum + chance.below(Math.max(1, Math.floor(top - minimum)))
}
