import type { SourceFile } from '../../architecture/source-tree.ts'

/** Whether people read this file as a document of the product. */
export function isDocument({ path }: SourceFile): boolean {
  return /^(README[^/]*|CHANGELOG|CONTRIBUTING)\.md$|^docs\/.*\.md$/.test(path)
}
