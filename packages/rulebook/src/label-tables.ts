import type { Factor, FactPoints, Labels } from '@tongxin/domain/assessment/fact-points'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { EachNode } from '@tongxin/domain/assessment/scheme-node'
import type { KnownSources } from './scheme/sources.ts'

/** Gives the tables of a scheme the trade's words for their classes, taken from the attributes of the kinds it counts. */
export function withLabels(scheme: Scheme, known: KnownSources): Scheme {
  return { ...scheme, root: labelled(scheme.root, known) as Scheme['root'] }
}

/** Walks whatever the tree is made of; only `each` items carry tables. */
function labelled(value: unknown, known: KnownSources): unknown {
  if (Array.isArray(value)) return value.map((item) => labelled(item, known))
  if (!value || typeof value !== 'object') return value
  const inner = Object.fromEntries(Object.entries(value).map(([word, item]) => [word, labelled(item, known)]))
  return isEach(inner) ? withTables(inner, known) : inner
}

function isEach(value: object): value is EachNode {
  return 'mechanism' in value && value.mechanism === 'each'
}

function withTables(node: EachNode, known: KnownSources): EachNode {
  const named = <T extends FactPoints | Factor>(table: T): T =>
    'table' in table ? { ...table, labels: labelsOf(known, node.of.kinds, table.attribute) } : table
  return { ...node, points: named(node.points), ...(node.times && { times: node.times.map(named) }) }
}

function labelsOf({ kinds }: KnownSources, keys: readonly string[], attribute: string): Labels {
  return Object.fromEntries(keys.flatMap((key) => [...(kinds.get(key)?.attributes.get(attribute)?.choices ?? [])]))
}
