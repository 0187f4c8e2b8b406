import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { SchemeNode } from '@tongxin/domain/assessment/scheme-node'
import type { Pack } from '@tongxin/domain/pack/pack'

/** Gives the tables of a scheme the trade's words for their classes, taken from the attributes of the result kinds. */
export function withLabels(scheme: Scheme, pack: Pack): Scheme {
  return { ...scheme, root: labelled(scheme.root, pack) }
}

function labelled(node: SchemeNode, pack: Pack): SchemeNode {
  switch (node.mechanism) {
    case 'sum':
    case 'pick':
      return { ...node, children: node.children.map((child) => labelled(child, pack)) }
    case 'start':
      return { ...node, minus: node.minus.map((child) => labelled(child, pack)) }
    case 'weighted':
      return { ...node, child: labelled(node.child, pack) }
    case 'each':
      return 'table' in node.points
        ? { ...node, points: { ...node.points, labels: labelsOf(pack, node.of.kinds, node.points.attribute) } }
        : node
    default:
      return node
  }
}

function labelsOf(pack: Pack, kinds: readonly string[], attribute: string) {
  const choices = pack.resultKinds
    .filter(({ key }) => kinds.includes(key))
    .flatMap(({ attributes }) => attributes.filter(({ key }) => key === attribute))
    .flatMap(({ choices: own }) => own ?? [])
  return Object.fromEntries(choices.map(({ key, name }) => [key, name]))
}
