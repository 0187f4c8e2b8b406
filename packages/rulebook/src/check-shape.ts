import { z } from 'zod'
import { didYouMean } from './did-you-mean.ts'
import type { PackFault } from './fault.ts'
import { allKeywords } from './keywords.ts'
import type { SourceFile } from './source-file.ts'

const chinese = z.locales.zhCN().localeError
const unnamed = '无效输入'

/** Checks a file against its shape and translates every issue into a fault with place and remedy. */
export function checkShape<S extends z.ZodType>(
  source: SourceFile,
  shape: S,
): { value: z.output<S> } | { faults: PackFault[] } {
  const result = shape.safeParse(source.value, { error: chinese })
  if (result.success) return { value: result.data }
  return { faults: result.error.issues.flatMap((issue) => faultsOf(source, issue)) }
}

/** A fault at a place of a file. */
export function faultAt(source: SourceFile, at: readonly PropertyKey[], message: string, remedy: string): PackFault {
  return { file: source.file, ...source.locate(at), path: at.map(String).join('.'), message, remedy }
}

function faultsOf(source: SourceFile, issue: z.core.$ZodIssue): PackFault[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(source, issue, key))
    case 'invalid_value': {
      const given = valueAt(source.value, issue.path)
      const choices = issue.values.map(String)
      const near = typeof given === 'string' ? didYouMean(given, choices) : null
      return [
        faultAt(
          source,
          issue.path,
          `不认识的取值“${String(given)}”`,
          near ? `是否指“${near}”？` : `可用：${choices.join('、')}`,
        ),
      ]
    }
    case 'invalid_type':
      return valueAt(source.value, issue.path) === undefined
        ? [faultAt(source, issue.path, '缺少这一项', `补上“${String(issue.path.at(-1) ?? '')}”`)]
        : [faultAt(source, issue.path, `应为${typeNames[issue.expected] ?? issue.expected}`, '改成这种写法')]
    case 'invalid_union':
      return unionFaults(source, issue)
    default:
      return [faultAt(source, issue.path, issue.message, '按格式改正')]
  }
}

/** Tells the faults of the way of writing that was meant: the one whose outermost form fits. */
function unionFaults(source: SourceFile, issue: z.core.$ZodIssueInvalidUnion): PackFault[] {
  const meant = issue.errors.find((issues) => issues.every(isInside))
  if (meant) return meant.flatMap((inner) => faultsOf(source, { ...inner, path: [...issue.path, ...inner.path] }))
  const isNamed = issue.message !== unnamed
  const message = isNamed ? issue.message : '没有一种写法与之相符'
  return [faultAt(source, issue.path, message, isNamed ? '按此改正' : '对照 docs/scoring-language.zh-CN.md 中的写法')]
}

function isInside({ code, path }: z.core.$ZodIssue): boolean {
  return path.length > 0 || code === 'unrecognized_keys'
}

const typeNames: Record<string, string> = {
  string: '文字',
  number: '数字',
  boolean: '是/否（true 或 false）',
  array: '列表',
  object: '带键的一组，如 { 键: 值 }',
}

function unknownKey(source: SourceFile, issue: z.core.$ZodIssueUnrecognizedKeys, key: string): PackFault {
  const place = issue.path.findLast((part) => typeof part === 'string')
  if (allKeywords.has(key) && place !== undefined)
    return faultAt(
      source,
      [...issue.path, key],
      `“${key}”不能写在“${place}”里`,
      `删去，或者按 docs/scoring-language.zh-CN.md 里“${place}”的写法改`,
    )
  const near = didYouMean(key, allKeywords)
  return faultAt(
    source,
    [...issue.path, key],
    `不认识的关键词“${key}”`,
    near ? `是否指“${near}”？` : '删去，或查看格式说明',
  )
}

function valueAt(value: unknown, at: readonly PropertyKey[]): unknown {
  return at.reduce<unknown>(
    (inner, key) => (inner && typeof inner === 'object' ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  )
}
