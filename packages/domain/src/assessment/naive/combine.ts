import type { Big } from 'big.js'
import type { MeanNode, PickNode, SchemeNode, StartNode } from '../scheme-node.ts'
import { exact, fraction, multiplied, sixPlaces, summed } from './exact.ts'
import { taken } from './facts.ts'
import { holdsTrue } from './conditions.ts'
import { byPeriod } from './periods.ts'
import { byRole } from './roles.ts'
import { conditionUnmet, nothing, notForRole, type Outcome, type Scope } from './scope.ts'
import { oncePerWork } from './works.ts'

/** Evaluates an item: handed down so that no file needs to know the whole. */
export type Evaluate = (node: SchemeNode, scope: Scope) => Outcome

type Combining = Exclude<SchemeNode, { mechanism: 'each' | 'quantity' | 'rank' }>

/** An item that is made of other items. */
export function combined(node: Combining, scope: Scope, evaluate: Evaluate): Outcome {
  const all = (nodes: readonly SchemeNode[]) => nodes.map((child) => evaluate(child, scope))
  switch (node.mechanism) {
    case 'constant':
      return { value: exact(node.points), used: [] }
    case 'sum':
      return together(all(node.children), summed)
    case 'pick':
      return together(all(node.children), (values) => picked(values, node))
    case 'mean':
      return mean(all(node.children), node)
    case 'weighted':
      return weighted(evaluate(node.child, scope), node.weight)
    case 'start':
      return started(all(node.minus), node, scope)
    case 'when': {
      const chosen = holdsTrue(node.condition, { ...scope, facts: scope.all }) ? node.child : node.otherwise
      return chosen ? evaluate(chosen, scope) : conditionUnmet
    }
    case 'by_role':
      return byRole(node, scope, evaluate)
    case 'by_period':
      return byPeriod(node, scope, evaluate)
    case 'once_per_work':
      return together(oncePerWork(node, scope, evaluate), summed)
  }
}

function weighted(found: Outcome, weight: string): Outcome {
  const { value } = found
  return value ? { ...found, value: sixPlaces(multiplied(fraction(value), fraction(exact(weight)))) } : found
}

/** Puts together the values there are; none where there is none. */
export function together(outcomes: readonly Outcome[], how: (values: Big[]) => Big): Outcome {
  const values = outcomes.flatMap(({ value }) => value ?? [])
  const used = outcomes.flatMap((outcome) => outcome.used)
  if (values.length > 0) return { value: how(values), used }
  const foreign = outcomes.length > 0 && outcomes.every((outcome) => outcome.without === 'role')
  return foreign ? notForRole : { ...nothing, used }
}

function picked(values: readonly Big[], { end, take }: PickNode): Big {
  const rising = [...values].sort((a, b) => a.cmp(b))
  if (end === 'highest') rising.reverse()
  return summed(rising.slice(0, take ?? 1))
}

function mean(outcomes: readonly Outcome[], { weights }: MeanNode): Outcome {
  const weighed = outcomes.flatMap(({ value }, at) => (value ? [{ value, weight: exact(weights?.[at] ?? '1') }] : []))
  const under = summed(weighed.map(({ weight }) => weight))
  if (under.eq(0)) return { ...together(outcomes, summed), value: null }
  const over = summed(weighed.map(({ value, weight }) => value.times(weight)))
  return { value: sixPlaces({ over, under }), used: outcomes.flatMap(({ used }) => used) }
}

function started(minus: readonly Outcome[], { start, base }: StartNode, scope: Scope): Outcome {
  const used = minus.flatMap((outcome) => outcome.used)
  if (base && taken(base, { ...scope, facts: scope.all }).length === 0) return { value: null, used }
  return { value: exact(start).minus(summed(minus.flatMap(({ value }) => value ?? []))), used }
}
