import { type FactColumns, nobody } from '../columns/fact-columns.ts'
import type { Plan } from '../plan/plan.ts'
import { shapeTable } from '../plan/shape-table.ts'
import type { Machine } from './machine.ts'

export interface MachineOptions {
  /** Keep evidence and notes, for sheets; without it values alone. */
  explains?: boolean
  /** Values of other subjects for `rank`: by item, from the highest down. */
  cohort?: Machine['cohort']
}

/** A machine for the subjects of some columns. Throws where plan and columns are for different periods. */
export function newMachine(
  plan: Plan,
  columns: FactColumns,
  { explains = true, cohort = null }: MachineOptions = {},
): Machine {
  const slots = plan.slots.length
  return {
    plan,
    columns,
    table: shapeTable(plan, columns.dictionary),
    explains,
    cohort,
    subject: -1,
    who: nobody,
    spans: [],
    part: null,
    value: new Float64Array(plan.lines),
    missing: new Uint8Array(plan.lines),
    numerator: new Float64Array(plan.lines),
    denominator: new Float64Array(plan.lines),
    notes: [],
    aside: [],
    count: new Int32Array(slots),
    sum: new Float64Array(slots),
    ...roomFor(slots, 64),
    settled: new Uint8Array(slots),
    groupTaken: new Float64Array(plan.capGroups.length),
    owners: Array.from({ length: plan.claims }, () => new Map<number, number>()),
    choice: new Int32Array(plan.nodes.length),
    trying: false,
    quantity: { numerator: 0, denominator: 0, missing: 0, sample: 0 },
  }
}

/** Room for so many facts in each slot. */
export function roomFor(slots: number, room: number): Pick<Machine, 'fact' | 'entry' | 'room'> {
  return { fact: new Int32Array(slots * room), entry: new Int32Array(slots * room), room }
}
