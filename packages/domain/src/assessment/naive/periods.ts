import { isWithin } from '../../calendar/business-day.ts'
import type { ByPeriodNode, SchemeNode } from '../scheme-node.ts'
import type { Interval } from '../subject.ts'
import { daysOf, lies, partsOf, seatsMatter } from './days.ts'
import { exact, sixPlaces, summed } from './exact.ts'
import { nothing, notForRole, type Outcome, type Scope } from './scope.ts'

/** An item for every month, quarter, half-year or stage of the stretch, put together. */
export function byPeriod(
  { span, combine, child }: ByPeriodNode,
  scope: Scope,
  evaluate: (node: SchemeNode, scope: Scope) => Outcome,
): Outcome {
  const outcomes = partsOf(span, scope)
    .filter((part) => isServed(part, scope))
    .map((part) => evaluate(child, narrowed(part, scope)))
  const values = outcomes.flatMap(({ value }) => value ?? [])
  const used = outcomes.flatMap((outcome) => outcome.used)
  const [first] = values
  if (!first) {
    const foreign = outcomes.length > 0 && outcomes.every((outcome) => outcome.without === 'role')
    return foreign ? notForRole : { ...nothing, used }
  }
  const rising = [...values].sort((a, b) => a.cmp(b))
  const found = {
    sum: summed(values),
    mean: sixPlaces({ over: summed(values), under: exact(values.length) }),
    highest: rising.at(-1) ?? first,
    lowest: rising.at(0) ?? first,
    last: values.at(-1) ?? first,
  }
  return { value: found[combine], used }
}

function isServed(part: Interval, scope: Scope): boolean {
  return !seatsMatter(scope) || daysOf(part).some((day) => lies(day, scope.subject.seats ?? []))
}

function narrowed(part: Interval, scope: Scope): Scope {
  return {
    ...scope,
    stretch: part,
    facts: scope.facts.filter(({ on }) => isWithin(on, part.from, part.until)),
    all: scope.all.filter(({ on }) => isWithin(on, part.from, part.until)),
    suffixes: [`@${part.from}`, ...scope.suffixes],
  }
}
