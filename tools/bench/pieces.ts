// npm run bench:pieces: what single pieces of work take, in milliseconds, the middle of five.
import { evaluate } from '../../packages/domain/src/assessment/evaluate.ts'
import {
  each,
  factsOf,
  only,
  schemeOf,
  subjectOf,
  sumOf,
} from '../../packages/domain/src/assessment/scheme-builders.ts'
import { checkRoster } from '../../packages/domain/src/people/roster/check-roster.ts'
import { context } from '../../packages/domain/src/people/roster/roster-samples.ts'
import { readSheet, writeSheet } from '../../apps/server/src/platform/sheet/sheet.ts'

const turns = 5
const rows = 30_000
const titles = ['姓名', '手机号码', '区分标记', '界别', ...Array.from({ length: 14 }, (_, k) => `第${k}列`)]
const people = Array.from({ length: rows }, (_, i) => ({
  id: `p${i}`,
  name: `王${String.fromCodePoint(0x4e00 + (i % 9_000))}`,
  phone: `138${String(i).padStart(8, '0')}`,
  birthMonth: null,
  mark: `${i}`,
}))
const cells = people.map(({ name, phone, mark }) => [name, phone, mark, '教育', ...titles.slice(4)])
const columns = titles.map((title) => ({ title }))

const bytes = await writeSheet('委员', columns, cells)
await measure(`write a sheet of ${rows} rows and 18 columns`, () => writeSheet('委员', columns, cells))
await measure('read it', () => readSheet(bytes, 'a.xlsx', { titles }))
await measure('the longest stall of the server meanwhile', () =>
  stallDuring(() => readSheet(bytes, 'a.xlsx', { titles })),
)
await measure(`check ${rows} rows of a roster against ${rows} people`, () => {
  const given = cells.map((row, i) => ({ row: i + 2, cells: row.slice(0, 4) }))
  checkRoster('members', { header: titles.slice(0, 4), rows: given }, { ...context, people })
})
await measure('assess 423 members with 30 facts each', () => {
  const kinds = ['proposal', 'opinion', 'activity']
  const tree = sumOf(
    'total',
    kinds.map((kind) => each(kind, only(kind), '5', { cap: '20' })),
  )
  const facts = kinds.flatMap((kind) => factsOf(kind, {}, 10))
  for (let member = 0; member < 423; member += 1) evaluate(schemeOf(tree), subjectOf(facts))
})

/** Gives what the work itself says it took, or else what it took. */
async function measure(what: string, work: () => unknown): Promise<void> {
  const times: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const began = performance.now()
    const said = await work()
    times.push(typeof said === 'number' ? said : performance.now() - began)
  }
  console.log(`${what}: ${Math.round(times.toSorted((a, b) => a - b)[turns >> 1] ?? 0)} ms`)
}

async function stallDuring(work: () => Promise<unknown>): Promise<number> {
  let [longest, last] = [0, performance.now()]
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  await work()
  clearInterval(watch)
  return longest
}
