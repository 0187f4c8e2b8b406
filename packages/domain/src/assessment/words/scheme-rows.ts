import type { Scheme } from '../scheme.ts'
import type { SchemeNode } from '../scheme-node.ts'
import type { Words } from '../sheet.ts'
import { describeNode } from './describe-node.ts'
import { childrenOf } from './node-children.ts'
import type { Naming } from './naming.ts'

/** One line of a scheme as a clerk reads it. */
export interface SchemeRow {
  id: string
  /** 0 is the total. */
  depth: number
  /** 1, 1.1, 1.1.2 …; empty for the total. */
  number: string
  title: string
  points: Words
  cap: string | null
  floor: string | null
  condition: Words
  basis: string | null
}

/** The scheme as a table, in the order of its text. */
export function schemeRows(scheme: Scheme, naming: Naming): SchemeRow[] {
  const walk = (node: SchemeNode, depth: number, number: string): SchemeRow[] => [
    rowOf(node, depth, number, naming),
    ...childrenOf(node).flatMap((child, at) => walk(child, depth + 1, number ? `${number}.${at + 1}` : String(at + 1))),
  ]
  return walk(scheme.root, 0, '')
}

function rowOf(node: SchemeNode, depth: number, number: string, naming: Naming): SchemeRow {
  const { basis } = node
  return {
    id: node.id,
    depth,
    number,
    title: node.title,
    ...describeNode(node, naming),
    cap: node.cap ?? null,
    floor: node.floor ?? null,
    basis: basis ? [basis.document, basis.clause].filter(Boolean).join(' ') : null,
  }
}
