import type { AttributeValue, Fact } from '../../ledger/fact.ts'
import type { AttributeCondition, FactFilter, Grouping } from '../fact-filter.ts'
import { lies, holds, seatsMatter } from './days.ts'
import { exact, numberOf } from './exact.ts'
import type { Scope } from './scope.ts'

/** The facts that stand in the period: not corrected, not withdrawn, on days with a seat where that matters; by day, then id. */
export function standingFacts(scope: Pick<Scope, 'scheme' | 'subject'>): Fact[] {
  const { facts, period, seats } = scope.subject
  return facts
    .filter((fact) => fact.withdraws !== true)
    .filter((fact) => !facts.some(({ correctsId }) => correctsId === fact.id))
    .filter(({ on }) => lies(on, [period]) && (!seatsMatter(scope) || lies(on, seats ?? [])))
    .sort((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1))
}

/** The facts a filter takes from those that still count. */
export function taken(filter: FactFilter, scope: Scope): Fact[] {
  return scope.facts.filter((fact) => takes(filter, fact, scope))
}

function takes(filter: FactFilter, fact: Fact, scope: Scope): boolean {
  if (!filter.kinds.includes(fact.kind)) return false
  if (filter.where && !everyMeets(filter.where, fact)) return false
  if (filter.anyOf && !filter.anyOf.some((group) => everyMeets(group, fact))) return false
  if (filter.holding && !holds(scope.subject, filter.holding, fact.on)) return false
  if (filter.notHolding && holds(scope.subject, filter.notHolding, fact.on)) return false
  return !filter.unless || !isCancelled(filter.unless, fact, scope)
}

function isCancelled({ facts, same }: NonNullable<FactFilter['unless']>, fact: Fact, scope: Scope): boolean {
  const value = fact.attributes[same]
  if (value === undefined) return false
  return scope.period.some(
    (other) => other.id !== fact.id && other.attributes[same] === value && takes(facts, other, scope),
  )
}

function everyMeets(conditions: Record<string, AttributeCondition>, { attributes }: Fact): boolean {
  return Object.entries(conditions).every(([name, condition]) => meets(attributes[name], condition))
}

function meets(value: AttributeValue | undefined, condition: AttributeCondition): boolean {
  const { is, not, present } = condition
  if (present !== undefined && present !== (value !== undefined)) return false
  if (is && !is.some((one) => one === value)) return false
  if (not?.some((one) => one === value)) return false
  const { atLeast, atMost, above, below } = condition
  if ([atLeast, atMost, above, below].every((bound) => bound === undefined)) return true
  const number = numberOf(value)
  if (number === null) return false
  if (atLeast !== undefined && number.lt(exact(atLeast))) return false
  if (atMost !== undefined && number.gt(exact(atMost))) return false
  if (above !== undefined && number.lte(exact(above))) return false
  return below === undefined || number.lt(exact(below))
}

/** What makes facts belong together, as text; a fact without the attribute belongs to no other. */
export function groupOf(fact: Fact, by: Grouping): string {
  const year = fact.on.slice(0, 4)
  const month = Number(fact.on.slice(5, 7))
  if (by === 'day') return fact.on
  if (by === 'month') return fact.on.slice(0, 7)
  if (by === 'quarter') return `${year} ${Math.ceil(month / 3)}`
  if (by === 'half_year') return `${year} ${Math.ceil(month / 6)}`
  if (by === 'record') return JSON.stringify([fact.record.kind, fact.record.id])
  const value = fact.attributes[by.attribute]
  return value === undefined ? `only ${fact.id}` : `${typeof value} ${String(value)}`
}
