import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { jsonSchemas } from '@tongxin/rulebook/json-schemas'
import { projectRoot } from '../platform/project-root.ts'

/** Writes the JSON Schemas of rule packs for editors; a test fails when they are out of date. */
export async function run(): Promise<void> {
  const folder = path.join(projectRoot, 'rules', 'schema')
  await mkdir(folder, { recursive: true })
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    await writeFile(path.join(folder, name), `${JSON.stringify(schema, null, 2)}\n`)
  }
}
