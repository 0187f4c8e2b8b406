import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isNode, LineCounter, parseDocument, type Document } from 'yaml'
import type { PackFault } from './fault.ts'

/** A YAML file of a pack with the place of every value in it. */
export interface SourceFile {
  file: string
  text: string
  value: unknown
  /** Line and column (from 1) of the value at a path, or of the nearest value above it. */
  locate(at: readonly PropertyKey[]): { line: number; column: number }
}

/** Reads one YAML file; what YAML itself cannot read comes back as faults with their place. */
export async function readSource(folder: string, name: string): Promise<SourceFile | PackFault[]> {
  const file = path.join(folder, name)
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    return [{ file, line: 1, column: 1, path: '', message: `缺少文件 ${name}`, remedy: `在规则包文件夹中新建 ${name}` }]
  }
  return parseSource(file, text)
}

/** Reads YAML that is already at hand, such as a draft in an editor, under the name by which its faults are told. */
export function parseSource(file: string, text: string): SourceFile | PackFault[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    return document.errors.map((error) => {
      const { line, col } = lines.linePos(error.pos[0])
      return {
        file,
        line,
        column: col,
        path: '',
        message: `不是合法的 YAML：${error.message}`,
        remedy: '检查缩进、冒号后的空格和引号',
      }
    })
  }
  return { file, text, value: document.toJS(), locate: (at) => locate(document, lines, at) }
}

function locate(document: Document, lines: LineCounter, at: readonly PropertyKey[]): { line: number; column: number } {
  for (let depth = at.length; depth >= 0; depth -= 1) {
    const node = document.getIn(at.slice(0, depth), true)
    if (isNode(node) && node.range) {
      const { line, col } = lines.linePos(node.range[0])
      return { line, column: col }
    }
  }
  return { line: 1, column: 1 }
}
