import { type FactColumns, nobody } from '../columns/fact-columns.ts'
import type { Plan } from '../plan/plan.ts'
import { mostBundles, shapeTable } from '../plan/shape-table.ts'
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
    table: shapeTable(plan, columns.dictionary, explains),
    explains,
    cohort,
    subject: -1,
    who: nobody,
    spans: [],
    part: null,
    missing: new Uint8Array(plan.lines),
    numerator: new Float64Array(plan.lines),
    notes: [],
    aside: [],
    ...clearedFor(plan),
    ...roomFor(slots, 64),
    owners: Array.from({ length: plan.claims }, () => new Map<number, number>()),
    choice: new Int32Array(plan.nodes.length),
    trying: false,
    quantity: { numerator: 0, denominator: 0, missing: 0, sample: 0 },
  }
}

/** What begins at 0 for every subject, side by side, so that one sweep clears it. */
function clearedFor({ slots, lines, capGroups }: Plan) {
  const [many, groups] = [slots.length + 1 + mostBundles, capGroups.length]
  const after = (many + lines * 2 + groups) * 8
  const buffer = new ArrayBuffer(after + Math.ceil((many * 5) / 8) * 8)
  return {
    cleared: new Float64Array(buffer),
    sum: new Float64Array(buffer, 0, many),
    denominator: new Float64Array(buffer, many * 8, lines),
    value: new Float64Array(buffer, (many + lines) * 8, lines),
    groupTaken: new Float64Array(buffer, (many + lines * 2) * 8, groups),
    count: new Int32Array(buffer, after, many),
    settled: new Uint8Array(buffer, after + many * 4, many),
  }
}

/** Room for so many facts in each slot. */
export function roomFor(slots: number, room: number): Pick<Machine, 'fact' | 'entry' | 'room'> {
  return { fact: new Int32Array(slots * room), entry: new Int32Array(slots * room), room }
}
