import { millionthsOf } from '../fixed-point.ts'
import { heldWithin } from '../machine/days.ts'
import type { Machine } from '../machine/machine.ts'
import { code } from '../machine/missing-code.ts'
import { mechanismOf } from '../mechanisms/mechanisms.ts'
import type { SchemeNode } from '../scheme-node.ts'
import type { Scheme } from '../scheme.ts'
import type { Limits, PlanNode, Window } from './plan.ts'

/** An item before its mechanism lays it out. */
export function newNode(source: SchemeNode, stretch: Window): PlanNode {
  return {
    number: -1,
    id: source.id + stretch.suffix,
    source,
    stretch,
    children: [],
    mechanism: mechanismOf(source),
    run: () => undefined,
    limits: null,
    slots: [],
    judgement: null,
    measure: null,
    numbers: [],
    looksAt: -1,
    claim: -1,
    keeps: null,
    onlyFor: source.onlyFor ? new Set(source.onlyFor) : null,
    exceptFor: source.exceptFor ? new Set(source.exceptFor) : null,
  }
}

/** Whether an item applies to who the subject was within the item's window. */
export function entersRole(machine: Machine, node: PlanNode): boolean {
  const { onlyFor, exceptFor, stretch } = node
  const applies =
    (onlyFor === null || heldWithin(machine.who, onlyFor, stretch)) &&
    (exceptFor === null || !heldWithin(machine.who, exceptFor, stretch))
  if (!applies) machine.missing[node.number] = code.not_for_role
  return applies
}

/** What may change the item's value; `null` where nothing may. */
export function limitsOf(node: SchemeNode, { partYear, capGroups }: Scheme): Limits | null {
  const { cap, floor, capGroup, rounding, whenMissing, proRata } = node
  const group = capGroup === undefined ? -1 : capGroups.findIndex(({ id }) => id === capGroup)
  if (capGroup !== undefined && group === -1) throw new Error(`there is no cap group ${capGroup}`)
  const shrinks = (what: 'points' | 'cap' | 'floor') => partYear === 'pro_rata' && (proRata?.includes(what) ?? false)
  if ([cap, floor, capGroup, rounding, whenMissing].every((limit) => limit === undefined) && !shrinks('points'))
    return null
  return {
    whenMissing: whenMissing === undefined ? null : millionthsOf(whenMissing),
    pointsShrink: shrinks('points'),
    capShrinks: shrinks('cap'),
    floorShrinks: shrinks('floor'),
    cap: cap === undefined ? null : millionthsOf(cap),
    floor: floor === undefined ? null : millionthsOf(floor),
    group,
  }
}
