import { isWithin } from '../../calendar/business-day.ts'
import type { AttributeValue, Fact } from '../../ledger/fact.ts'
import type { OncePerWorkNode, SchemeNode } from '../scheme-node.ts'
import { childrenOf } from './children.ts'
import { partsOf } from './days.ts'
import { taken } from './facts.ts'
import { measured } from './quantity.ts'
import type { Outcome, Scope } from './scope.ts'

type Evaluate = (node: SchemeNode, scope: Scope) => Outcome

/** Items among which one piece of work counts once. */
export function oncePerWork(node: OncePerWorkNode, scope: Scope, evaluate: Evaluate): Outcome[] {
  return node.prefer === 'first_item' ? firstItem(node, scope, evaluate) : highestItem(node, scope, evaluate)
}

/** What an earlier item counted is out for the later ones. */
function firstItem({ attribute, children }: OncePerWorkNode, scope: Scope, evaluate: Evaluate): Outcome[] {
  const counted: Fact[] = []
  return children.map((child) => {
    const works = counted.flatMap((fact) => fact.attributes[attribute] ?? [])
    const outcome = evaluate(child, without(works, attribute, scope))
    counted.push(...outcome.used)
    return outcome
  })
}

/** Each work goes to the item that gives most for it alone, among the items that take a fact of it. */
function highestItem({ attribute, children }: OncePerWorkNode, scope: Scope, evaluate: Evaluate): Outcome[] {
  const works = [...new Set(scope.facts.flatMap((fact) => fact.attributes[attribute] ?? []))]
  const home = new Map(works.map((work) => [work, bestItem(work, attribute, children, scope, evaluate)]))
  return children.map((child, at) => {
    const elsewhere = works.filter((work) => home.get(work) !== at)
    return evaluate(child, without(elsewhere, attribute, scope))
  })
}

function bestItem(
  work: AttributeValue,
  attribute: string,
  children: readonly SchemeNode[],
  scope: Scope,
  evaluate: Evaluate,
): number {
  const alone = scope.facts.filter(({ attributes }) => attributes[attribute] === work)
  let best = -1
  let most: Outcome['value'] = null
  for (const [at, child] of children.entries()) {
    if (!takesAny(child, { ...scope, facts: alone })) continue
    const { value } = evaluate(child, { ...scope, facts: alone, values: new Map(scope.values), left: null })
    if (best < 0 || (value && (!most || value.gt(most)))) {
      best = at
      most = value
    }
  }
  return best
}

/** Whether an item, or one below it, takes any fact, whoever it is for. */
function takesAny(node: SchemeNode, scope: Scope): boolean {
  if (node.mechanism === 'each') return taken(node.of, scope).length > 0
  if (node.mechanism === 'quantity') return measured(node.quantity, scope).used.length > 0
  const scopes =
    node.mechanism === 'by_period'
      ? partsOf(node.span, scope).map((stretch) => ({
          ...scope,
          stretch,
          facts: scope.facts.filter(({ on }) => isWithin(on, stretch.from, stretch.until)),
        }))
      : [scope]
  return scopes.some((one) => childrenOf(node).some((child) => takesAny(child, one)))
}

function without(works: readonly AttributeValue[], attribute: string, scope: Scope): Scope {
  return {
    ...scope,
    facts: scope.facts.filter(({ attributes }) => {
      const work = attributes[attribute]
      return work === undefined || !works.includes(work)
    }),
  }
}
