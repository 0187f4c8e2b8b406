// The rules of hand-loop.ts for json-rules-engine: one run a fact, one rule for each item that counts facts; what a
// run of a rule engine does not do (the best one, caps, shares) is done outside, as its users would.
import { type Columns, excuses, groups, kinds, standingFrom, states } from './nation.ts'
import { type JsonEngine, newJsonEngine } from './outside.ts'

const meetings = ['plenary', 'consultation', 'activity', 'committee', 'liaison', 'study']
const attended = { fact: 'state', operator: 'in', value: ['present', 'late', 'left_early'] }
const is = (fact: string, value: unknown) => ({ fact, operator: 'equal', value })
const oneOf = (fact: string, value: readonly string[]) => ({ fact, operator: 'in', value })
const attendance = is('kind', 'attendance')
const standing = [attendance, is('group', 'standing'), is('held', true)]

const rules: Record<string, object[]> = {
  base: [attendance, oneOf('group', [...meetings, 'standing'])],
  plenary: [attendance, is('group', 'plenary'), attended],
  plenaryDue: [attendance, is('group', 'plenary'), { fact: 'excuse', operator: 'notEqual', value: 'exempt' }],
  standing: [...standing, attended],
  standingDue: [...standing, { fact: 'excuse', operator: 'notEqual', value: 'exempt' }],
  activities: [attendance, oneOf('group', ['consultation', 'activity', 'committee', 'liaison']), attended],
  study: [attendance, is('group', 'study'), attended],
  unexcused: [attendance, oneOf('group', meetings), is('excuse', 'unexcused')],
  unexcusedStanding: [...standing, is('excuse', 'unexcused')],
  late: [attendance, oneOf('group', [...meetings, 'standing']), oneOf('state', ['late', 'left_early'])],
  proposals: [is('kind', 'proposal_accepted')],
  opinions: [is('kind', 'opinion_adopted')],
  reports: [is('kind', 'research_report')],
  speeches: [is('kind', 'plenary_speech')],
}

export async function jsonRules(): Promise<JsonEngine> {
  const engine = await newJsonEngine()
  for (const [type, all] of Object.entries(rules))
    engine.addRule({ conditions: { all }, event: { type, params: { type } } })
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
    const { events } = await engine.run(factOf(columns, fact, standingFrom(subject)))
    for (const { params } of events) counts[String(params?.['type'])] = (counts[String(params?.['type'])] ?? 0) + 1
  }
  return counts
}

function factOf(columns: Columns, fact: number, since: number | null): Record<string, unknown> {
  return {
    kind: kinds[columns.kind[fact] as number],
    group: groups[columns.group[fact] as number],
    state: states[columns.state[fact] as number],
    excuse: excuses[columns.excuse[fact] as number],
    held: since !== null && (columns.day[fact] as number) >= since,
  }
}
