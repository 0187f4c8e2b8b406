import type { Sheet, SheetNode, Verdict } from '@tongxin/domain/assessment/sheet'
import type { Language } from '../language.ts'

/** One subject's sheet as an indented text: every number with its formula, clause and records. */
export function explanation(name: string, sheet: Sheet, language: Language): string {
  const zh = language === 'zh'
  const none = zh ? '无数据' : 'no data'
  const grade = sheet.grade ?? (zh ? '不评' : 'none')
  return [
    `${name}: ${sheet.total ?? none} · ${grade} (${sheet.gradeReason[language]})`,
    ...sheet.gates.map((gate) => verdictLine(gate, language)),
    ...sheet.vetoes.filter(({ holds }) => holds).map((veto) => verdictLine(veto, language)),
    ...sheet.consequences.filter(({ holds }) => holds).map((follows) => verdictLine(follows, language)),
    ...linesOf(sheet.root, language, none, ''),
    ...sheet.openReadings.map((reading) => `${zh ? '存疑' : 'open reading'}: ${reading}`),
    '',
  ].join('\n')
}

function verdictLine({ title, holds, words, evidence }: Verdict, language: Language): string {
  return `${holds ? '✓' : '✗'} ${title}: ${words[language]}${recordsOf(evidence)}`
}

function linesOf(node: SheetNode, language: Language, none: string, indent: string): string[] {
  const { id, title, value, formula, clause, applied, evidence, children } = node
  const notes = applied.map((note) => ` ! ${note.words[language]} (${note.before} → ${note.after})`).join('')
  const own = `${indent}${title} [${id}] = ${value ?? none} | ${formula[language]}${clause ? ` | ${clause}` : ''}${notes}${recordsOf(evidence)}`
  return [own, ...children.flatMap((child) => linesOf(child, language, none, `${indent}  `))]
}

function recordsOf(evidence: readonly string[]): string {
  return evidence.length > 0 ? ` ← ${evidence.join(', ')}` : ''
}
