import type { SheetNode } from './sheet.ts'

/** A node of a sheet by its id. */
export function findNode(node: SheetNode, id: string): SheetNode | null {
  if (node.id === id) return node
  for (const child of node.children) {
    const found = findNode(child, id)
    if (found) return found
  }
  return null
}
