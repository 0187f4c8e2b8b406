// A city: an edited rule tried on the whole year, against json-rules-engine on the same facts; and one person alone.
import { clock, inTurns, middle, note, short, tell } from './bar.ts'
import { benchScheme } from './bench-scheme.ts'
import { engineColumns } from './engine-columns.ts'
import { itemsOf } from './engine-lines.ts'
import { counted, jsonCounts, jsonRules } from './json-rules.ts'
import { type Columns, invent, kinds, levels, meetingKinds, places, states, year } from './nation.ts'
import { items } from './rule-table.ts'
import { evaluate } from '../../../packages/domain/src/assessment/evaluate.ts'
import { compile } from '../../../packages/domain/src/assessment/plan/compile.ts'
import type { Scheme } from '../../../packages/domain/src/assessment/scheme.ts'
import { eachResult, totals } from '../../../packages/domain/src/assessment/totals.ts'
import { dayOf } from '../../../packages/domain/src/assessment/columns/day-number.ts'
import { start } from './engine-columns.ts'

const facts = invent(places.city)
const columns = engineColumns(facts)
const scheme = await benchScheme()
let edits = 0
const { preview } = await inTurns(21, { preview: () => totals(compile(edited(scheme), year), columns) })
const engine = await jsonRules()
const fired = new Map<number, Record<string, number>>()
/** It takes a minute for all of them: a tenth is run, and ten times as much is told. */
const share = 10
const tenth = await clock(async () => {
  for (let subject = 0; subject < places.city.subjects / share; subject += 1)
    fired.set(subject, await jsonCounts(engine, facts, subject))
})
const json = tenth * share
checkCounts()
tell('city: preview of an edited rule on the whole year, compiled anew', preview, 15, 'ms')
tell(
  `city: json-rules-engine (${short(json)} ms, one run of ${counted.length} rules a fact) ÷ preview`,
  json / preview,
  500,
  '×',
  true,
)
onePerson(facts)

/** A new cap every time, so that nothing of an earlier compilation is of use. */
function edited(before: Scheme): Scheme {
  edits += 1
  return { ...before, root: { ...before.root, cap: String(100 + edits / 100) } }
}

/** Both count the same, where a line keeps all of its facts: the rules there are the rules here. */
function checkCounts(): void {
  const plan = compile(scheme, year)
  const nodes = itemsOf(plan)
  let different = 0
  eachResult(plan, columns, (machine, subject) => {
    if (!fired.has(subject)) return
    for (const [item] of counted) {
      const node = nodes[items.indexOf(item)]
      if (!node || node.keeps !== null) continue
      const [slot = -1, , leaving = -1] = node.measure?.slots ?? node.slots
      const ours = (machine.count[slot] ?? 0) - (machine.count[leaving] ?? 0)
      if (ours !== (fired.get(subject)?.[item] ?? 0)) different += 1
    }
  })
  if (different > 0) throw new Error(`json-rules-engine counts ${different} lines otherwise`)
}

function onePerson({ kind, detail, day }: Columns): void {
  const sixty = Array.from({ length: 60 }, (_, at) => ({
    id: String(at),
    committeeId: 'c',
    personId: 'p',
    kind: kinds[kind[at] as number] ?? 'unknown',
    on: dayOf(start + (day[at] as number)),
    record: { kind: 'meeting', id: String(at) },
    attributes:
      (kind[at] as number) < meetingKinds
        ? { state: states[detail[at] as number] }
        : { level: levels[detail[at] as number] },
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
