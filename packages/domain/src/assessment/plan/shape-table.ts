import { Growing } from '../columns/growing.ts'
import type { AttributeValue } from '../../ledger/fact.ts'
import type { Shape, ShapeDictionary } from '../columns/fact-columns.ts'
import type { Plan, Slot } from './plan.ts'

/** Slots with what a fact brings there. */
interface Entries {
  slot: Growing<Int32Array>
  amount: Growing<Float64Array>
}

/**
 * What a plan makes of each shape: the slots it falls into with what it brings there, and the codes of the attributes
 * by which facts are told apart. Decided once for each shape; grows with the dictionary.
 */
export interface ShapeTable extends Entries {
  /** Entries of shape s whose facts are wanted one by one: from `row[s]` up to `row[s + 1]`. */
  row: Growing<Int32Array>
  gate: Growing<Int32Array>
  /**
   * Where no more is wanted than number and sum: the one slot that takes the facts of a shape, or the bundle of slots
   * (numbered after the slots), and what each of them brings. What no slot counts falls on `plan.slots.length`.
   */
  taker: Growing<Int32Array>
  brings: Growing<Float64Array>
  /** Entries of bundle b: from `row[b]` up to `row[b + 1]`. */
  bundles: Entries & { row: Growing<Int32Array>; numbers: Map<string, number> }
  /** By key: the code of the shape's value; −1 where it has none. */
  keys: ReadonlyArray<Growing<Int32Array>>
}

/** Every subject looks at each bundle: beyond so many, facts are taken one by one. */
export const mostBundles = 64

interface Known {
  explains: boolean
  byKind: Map<string, Slot[]>
  codes: ReadonlyArray<Map<AttributeValue, number>>
}

type Tables = WeakMap<ShapeDictionary, WeakMap<Plan, ShapeTable & Known>>
const forSheets: Tables = new WeakMap()
const forValues: Tables = new WeakMap()

/** The table of a plan for a dictionary, brought up to its last shape; for explained sheets, or for values alone. */
export function shapeTable(plan: Plan, dictionary: ShapeDictionary, explains: boolean): ShapeTable {
  const tables = explains ? forSheets : forValues
  const ofDictionary = tables.get(dictionary) ?? new WeakMap<Plan, ShapeTable & Known>()
  tables.set(dictionary, ofDictionary)
  const table = ofDictionary.get(plan) ?? emptyTable(plan, explains)
  ofDictionary.set(plan, table)
  for (let at = table.row.length - 1; at < dictionary.shapes.length; at += 1) {
    const shape = dictionary.shapes[at]
    if (shape) decide(plan, shape, table)
  }
  return table
}

function emptyTable(plan: Plan, explains: boolean): ShapeTable & Known {
  const byKind = new Map<string, Slot[]>()
  for (const slot of explains ? plan.slots : plan.slots.filter(({ shown }) => !shown))
    for (const kind of new Set(slot.of.kinds)) byKind.set(kind, [...(byKind.get(kind) ?? []), slot])
  return {
    explains,
    row: rows(),
    slot: new Growing(Int32Array),
    amount: new Growing(Float64Array),
    gate: new Growing(Int32Array),
    taker: new Growing(Int32Array),
    brings: new Growing(Float64Array),
    bundles: { row: rows(), slot: new Growing(Int32Array), amount: new Growing(Float64Array), numbers: new Map() },
    keys: plan.keys.map(() => new Growing(Int32Array)),
    byKind,
    codes: plan.keys.map(() => new Map()),
  }
}

function rows(): Growing<Int32Array> {
  const row = new Growing(Int32Array)
  row.push(0)
  return row
}

type Falls = Array<{ slot: Slot; amount: number }>

function decide(plan: Plan, shape: Shape, table: ShapeTable & Known) {
  const [counted, single]: [Falls, Falls] = [[], []]
  for (const slot of table.byKind.get(shape.kind) ?? []) {
    const amount = slot.matches(shape) ? slot.amountOf(shape) : null
    if (amount === null) continue
    const isCounted = !table.explains && !slot.listed && slot.gate === 0
    ;(isCounted ? counted : single).push({ slot, amount })
  }
  const bundle = counted.length > 1 ? bundleOf(table, counted) : null
  const [only] = counted
  table.taker.push(plan.slots.length + (bundle === null ? 0 : 1 + bundle))
  table.brings.push(0)
  if (only && counted.length === 1) takeAlone(table, only)
  for (const { slot, amount } of bundle === null && counted.length > 1 ? [...single, ...counted] : single) {
    table.slot.push(slot.number)
    table.amount.push(amount)
    table.gate.push(slot.gate)
  }
  table.row.push(table.slot.length)
  plan.keys.forEach((attribute, key) => {
    const value = shape.attributes[attribute]
    table.keys[key]?.push(value === undefined ? -1 : codeIn(table.codes[key], value))
  })
}

function takeAlone({ taker, brings }: ShapeTable, { slot, amount }: Falls[number]) {
  taker.items[taker.length - 1] = slot.number
  brings.items[brings.length - 1] = amount
}

/** The bundle of slots that shapes share which no rule tells apart; `null` where there are too many. */
function bundleOf({ bundles: { row, slot, amount, numbers } }: ShapeTable, counted: Falls): number | null {
  const key = counted.map((one) => `${one.slot.number} ${one.amount}`).join()
  const before = numbers.get(key)
  if (before !== undefined) return before
  if (numbers.size === mostBundles) return null
  for (const one of counted) {
    slot.push(one.slot.number)
    amount.push(one.amount)
  }
  row.push(slot.length)
  numbers.set(key, numbers.size)
  return numbers.size - 1
}

function codeIn(codes: Map<AttributeValue, number> | undefined, value: AttributeValue): number {
  const before = codes?.get(value)
  if (before !== undefined) return before
  codes?.set(value, codes.size)
  return (codes?.size ?? 1) - 1
}
