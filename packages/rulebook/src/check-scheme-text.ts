import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Pack } from '@tongxin/domain/pack/pack'
import { checkScheme } from './check-scheme.ts'
import { checkShape, faultAt } from './check-shape.ts'
import type { PackFault } from './fault.ts'
import { checkGuardrails } from './guardrails.ts'
import { withLabels } from './label-tables.ts'
import { runExamples } from './run-examples.ts'
import { readScheme, scheme as shape } from './sections/scheme.ts'
import { parseSource, type SourceFile } from './source-file.ts'

/** What a scheme's text comes to: the scheme once it can be computed, every fault, and each worked example. */
export interface CheckedText {
  scheme: Scheme | null
  faults: PackFault[]
  examples: Array<{ title: string; line: number; passed: boolean }>
}

/** Checks a scheme as it is written, against the pack it is to be used with: shape, names, guardrails, examples. */
export function checkSchemeText(text: string, fileName: string, pack: Pack): CheckedText {
  const source = parseSource(fileName, text)
  if (Array.isArray(source)) return { scheme: null, faults: source, examples: [] }
  return checkSchemeSource(source, pack)
}

/** The same for a file of a pack's folder. */
export function checkSchemeSource(source: SourceFile, pack: Pack): CheckedText {
  const checked = checkShape(source, shape)
  if ('faults' in checked) return { scheme: null, faults: checked.faults, examples: [] }
  const faults = [...checkScheme(source, checked.value, pack), ...checkGuardrails(source, checked.value)]
  if (faults.length > 0) return { scheme: null, faults, examples: [] }
  const scheme = withLabels(readScheme(checked.value), pack)
  const differences = runExamples(scheme, checked.value.示例)
  const examples = checked.value.示例.map(({ 名称: title }, at) => ({
    title,
    line: source.locate(['示例', at]).line,
    passed: !differences.some(({ example }) => example === title),
  }))
  return { scheme, faults: differences.map((difference) => exampleFault(source, difference, examples)), examples }
}

function exampleFault(
  source: SourceFile,
  { example, item, expected, found }: ReturnType<typeof runExamples>[number],
  examples: CheckedText['examples'],
): PackFault {
  const at = examples.findIndex(({ title }) => title === example)
  const message = `示例“${example}”的“${item}”应得 ${expected}，算得 ${found}`
  return faultAt(source, ['示例', at, '应得'], message, '核对规则或示例')
}
