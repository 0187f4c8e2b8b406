import { writeFile } from 'node:fs/promises'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { SheetNode } from '@tongxin/domain/assessment/sheet'
import { writeXlsx } from 'hucre/xlsx'
import type { Language } from '../language.ts'
import type { Assessed, Output } from './assessed.ts'
import { cellsOf, titlesOf } from './columns.ts'

const words = {
  zh: { results: '结果', lines: '逐项', heads: ['编号', '名称', '项', '值', '算法', '依据', '记录数', '处理'] },
  en: {
    results: 'results',
    lines: 'items',
    heads: ['id', 'name', 'item', 'value', 'formula', 'basis', 'records', 'applied'],
  },
}

/** A workbook: one sheet with the results in the order of the subjects, one with every item's formula in words. */
export function workbookOutput(file: string, scheme: Scheme, language: Language, order: readonly string[]): Output {
  const results = new Map<string, { cells: string[]; lines: string[][] }>()
  const { results: first, lines: second, heads } = words[language]
  return {
    async take({ id, name, sheet, faults }: Assessed) {
      const cells = sheet ? cellsOf(id, name, sheet, language) : [id, name, ...faults.map(({ says }) => says)]
      results.set(id, { cells, lines: sheet ? linesOf(sheet.root, [id, name], language, 0) : [] })
    },
    async end() {
      const found = order.flatMap((id) => results.get(id) ?? [])
      const sheets = [
        { name: first, rows: [titlesOf(scheme, language), ...found.map(({ cells }) => cells.map(cellValue))] },
        { name: second, rows: [heads, ...found.flatMap(({ lines }) => lines.map((line) => line.map(cellValue)))] },
      ]
      await writeFile(file, await writeXlsx({ sheets: sheets.map((sheet) => ({ ...sheet, freezePane: { rows: 1 } })) }))
    },
  }
}

function linesOf(node: SheetNode, head: readonly string[], language: Language, depth: number): string[][] {
  const { title, value, formula, clause, count, applied, children } = node
  const notes = applied.map((note) => note.words[language]).join('; ')
  const own = [
    ...head,
    '　'.repeat(depth) + title,
    value ?? '',
    formula[language],
    clause ?? '',
    count === null ? '' : String(count),
    notes,
  ]
  return [own, ...children.flatMap((child) => linesOf(child, head, language, depth + 1))]
}

/** Numbers as numbers, so that a workbook can add them; ids with leading zeros and everything else as text. */
function cellValue(text: string): string | number {
  return /^-?(0|[1-9]\d{0,11})(\.\d+)?$/.test(text) ? Number(text) : text
}
