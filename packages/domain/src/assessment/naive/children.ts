import type { SchemeNode } from '../scheme-node.ts'

/** The items of which an item is made. */
export function childrenOf(node: SchemeNode): SchemeNode[] {
  switch (node.mechanism) {
    case 'sum':
    case 'pick':
    case 'mean':
    case 'once_per_work':
      return node.children
    case 'start':
      return node.minus
    case 'weighted':
    case 'by_period':
      return [node.child]
    case 'when':
      return [node.child, ...(node.otherwise ? [node.otherwise] : [])]
    case 'by_role':
      return [...node.cases.map(({ child }) => child), ...(node.otherwise ? [node.otherwise] : [])]
    default:
      return []
  }
}
