import path from 'node:path'
import { type CheckedText, checkSchemeSource } from './check-scheme-text.ts'
import type { PackSources } from './scheme/sources.ts'
import { readSource } from './source-file.ts'

/** Reads one scheme from its file and checks it, alone or against the pack it is to be used with. */
export async function loadScheme(file: string, pack?: PackSources): Promise<CheckedText> {
  const source = await readSource(path.dirname(file), path.basename(file))
  if (Array.isArray(source)) return { scheme: null, faults: source, examples: [] }
  return checkSchemeSource(source, pack)
}
