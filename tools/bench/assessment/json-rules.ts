// The rules of rule-table.ts for json-rules-engine: one run a fact, one rule for each line that facts fall on; what a
// run of a rule engine does not do (the best one, caps, shares, sums) is done outside, as its users would.
import { type Columns, kinds, levels, meetingKinds, states } from './nation.ts'
import { type JsonEngine, newJsonEngine } from './outside.ts'
import { categories, faults, type Rule } from './rule-table.ts'

const meetings = kinds.slice(0, meetingKinds)
const oneOf = (fact: string, value: readonly string[]) => ({ fact, operator: 'in', value })

/** The lines that it counts: those of the table, and those that look at several kinds of meetings. */
export const counted: ReadonlyArray<[item: string, all: object[]]> = [
  ...[...categories.flatMap(({ rules }) => rules), ...faults].map((rule): [string, object[]] => [
    rule.item,
    testsOf(rule),
  ]),
  ['attendance', [oneOf('kind', meetings), oneOf('state', ['present', 'late', 'leave', 'absent'])]],
  ['discipline', [oneOf('kind', meetings)]],
  ['diligent', [oneOf('kind', meetings.slice(3)), oneOf('state', ['present', 'late'])]],
]

function testsOf({ kinds: of, points }: Rule): object[] {
  const isMeeting = (of[0] ?? 0) < meetingKinds
  const taken = (isMeeting ? states : levels).filter((_, at) => typeof points[at] === 'number')
  const known = of.map((kind) => kinds[kind] ?? 'unknown')
  return [oneOf('kind', known), oneOf(isMeeting ? 'state' : 'level', taken)]
}

export async function jsonRules(): Promise<JsonEngine> {
  const engine = await newJsonEngine()
  for (const [type, all] of counted) engine.addRule({ conditions: { all }, event: { type, params: { type } } })
  return engine
}

/** How often each rule fires for a subject. */
export async function jsonCounts(
  engine: JsonEngine,
  columns: Columns,
  subject: number,
): Promise<Record<string, number>> {
  const { factsEach } = columns.place
  const counts: Record<string, number> = {}
  for (let fact = subject * factsEach; fact < (subject + 1) * factsEach; fact += 1) {
    const { events } = await engine.run(factOf(columns, fact))
    for (const { params } of events) counts[String(params?.['type'])] = (counts[String(params?.['type'])] ?? 0) + 1
  }
  return counts
}

function factOf({ kind, detail }: Columns, fact: number): Record<string, unknown> {
  const [of, at] = [kind[fact] as number, detail[fact] as number]
  return { kind: kinds[of], ...(of < meetingKinds ? { state: states[at] } : { level: levels[at] }) }
}
