import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Pack } from '@tongxin/domain/pack/pack'
import { checkShape, faultAt } from './check-shape.ts'
import { didYouMean } from './did-you-mean.ts'
import type { PackFault } from './fault.ts'
import { checkGuardrails } from './guardrails.ts'
import { withLabels } from './label-tables.ts'
import { runExamples } from './run-examples.ts'
import { readScheme, scheme as shape, type SchemeSource } from './sections/scheme.ts'
import { readSource, type SourceFile } from './source-file.ts'

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
  const faults = [...unknownKinds(source, checked.value, pack), ...checkGuardrails(source, checked.value)]
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

/** Every 台账 names a fact kind, every 时任, 仅限 and 职务 a post kind of the pack. */
function unknownKinds(source: SourceFile, value: SchemeSource, pack: Pack): PackFault[] {
  const facts = new Set(['attendance', ...pack.resultKinds.map(({ key }) => key)])
  const posts = new Set(pack.postKinds.map(({ key }) => key))
  const references = [...namesUnder(value.评分, '台账', ['评分']), ...namesUnder(value.基本要求, '台账', ['基本要求'])]
  const holders = [...namesUnder(value.评分, '时任', ['评分']), ...namesUnder(value.评分, '仅限', ['评分'])]
  return [...missing(source, references, facts, '台账类别'), ...missing(source, holders, posts, '职务')]
}

interface Reference {
  name: string
  at: PropertyKey[]
}

function missing(source: SourceFile, references: readonly Reference[], known: Set<string>, what: string): PackFault[] {
  return references.flatMap(({ name, at }) => {
    if (known.has(name)) return []
    const near = didYouMean(name, known)
    return [faultAt(source, at, `没有“${name}”这个${what}`, near ? `是否指“${near}”？` : '先在规则包中定义')]
  })
}

function namesUnder(value: unknown, keyword: string, at: PropertyKey[]): Reference[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => namesUnder(item, keyword, [...at, index]))
  if (!value || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...at, key]
    if (key !== keyword || !Array.isArray(inner)) return namesUnder(inner, keyword, here)
    return inner.map((name, index) => ({ name: String(name), at: [...here, index] }))
  })
}
