import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Pack } from '@tongxin/domain/pack/pack'
import { checkSchemeSource } from './check-scheme-text.ts'
import type { PackFault } from './fault.ts'
import { readSource } from './source-file.ts'

interface Loaded {
  schemes: Scheme[]
  /** The text of each, by its number, as the drafters of its next version will want to see it. */
  schemeTexts: Record<string, string>
}

/** Reads the assessment schemes of a pack from its folder 考核, checks what they refer to and runs their examples. */
export async function loadSchemes(folder: string, pack: Pack): Promise<Loaded | { faults: PackFault[] }> {
  const names = (await readdir(path.join(folder, '考核')).catch(() => []))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  const loaded = await Promise.all(names.map((name) => loadScheme(folder, path.join('考核', name), pack)))
  const faults = loaded.flatMap((result) => ('faults' in result ? result.faults : []))
  if (faults.length > 0) return { faults }
  const good = loaded.flatMap((result) => ('scheme' in result ? [result] : []))
  return {
    schemes: good.map(({ scheme }) => scheme),
    schemeTexts: Object.fromEntries(good.map(({ scheme, text }) => [scheme.id, text])),
  }
}

async function loadScheme(
  folder: string,
  name: string,
  pack: Pack,
): Promise<{ scheme: Scheme; text: string } | { faults: PackFault[] }> {
  const source = await readSource(folder, name)
  if (Array.isArray(source)) return { faults: source }
  const { scheme, faults } = checkSchemeSource(source, pack)
  return scheme && faults.length === 0 ? { scheme, text: source.text } : { faults }
}
