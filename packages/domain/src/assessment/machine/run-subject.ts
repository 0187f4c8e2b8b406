import type { FactColumns, Span, Who } from '../columns/fact-columns.ts'
import type { Plan } from '../plan/plan.ts'
import { shapeTable } from '../plan/shape-table.ts'
import { lengthOf } from './days.ts'
import { gather } from './gather.ts'
import { judgeOutcome } from './judge-outcome.ts'
import type { Machine } from './machine.ts'
import { code } from './missing-code.ts'
import { roomFor } from './new-machine.ts'
import { runSteps } from './run-steps.ts'

/** Computes one subject: its facts into slots, then item after item. The result stays in the machine until the next. */
export function runSubject(machine: Machine, subject: number) {
  begin(machine, subject)
  const { first, standing } = machine.columns
  gather(machine, first[subject] as number, standing[subject] as number)
  runSteps(machine, 0, machine.plan.steps.length)
  if (machine.explains) judgeOutcome(machine)
}

/** Points the machine at other columns, of the same period. */
export function useColumns(machine: Machine, columns: FactColumns) {
  machine.columns = columns
  machine.table = shapeTable(machine.plan, columns.dictionary, machine.explains)
}

function begin(machine: Machine, subject: number) {
  const { columns, plan } = machine
  const facts = (columns.standing[subject] as number) - (columns.first[subject] as number)
  if (facts > machine.room) Object.assign(machine, roomFor(plan.slots.length, facts * 2))
  machine.subject = subject
  const who = columns.who[subject]
  if (who && (who !== machine.who || machine.spans.length === 0)) comeIn(machine, who)
  machine.missing.fill(code.absent)
  for (const owned of machine.owners) owned.clear()
  machine.cleared.fill(0)
  if (machine.notes.length > 0) machine.notes.length = 0
  if (machine.aside.length > 0) machine.aside.length = 0
}

function comeIn(machine: Machine, who: Who) {
  machine.who = who
  machine.spans = spansOf(machine.plan, who)
  machine.part = machine.spans === machine.plan.whole ? null : partOf(machine.plan, machine.spans)
}

/** The days that count: those with a seat, where the scheme looks at seats; else the whole period. */
export function spansOf({ scheme, period, whole }: Plan, { seats }: Who): readonly Span[] {
  if (seats === null || (scheme.partYear ?? 'whole') === 'whole') return whole
  return seats
    .map(({ from, until }) => ({ from: Math.max(from, period.from), until: Math.min(until, period.until) }))
    .filter(({ from, until }) => from < until)
    .sort((a, b) => a.from - b.from)
}

/** What part of the period counts, where it is not the whole; of an open period no length is known. */
export function partOf({ period }: Plan, spans: readonly Span[]): Machine['part'] {
  const days = lengthOf(spans)
  const whole = period.until - period.from
  return days >= whole ? null : { days, of: period.fixed ? whole : 0 }
}
