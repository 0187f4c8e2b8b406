import type { SheetNode } from '@tongxin/domain/assessment/sheet'

/** An item with all beneath it, in the order of the sheet. */
export function itemsOf(node: SheetNode): SheetNode[] {
  return [node, ...node.children.flatMap(itemsOf)]
}
