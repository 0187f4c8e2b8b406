import type { Big } from 'big.js'
import { combined } from './combine.ts'
import { everHolds, seatDays } from './days.ts'
import type { SchemeNode } from '../scheme-node.ts'
import { each } from './each.ts'
import { exact, fraction, multiplied, roundedBy, sixPlaces, written } from './exact.ts'
import { quantityItem } from './quantity.ts'
import { ranked } from './rank.ts'
import { notForRole, type Outcome, type Scope } from './scope.ts'

/** Evaluates an item and remembers its value: what it comes to, or what stands for no data; shrunk, bounded, rounded, shared. */
export function item(node: SchemeNode, scope: Scope): Outcome {
  const outcome = within(node, scope)
  const id = node.id + (scope.suffixes[0] ?? '')
  scope.values.set(id, outcome.value)
  scope.foreign.set(id, outcome.without)
  return outcome
}

function within(node: SchemeNode, scope: Scope): Outcome {
  const { subject, stretch } = scope
  if (node.onlyFor && !everHolds(subject, node.onlyFor, stretch)) return notForRole
  if (node.exceptFor && everHolds(subject, node.exceptFor, stretch)) return notForRole
  const found = mechanism(node, scope)
  if (found.without) return found
  const value = found.value ?? (node.whenMissing === undefined ? null : exact(node.whenMissing))
  return value === null ? found : { ...found, value: bounded(value, node, scope) }
}

function mechanism(node: SchemeNode, scope: Scope): Outcome {
  switch (node.mechanism) {
    case 'each':
      return each(node, scope)
    case 'quantity':
      return quantityItem(node, scope, (line) => shrunk(line, 'target', node, scope))
    case 'rank':
      return ranked(node, scope)
    default:
      return combined(node, scope, item)
  }
}

function bounded(found: Big, node: SchemeNode, scope: Scope): Big {
  let value = exact(shrunk(written(found), 'points', node, scope))
  const cap = node.cap === undefined ? null : exact(shrunk(node.cap, 'cap', node, scope))
  const floor = node.floor === undefined ? null : exact(shrunk(node.floor, 'floor', node, scope))
  if (node.rounding) value = roundedBy(value, node.rounding)
  if (cap && value.gt(cap)) value = cap
  if (floor && value.lt(floor)) value = floor
  return fromShared(value, node, scope)
}

function fromShared(value: Big, { capGroup }: SchemeNode, { left, scheme }: Scope): Big {
  const group = scheme.capGroups.find(({ id }) => id === capGroup)
  if (!group || !left || value.lte(0)) return value
  const remaining = left.get(group.id) ?? exact(group.cap)
  const given = value.gt(remaining) ? remaining : value
  left.set(group.id, remaining.minus(given))
  return given
}

/** A number of an item for the days served, where the item says that it shrinks. */
function shrunk(decimal: string, what: 'points' | 'cap' | 'floor' | 'target', node: SchemeNode, scope: Scope): string {
  const share = seatDays(scope.subject, scope.subject.period)
  if (scope.scheme.partYear !== 'pro_rata' || !node.proRata?.includes(what) || !share || share.days === share.of)
    return decimal
  return written(sixPlaces(multiplied(fraction(exact(decimal)), fraction(exact(share.days), exact(share.of)))))
}
