import type { SourceFile } from '../../architecture/source-tree.ts'

/** Whether people read this file as a document of the product. */
export function isDocument({ path }: SourceFile): boolean {
  return /^(README[^/]*|CHANGELOG|CONTRIBUTING)\.md$|^docs\/.*\.md$/.test(path)
}

interface CodeSpan {
  code: string
  at: number
}

/** What stands in backticks or in a code block, with its place in the text. */
export function codeSpans({ text }: SourceFile): CodeSpan[] {
  return [...text.matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].map((span) => ({ code: span[0], at: span.index }))
}
