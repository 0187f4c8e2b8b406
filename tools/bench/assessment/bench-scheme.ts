import { join } from 'node:path'
import { loadScheme } from '../../../packages/rulebook/src/load-scheme.ts'
import type { Scheme } from '../../../packages/domain/src/assessment/scheme.ts'

/** The forty rules as the language has them; they are checked, with their examples, like any other. */
export async function benchScheme(): Promise<Scheme> {
  const { scheme, faults } = await loadScheme(join(import.meta.dirname, 'forty-rules.yaml'))
  if (!scheme || faults.length > 0) throw new Error(`forty-rules.yaml: ${JSON.stringify(faults)}`)
  return scheme
}
