import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Language } from '../language.ts'
import type { Assessed, Output, Write } from './assessed.ts'
import { cellsOf, titlesOf } from './columns.ts'

/** A table for the terminal, in the order of the subjects; Chinese characters are two columns wide. */
export function tableOutput(write: Write, scheme: Scheme, language: Language, order: readonly string[]): Output {
  const rows = new Map<string, string[]>()
  const titles = titlesOf(scheme, language)
  const refused = language === 'zh' ? '所在行有误，未计算' : 'faulty lines, not assessed'
  return {
    async take({ id, name, sheet }: Assessed) {
      const blank = titles.slice(3).map(() => '')
      rows.set(id, sheet ? cellsOf(id, name, sheet, language) : [id, name, ...blank, refused])
    },
    async end() {
      const lines = [titles, ...order.flatMap((id) => (rows.has(id) ? [rows.get(id) ?? []] : []))]
      const widths = titles.map((_, at) => Math.max(...lines.map((line) => widthOf(line[at] ?? ''))))
      for (const line of lines)
        await write(
          `${line
            .map((cell, at) => padded(cell, widths[at] ?? 0))
            .join('  ')
            .trimEnd()}\n`,
        )
    },
  }
}

function padded(text: string, width: number): string {
  const room = ' '.repeat(Math.max(0, width - widthOf(text)))
  return /^-?\d+(\.\d+)?$/.test(text) ? room + text : text + room
}

function widthOf(text: string): number {
  let width = 0
  for (const sign of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(sign)
      ? 2
      : 1
  return width
}
