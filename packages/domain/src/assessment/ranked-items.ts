import type { Scheme } from './scheme.ts'
import type { SchemeNode } from './scheme-node.ts'
import { childrenOf } from './words/node-children.ts'

/** The items by whose values places (名次) are given. */
export function rankedItems({ root }: Pick<Scheme, 'root'>): string[] {
  const walk = (node: SchemeNode): string[] => (node.mechanism === 'rank' ? [node.of] : childrenOf(node).flatMap(walk))
  return [...new Set(walk(root))]
}
