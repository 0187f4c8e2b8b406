import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { jsonSchemas } from './json-schemas.ts'

const folder = path.resolve(import.meta.dirname, '../../../rules/schema')

interface Schema {
  description?: string
  $ref?: string
  allOf?: Schema[]
  properties?: Record<string, Schema>
  definitions?: Record<string, Schema>
}

test('the JSON Schemas for editors are those of the shapes (npm run rules:schema)', async () => {
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    const published = JSON.parse(await readFile(path.join(folder, name), 'utf8')) as unknown
    expect([name, published]).toEqual([name, JSON.parse(JSON.stringify(schema))])
  }
})

describe('an editor explains every keyword of an assessment scheme', () => {
  const scheme = jsonSchemas()['考核办法.schema.json'] as Schema
  const objects = [scheme, ...Object.values(scheme.definitions ?? {})].filter(({ properties }) => properties)

  test.each(objects.map((object, at) => [Object.keys(object.properties ?? {}).join('、'), at]))('%s', (_, at) => {
    const silent = Object.entries(objects[at]?.properties ?? {}).filter(([, property]) => !explains(property))
    expect(silent.map(([word]) => word)).toEqual([])
  })

  function explains({ description, $ref, allOf = [] }: Schema): boolean {
    const target = $ref && scheme.definitions?.[$ref.replace('#/definitions/', '')]
    return description !== undefined || allOf.some(explains) || (target ? explains(target) : false)
  }
})
