// A year's sheets from columns: the engine on one thread, the hand-written loop, and DuckDB with two threads.
import { benchScheme } from './bench-scheme.ts'
import { inTurns, note, short, tell } from './bar.ts'
import { engineColumns } from './engine-columns.ts'
import { differences, itemsOf } from './engine-lines.ts'
import { handLines, handTotals, type Lines, missing, roomFor } from './hand-loop.ts'
import { inventSql } from './invent-sql.ts'
import { duckdb, type forms, linesSql } from './lines-sql.ts'
import { type Columns, invent, type Place } from './nation.ts'
import { type DuckConnection, openDuck } from './outside.ts'
import { packAll } from './pack-all.ts'
import { placeAsked } from './place-asked.ts'
import { items } from './rule-table.ts'
import type { FactColumns } from '../../../packages/domain/src/assessment/columns/fact-columns.ts'
import { compile } from '../../../packages/domain/src/assessment/plan/compile.ts'
import type { Plan } from '../../../packages/domain/src/assessment/plan/plan.ts'
import { eachResult, totals } from '../../../packages/domain/src/assessment/totals.ts'

const chunk = 500
const place = placeAsked()
const columns = invent(place)
const engine = engineColumns(columns)
const plan = compile(await benchScheme(), engine.period)
const duck = await openDuck()
await duck.run(`create table fact as select subject::integer as subject, fact::integer as fact, day::smallint as day,
  kind::tinyint as kind, detail::tinyint as detail from (${inventSql(place, duckdb)}) order by subject, fact`)
checkTotals(columns, engine, plan)
checkLines(columns, engine, plan)
const sums = new Float64Array(place.subjects)
const grades = new Int16Array(place.subjects)
const duckForm = await fasterForm(duck)
const best = await inTurns(place.name === 'nation' ? 3 : 7, {
  duck: () => duck.run(linesSql(duckdb, 'create or replace table line as', duckForm)),
  loop: () => eachChunk(place, (from, until, lines) => handLines(columns, from, until, lines)),
  packed: () => packAll(plan, engine),
  loopTotals: () => handTotals(columns, sums, grades),
  totals: () => totals(plan, engine),
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

/** Tries both forms of the statement, so that DuckDB competes with the one that suits it. */
async function fasterForm(connection: DuckConnection): Promise<(typeof forms)[number]> {
  const { grouped, wide } = await inTurns(1, {
    grouped: () => connection.run(linesSql(duckdb, 'create or replace table line as', 'grouped')),
    wide: () => connection.run(linesSql(duckdb, 'create or replace table line as', 'wide')),
  })
  note(`DuckDB: facts joined with the rules ${short(grouped)} ms, one row for each subject ${short(wide)} ms`)
  return grouped < wide ? 'grouped' : 'wide'
}

function eachChunk({ subjects, factsEach }: Place, work: (from: number, until: number, lines: Lines) => void): void {
  const lines = roomFor(chunk, factsEach)
  for (let from = 0; from < subjects; from += chunk) work(from, Math.min(from + chunk, subjects), lines)
}

function checkTotals(facts: Columns, ours: FactColumns, rules: Plan): void {
  const [byHand, gradesByHand] = [new Float64Array(facts.place.subjects), new Int16Array(facts.place.subjects)]
  handTotals(facts, byHand, gradesByHand)
  const { total, grade } = totals(rules, ours)
  const different = byHand.filter(
    (value, at) =>
      gradesByHand[at] !== grade[at] || !(value === total[at] || (value === missing && Number.isNaN(total[at]))),
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

/** Every value and count that the SQL wrote, against the loop's; it writes no line without a value. */
async function checkDuck(connection: DuckConnection, facts: Columns): Promise<void> {
  const { subjects, factsEach } = facts.place
  const stream = await connection.stream(
    'select subject::integer, item::integer, value::double, facts::integer from line order by subject, item',
  )
  const lines = roomFor(chunk, factsEach)
  let [line, different] = [-1, 0]
  const next = () => {
    do {
      line += 1
      const from = line / items.length
      if (line % (chunk * items.length) === 0) handLines(facts, from, Math.min(from + chunk, subjects), lines)
    } while (line < subjects * items.length && lines.value[line % (chunk * items.length)] === missing)
  }
  for (let rows = await stream.fetchChunk(); rows && rows.rowCount > 0; rows = await stream.fetchChunk()) {
    const [subject, item, values, counts] = [0, 1, 2, 3].map((column) => rows.getColumnValues(column))
    for (let row = 0; row < rows.rowCount; row += 1) {
      next()
      const at = line % (chunk * items.length)
      const sameLine = line === (subject?.[row] ?? 0) * items.length + (item?.[row] ?? 0)
      if (!sameLine || lines.value[at] !== values?.[row] || lines.count[at] !== counts?.[row]) different += 1
    }
  }
  next()
  if (line < subjects * items.length || different > 0)
    throw new Error(`${different} lines of DuckDB differ, up to ${line}`)
  note('DuckDB = loop on every line')
}
