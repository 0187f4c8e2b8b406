import type { Condition } from '../condition.ts'
import type { Quantity } from '../quantity.ts'
import type { SchemeNode } from '../scheme-node.ts'

/** What stands earlier, by window: the inmost last. */
type Earlier = string[][]

/** Numbers the items of a random tree, `n0` the root, and lets each reference name an item that stands earlier. */
export function numbered(root: SchemeNode): SchemeNode {
  let next = 0
  const visit = (node: SchemeNode, earlier: Earlier, inGroup: boolean): SchemeNode => {
    const id = `n${next}`
    next += 1
    const { capGroup, ...rest } = node
    const own = { ...rest, id, ...(capGroup && !inGroup && { capGroup }) } as SchemeNode
    const closed = inGroup || !mayGroup(node)
    const done = below(own, earlier, (child, around) => visit(child, around, closed))
    earlier.at(-1)?.push(id)
    return done
  }
  return visit(root, [[]], false)
}

/** Whether items below may take from a group: not where they may be computed and left out. */
function mayGroup(node: SchemeNode): boolean {
  if (node.mechanism === 'by_role') return node.decide !== 'by_days'
  return node.mechanism !== 'pick' && node.mechanism !== 'once_per_work'
}

type Visit = (node: SchemeNode, earlier: Earlier) => SchemeNode

function below(node: SchemeNode, earlier: Earlier, visit: Visit): SchemeNode {
  switch (node.mechanism) {
    case 'sum':
    case 'pick':
    case 'mean':
    case 'once_per_work':
      return { ...node, children: node.children.map((child) => visit(child, earlier)) }
    case 'start':
      return { ...node, minus: node.minus.map((child) => visit(child, earlier)) }
    case 'weighted':
      return { ...node, child: visit(node.child, earlier) }
    case 'by_period':
      return { ...node, span: spanWithin(node.span, earlier), child: visit(node.child, [...earlier, []]) }
    case 'when': {
      const condition = conditionNamed(node.condition, earlier)
      const child = visit(node.child, earlier)
      return { ...node, condition, child, ...(node.otherwise && { otherwise: visit(node.otherwise, earlier) }) }
    }
    case 'by_role': {
      const cases = node.cases.map((one) => ({ ...one, child: visit(one.child, earlier) }))
      return { ...node, cases, ...(node.otherwise && { otherwise: visit(node.otherwise, earlier) }) }
    }
    case 'rank':
      return ranked({ ...node, of: nameOf(node.of, earlier.slice(0, 1)) ?? '' })
    case 'quantity':
      return { ...node, quantity: quantityNamed(node.quantity, earlier) }
    default:
      return node
  }
}

/** Stages that overlap stand in the whole period only: within another window two could begin on the same day. */
function spanWithin(span: Extract<SchemeNode, { mechanism: 'by_period' }>['span'], earlier: Earlier): typeof span {
  return typeof span === 'object' && earlier.length > 1 ? 'month' : span
}

/** A place without anything to be placed by is so many points for everybody. */
function ranked(node: Extract<SchemeNode, { mechanism: 'rank' }>): SchemeNode {
  if (node.of !== '') return node
  return { id: node.id, title: node.title, mechanism: 'constant', points: '1' }
}

function nameOf(reference: string, earlier: Earlier): string | undefined {
  const known = earlier.flat()
  return known[Number(reference.slice(1)) % Math.max(1, known.length)]
}

function quantityNamed(quantity: Quantity, earlier: Earlier): Quantity {
  if (quantity.take !== 'node') return quantity
  const name = nameOf(quantity.node, earlier)
  return name === undefined ? { take: 'served' } : { take: 'node', node: name }
}

function conditionNamed(condition: Condition, earlier: Earlier): Condition {
  const named = (part: Condition) => conditionNamed(part, earlier)
  if ('quantity' in condition) return { ...condition, quantity: quantityNamed(condition.quantity, earlier) }
  if ('all' in condition) return { ...condition, all: condition.all.map(named) }
  if ('any' in condition) return { ...condition, any: condition.any.map(named) }
  if ('some' in condition) return { ...condition, some: { ...condition.some, of: condition.some.of.map(named) } }
  return 'not' in condition ? { ...condition, not: named(condition.not) } : condition
}
