import { Growing } from '../columns/growing.ts'
import type { AttributeValue } from '../../ledger/fact.ts'
import type { ShapeDictionary } from '../columns/fact-columns.ts'
import type { Plan, Slot } from './plan.ts'

/**
 * What a plan makes of each shape: the slots it falls into with what it brings there, and the codes of the attributes
 * by which facts are told apart. Decided once for each shape; grows with the dictionary.
 */
export interface ShapeTable {
  /** Entries of shape s: from `row[s]` up to `row[s + 1]`. */
  row: Growing<Int32Array>
  slot: Growing<Int32Array>
  amount: Growing<Float64Array>
  gate: Growing<Int32Array>
  /** By key: the code of the shape's value; −1 where it has none. */
  keys: ReadonlyArray<Growing<Int32Array>>
}

const tables = new WeakMap<ShapeDictionary, WeakMap<Plan, ShapeTable & Known>>()

interface Known {
  byKind: Map<string, Slot[]>
  codes: ReadonlyArray<Map<AttributeValue, number>>
}

/** The table of a plan for a dictionary, brought up to its last shape. */
export function shapeTable(plan: Plan, dictionary: ShapeDictionary): ShapeTable {
  const ofDictionary = tables.get(dictionary) ?? new WeakMap<Plan, ShapeTable & Known>()
  tables.set(dictionary, ofDictionary)
  const table = ofDictionary.get(plan) ?? emptyTable(plan)
  ofDictionary.set(plan, table)
  for (let shape = table.row.length - 1; shape < dictionary.shapes.length; shape += 1)
    decide(plan, dictionary, shape, table)
  return table
}

function emptyTable(plan: Plan): ShapeTable & Known {
  const byKind = new Map<string, Slot[]>()
  for (const slot of plan.slots)
    for (const kind of new Set(slot.of.kinds)) byKind.set(kind, [...(byKind.get(kind) ?? []), slot])
  const row = new Growing(Int32Array)
  row.push(0)
  return {
    row,
    slot: new Growing(Int32Array),
    amount: new Growing(Float64Array),
    gate: new Growing(Int32Array),
    keys: plan.keys.map(() => new Growing(Int32Array)),
    byKind,
    codes: plan.keys.map(() => new Map()),
  }
}

function decide(plan: Plan, { shapes }: ShapeDictionary, number: number, table: ShapeTable & Known) {
  const shape = shapes[number]
  if (!shape) return
  for (const slot of table.byKind.get(shape.kind) ?? []) {
    const amount = slot.matches(shape) ? slot.amountOf(shape) : null
    if (amount === null) continue
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

function codeIn(codes: Map<AttributeValue, number> | undefined, value: AttributeValue): number {
  const before = codes?.get(value)
  if (before !== undefined) return before
  codes?.set(value, codes.size)
  return (codes?.size ?? 1) - 1
}
