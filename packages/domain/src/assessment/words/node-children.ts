import type { SchemeNode } from '../scheme-node.ts'

/** The items directly below an item, in the order of the text. */
export function childrenOf(node: SchemeNode): readonly SchemeNode[] {
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

/** The item itself without what stands below it: what a comparison of two versions looks at. */
export function ownRule(node: SchemeNode): object {
  const { children, child, otherwise, minus, cases, ...own } = node as SchemeNode & Record<string, unknown>
  const holding = Array.isArray(cases) ? cases.map((one: { holding?: string[] }) => one.holding) : undefined
  const inner = [children, minus, child, otherwise].some((part) => part !== undefined)
  return { ...own, ...(holding && { cases: holding }), inner }
}
