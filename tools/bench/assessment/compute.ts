// A year's sheets from columns: the engine on one thread, the hand-written loop, and DuckDB with two threads.
import { itemsAlone, dualScheme } from './dual-scheme.ts'
import { inTurns, note, short, tell } from './bar.ts'
import { engineColumns } from './engine-columns.ts'
import { differences, itemsOf } from './engine-lines.ts'
import { handLines, handTotals, items, type Lines, missing, roomFor } from './hand-loop.ts'
import { inventSql } from './invent-sql.ts'
import { duckdb, linesSql } from './lines-sql.ts'
import { type Columns, invent, type Place } from './nation.ts'
import { type DuckConnection, openDuck } from './outside.ts'
import { packAll } from './pack-all.ts'
import { placeAsked } from './place-asked.ts'
import type { FactColumns } from '../../../packages/domain/src/assessment/columns/fact-columns.ts'
import { compile } from '../../../packages/domain/src/assessment/plan/compile.ts'
import type { Plan } from '../../../packages/domain/src/assessment/plan/plan.ts'
import { eachResult, totals } from '../../../packages/domain/src/assessment/totals.ts'

const chunk = 500
const place = placeAsked()
const columns = invent(place)
const engine = engineColumns(columns)
const scheme = await dualScheme()
const plan = compile(itemsAlone(scheme), engine.period)
const whole = compile(scheme, engine.period)
const duck = await openDuck()
await duck.run(`create table fact as select subject::integer as subject, fact::integer as fact, day::smallint as day,
  ${['kind', 'grp', 'state', 'excuse', 'authorship', 'level', 'form'].map((name) => `${name}::tinyint as ${name}`).join(', ')}
  from (${inventSql(place, duckdb)}) order by subject, fact`)
checkTotals(columns, engine, plan)
checkLines(columns, engine, plan)
const sums = new Float64Array(place.subjects)
const best = await inTurns(place.name === 'nation' ? 3 : 7, {
  duck: () => duck.run(linesSql(duckdb, 'create or replace table line as')),
  loop: () => eachChunk(place, (from, until, lines) => handLines(columns, from, until, lines)),
  packed: () => packAll(plan, engine),
  loopTotals: () => handTotals(columns, sums),
  totals: () => totals(plan, engine),
  wholePacked: () => packAll(whole, engine),
  wholeTotals: () => totals(whole, engine),
})
await checkDuck(duck, columns)
note(
  `${place.name}: ${place.subjects} sheets of ${place.factsEach} facts; ${Object.entries(best)
    .map(([name, ms]) => `${name} ${short(ms)} ms`)
    .join(', ')}`,
)
tell('explained sheets, packed, ÷ DuckDB with two threads', best.packed / best.duck, 0.5)
tell('explained sheets, packed, ÷ hand-written loop with evidence', best.packed / best.loop, 3)
tell('totals ÷ hand-written loop', best.totals / best.loopTotals, 1.5)
note(
  `with gates, vetoes, grades and what follows: sheets ${short(best.wholePacked / best.loop)} ×, totals ${short(best.wholeTotals / best.loopTotals)} × the loop, which has none`,
)

function eachChunk({ subjects, factsEach }: Place, work: (from: number, until: number, lines: Lines) => void): void {
  const lines = roomFor(chunk, factsEach)
  for (let from = 0; from < subjects; from += chunk) work(from, Math.min(from + chunk, subjects), lines)
}

function checkTotals(facts: Columns, ours: FactColumns, rules: Plan): void {
  const byHand = new Float64Array(facts.place.subjects)
  handTotals(facts, byHand)
  const { total } = totals(rules, ours)
  const different = byHand.filter(
    (value, at) => !(value === total[at] || (value === missing && Number.isNaN(total[at]))),
  )
  if (different.length > 0) throw new Error(`${different.length} totals differ from the loop's`)
}

function checkLines(facts: Columns, ours: FactColumns, rules: Plan): void {
  const nodes = itemsOf(rules)
  const lines = roomFor(chunk, facts.place.factsEach)
  let different = 0
  eachResult(rules, ours, (machine, subject) => {
    const from = subject - (subject % chunk)
    if (from === subject) handLines(facts, from, Math.min(from + chunk, facts.place.subjects), lines)
    different += differences(machine, nodes, lines, (subject - from) * items.length)
  })
  if (different > 0) throw new Error(`${different} lines of the engine differ from the loop's`)
  note(`engine = loop on ${facts.place.subjects * items.length} lines: values, counts, facts; sums add up`)
}

/** Every value and count that the SQL wrote, against the loop's. */
async function checkDuck(connection: DuckConnection, facts: Columns): Promise<void> {
  const { subjects, factsEach } = facts.place
  const stream = await connection.stream(
    'select coalesce(value, -1)::double, facts::integer from line order by subject, item',
  )
  const lines = roomFor(chunk, factsEach)
  let [line, different] = [0, 0]
  for (let rows = await stream.fetchChunk(); rows && rows.rowCount > 0; rows = await stream.fetchChunk()) {
    const [values, counts] = [rows.getColumnValues(0), rows.getColumnValues(1)]
    for (let row = 0; row < rows.rowCount; row += 1, line += 1) {
      const at = line % (chunk * items.length)
      const from = line / items.length
      if (at === 0) handLines(facts, from, Math.min(from + chunk, subjects), lines)
      const value = lines.value[at] === missing ? -1 : lines.value[at]
      if (value !== values[row] || lines.count[at] !== counts[row]) different += 1
    }
  }
  if (line !== subjects * items.length || different > 0)
    throw new Error(`${different} of ${line} lines of DuckDB differ`)
  note(`DuckDB = loop on ${line} lines`)
}
