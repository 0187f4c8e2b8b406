import type { Scheme } from '@tongxin/domain/assessment/scheme'
import { checkForms } from './check-forms.ts'
import { checkShape, faultAt } from './check-shape.ts'
import type { PackFault } from './fault.ts'
import { checkGuardrails } from './guardrails.ts'
import { withLabels } from './label-tables.ts'
import { type Assess, type Difference, runExample, runQuotaExamples } from './run-examples.ts'
import { checkAttributes } from './scheme/check/attributes.ts'
import { checkOneWay } from './scheme/check/one-way.ts'
import { checkOrder } from './scheme/check/order.ts'
import { checkReferences } from './scheme/check/references.ts'
import { readScheme, type SchemeSource, scheme as shape } from './scheme/scheme.ts'
import { type KnownSources, knownSources, type PackSources } from './scheme/sources.ts'
import { parseSource, type SourceFile } from './source-file.ts'

/** What a scheme's text comes to: the scheme once it can be computed, every fault, and each worked example. */
export interface CheckedText {
  scheme: Scheme | null
  faults: PackFault[]
  examples: Array<{ title: string; line: number; passed: boolean }>
}

/**
 * Checks a scheme as it is written: shape, names, guardrails, examples. Whatever it refers to is looked up in its own
 * 取材 and in the pack it is to be used with; without a pack it has to declare everything itself.
 */
export function checkSchemeText(text: string, fileName: string, pack?: PackSources, assess?: Assess): CheckedText {
  const source = parseSource(fileName, text)
  if (Array.isArray(source)) return { scheme: null, faults: source, examples: [] }
  return checkSchemeSource(source, pack, assess)
}

/** The same for a file that has been read. */
export function checkSchemeSource(source: SourceFile, pack?: PackSources, assess?: Assess): CheckedText {
  const checked = checkShape(source, shape)
  if ('faults' in checked) return { scheme: null, faults: checked.faults, examples: [] }
  const known = knownSources(checked.value.取材, pack)
  const faults = faultsOf(source, checked.value, known)
  if (faults.length > 0) return { scheme: null, faults, examples: [] }
  const scheme = withLabels(readScheme(checked.value), known)
  return { scheme, ...tried(source, scheme, checked.value, assess) }
}

/** One way of writing comes first: what is written in no way or in two makes all other faults misleading. */
function faultsOf(source: SourceFile, scheme: SchemeSource, known: KnownSources): PackFault[] {
  const unclear = checkOneWay(source, scheme)
  if (unclear.length > 0) return unclear
  const forms = (scheme.取材?.台账 ?? []).map((form, at) => ({ ...form, at: ['取材', '台账', at] }))
  return [
    ...checkReferences(source, scheme, known),
    ...checkAttributes(source, scheme, known),
    ...checkOrder(source, scheme),
    ...checkGuardrails(source, scheme, known),
    ...checkForms(source, forms),
  ]
}

function tried(
  source: SourceFile,
  scheme: Scheme,
  { 示例, 名额示例 }: SchemeSource,
  assess: Assess | undefined,
): Pick<CheckedText, 'faults' | 'examples'> {
  const outcomes = [
    ...示例.map((example, at) => ({
      title: example.名称,
      at: ['示例', at],
      differences: runExample(scheme, example, assess),
    })),
    ...名额示例.map((example, at) => ({
      title: example.名称,
      at: ['名额示例', at],
      differences: runQuotaExamples(scheme, [example]),
    })),
  ]
  return {
    faults: outcomes.flatMap(({ differences, at }) => differences.map((one) => exampleFault(source, at, one))),
    examples: outcomes.map(({ title, at, differences }) => ({
      title,
      line: source.locate(at).line,
      passed: differences.length === 0,
    })),
  }
}

function exampleFault(source: SourceFile, at: PropertyKey[], difference: Difference): PackFault {
  const { example, item, expected, found } = difference
  const message =
    item === null ? `示例“${example}”算不出来：${found}` : `示例“${example}”的“${item}”应得 ${expected}，算得 ${found}`
  return faultAt(source, [...at, '应得'], message, '核对规则或示例')
}
