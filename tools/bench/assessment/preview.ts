// A city: an edited rule tried on the whole year, against json-rules-engine on the same facts; and one person alone.
import { clock, inTurns, middle, note, short, tell } from './bar.ts'
import { dualScheme } from './dual-scheme.ts'
import { engineColumns } from './engine-columns.ts'
import { itemsOf } from './engine-lines.ts'
import { jsonCounts, jsonRules } from './json-rules.ts'
import { type Columns, excuses, groups, invent, kinds, places, states, year } from './nation.ts'
import { evaluate } from '../../../packages/domain/src/assessment/evaluate.ts'
import { compile } from '../../../packages/domain/src/assessment/plan/compile.ts'
import type { Scheme } from '../../../packages/domain/src/assessment/scheme.ts'
import { eachResult, totals } from '../../../packages/domain/src/assessment/totals.ts'
import { dayOf } from '../../../packages/domain/src/assessment/columns/day-number.ts'
import { start } from './engine-columns.ts'

const facts = invent(places.city)
const columns = engineColumns(facts)
const scheme = await dualScheme()
let edits = 0
const { preview } = await inTurns(21, { preview: () => totals(compile(edited(scheme), year), columns) })
const engine = await jsonRules()
const counted = new Map<number, Record<string, number>>()
const json = await clock(async () => {
  for (let subject = 0; subject < places.city.subjects; subject += 1)
    counted.set(subject, await jsonCounts(engine, facts, subject))
})
checkCounts()
tell('city: preview of an edited rule on the whole year, compiled anew', preview, 15, 'ms')
tell(
  `city: json-rules-engine (${short(json)} ms, one run of 14 rules a fact) ÷ preview`,
  json / preview,
  500,
  '×',
  true,
)
onePerson(facts)

/** A new cap every time, so that nothing of an earlier compilation is of use. */
function edited(before: Scheme): Scheme {
  edits += 1
  return { ...before, root: { ...before.root, cap: String(90 + edits / 100) } }
}

/** Both count the same: the rules there are the rules here. */
function checkCounts(): void {
  const plan = compile(scheme, year)
  const nodes = itemsOf(plan)
  let different = 0
  eachResult(plan, columns, (machine, subject) => {
    const counts = counted.get(subject) ?? {}
    const ours = (item: number, place = 0) => machine.count[nodes[item]?.slots[place] ?? -1] ?? 0
    const pairs = [
      [ours(4), counts['activities']],
      [ours(5), counts['study']],
      [ours(6), counts['base']],
      [ours(7), counts['unexcused']],
      [ours(8), counts['unexcusedStanding']],
      [ours(9), counts['late']],
      [ours(11) + ours(12), counts['proposals']],
      [ours(13), counts['opinions']],
    ]
    for (const [here, there = 0] of pairs) if (here !== there) different += 1
    if (subject % 7 === 0 && machine.numerator[nodes[3]?.number ?? -1] !== (counts['standing'] ?? 0)) different += 1
  })
  if (different > 0) throw new Error(`json-rules-engine counts ${different} lines otherwise`)
}

function onePerson({ kind, group, state, excuse, day }: Columns): void {
  const sixty = Array.from({ length: 60 }, (_, at) => ({
    id: String(at),
    committeeId: 'c',
    personId: 'p',
    kind: kinds[kind[at] as number] ?? 'attendance',
    on: dayOf(start + (day[at] as number)),
    record: { kind: 'meeting', id: String(at) },
    attributes: {
      meetingGroup: groups[group[at] as number] ?? '',
      state: states[state[at] as number] ?? '',
      excused: excuses[excuse[at] as number] ?? '',
    },
  }))
  const times: number[] = []
  for (let turn = 0; turn < 300; turn += 1) {
    const began = performance.now()
    evaluate(scheme, { facts: sixty as never, hats: [], period: year })
    times.push(performance.now() - began)
  }
  note(
    `one person's sheet, 60 facts, opened: the first ${short((times[0] ?? 0) * 1000)} µs, then ${short(middle(times) * 1000)} µs`,
  )
  tell('one person scored anew, sheet opened', middle(times), 10, 'ms')
}
