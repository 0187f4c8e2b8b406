import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Pack } from '@tongxin/domain/pack/pack'
import { checkScheme } from './check-scheme.ts'
import { checkShape, faultAt } from './check-shape.ts'
import type { PackFault } from './fault.ts'
import { checkGuardrails } from './guardrails.ts'
import { withLabels } from './label-tables.ts'
import { runExamples } from './run-examples.ts'
import { readScheme, scheme as shape } from './sections/scheme.ts'
import { readSource } from './source-file.ts'

/** Reads the assessment schemes of a pack from its folder 考核, checks what they refer to and runs their examples. */
export async function loadSchemes(
  folder: string,
  pack: Pack,
): Promise<{ schemes: Scheme[] } | { faults: PackFault[] }> {
  const names = (await readdir(path.join(folder, '考核')).catch(() => []))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  const loaded = await Promise.all(names.map((name) => loadScheme(folder, path.join('考核', name), pack)))
  const faults = loaded.flatMap((result) => ('faults' in result ? result.faults : []))
  if (faults.length > 0) return { faults }
  return { schemes: loaded.flatMap((result) => ('scheme' in result ? [result.scheme] : [])) }
}

async function loadScheme(
  folder: string,
  name: string,
  pack: Pack,
): Promise<{ scheme: Scheme } | { faults: PackFault[] }> {
  const source = await readSource(folder, name)
  if (Array.isArray(source)) return { faults: source }
  const checked = checkShape(source, shape)
  if ('faults' in checked) return checked
  const faults = [...checkScheme(source, checked.value, pack), ...checkGuardrails(source, checked.value)]
  if (faults.length > 0) return { faults }
  const scheme = withLabels(readScheme(checked.value), pack)
  const differences = runExamples(scheme, checked.value.示例)
  if (differences.length === 0) return { scheme }
  return {
    faults: differences.map(({ example, item, expected, found }) => {
      const at = checked.value.示例.findIndex(({ 名称 }) => 名称 === example)
      return faultAt(
        source,
        ['示例', at, '应得'],
        `示例“${example}”的“${item}”应得 ${expected}，算得 ${found}`,
        '核对规则或示例',
      )
    }),
  }
}
