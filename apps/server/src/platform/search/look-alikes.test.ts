import { fold } from '@tongxin/domain/search/fold'
import { gramsOf, likenessOf, weightsOf } from '@tongxin/domain/search/likeness'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inventTexts } from '../../../../../tools/bench/search/invent-texts.ts'
import { openBench } from '../../testing/bench.ts'
import type { Actor } from '../http/actor.ts'
import { countGrams } from './count-grams.ts'
import { keepTexts } from './keep-texts.ts'
import { findLookAlikes } from './look-alikes.ts'
import type { SearchSource } from './search-source.ts'

const bench = await openBench()
const { committee, database } = bench
const db = database.of(committee.id)
const actor = { committeeId: committee.id } as Actor
const today = '2026-03-05'

/** People stand for records here: any table with a key will do. */
const ids: string[] = []
for (let number = 0; number < 300; number += 1) ids.push(await committee.person())
const texts = inventTexts(7, ids.length).map((text, at) => ({ ...text, recordId: ids[at] ?? '', on: '2026-01-01' }))

const source = (visible = sql<boolean>`true`): SearchSource => ({
  kind: 'sample',
  permission: 'people.read',
  follows: [],
  table: 'person',
  visible: () => visible,
  texts: (_db, _committee, wanted) => Promise.resolve(texts.filter(({ recordId }) => wanted.includes(recordId))),
})
await database.transaction(committee.id, (tx) => keepTexts(tx, source(), committee.id, ids))
await countGrams(database, committee.id)

const ask = (text: string, more: object = {}, of = source()) =>
  findLookAlikes(db, [of], { actor, today, text, ...more })

test('a text is most like itself, wholly, and not named when it is the draft', async () => {
  const text = texts[42]
  const draft = `${text?.title}\n${text?.body}`
  const [first] = await ask(draft)
  expect(first).toMatchObject({ record_id: ids[42], likeness: 1 })
  expect((await ask(draft, { except: ids[42] })).map(({ record_id }) => record_id)).not.toContain(ids[42])
})

test('part of a text, in other words around it, finds it and names the passage', async () => {
  const body = texts[100]?.body ?? ''
  const passage = body.slice(20, 60)
  const [first] = await ask(`近日走访时群众反映：${passage}`, { least: 0.2 })
  expect(first?.record_id).toBe(ids[100])
  expect(first?.shared[0]?.length).toBeGreaterThanOrEqual(10)
})

test('the index finds the same as comparing every text does', async () => {
  const { rows } = await sql<{ low: string; texts: number }>`
    select gram & 4294967295 as low, texts from search_gram where kind = 'sample'`.execute(db)
  const known = new Map(rows.map((row) => [Number(row.low), row.texts]))
  for (const at of [3, 77, 150, 222]) {
    const draft = `${texts[at]?.title ?? ''}\n${texts[(at + 1) % ids.length]?.body.slice(0, 80) ?? ''}`
    const weights = weightsOf(
      new Map([...gramsOf(fold(draft))].map((gram) => [gram, known.get(gram) ?? 0])),
      known.get(0) ?? 0,
    )
    const all = texts
      .map(({ recordId, title, body }) => ({ recordId, likeness: likenessOf(weights, fold(`${title}\n${body}`)) }))
      .filter(({ likeness }) => likeness >= 0.3)
    const found = await ask(draft, { most: 300 })
    expect(new Set(found.map(({ record_id }) => record_id))).toEqual(new Set(all.map(({ recordId }) => recordId)))
  }
})

test('what somebody may not see is not named to him', async () => {
  const draft = texts[42]?.body ?? ''
  expect(await ask(draft, {}, source(sql<boolean>`person.id <> ${ids[42]}`))).not.toContainEqual(
    expect.objectContaining({ record_id: ids[42] }),
  )
})

test('the database and the rules cut a text into the same pairs', async () => {
  const samples = ['《关于加快𠮷林路改造的建议》', 'GB/T 9704-2012', '一', '', '甲\n乙 丙']
  for (const sample of samples) {
    const { rows } = await sql<{ low: string }>`
      select distinct gram & 4294967295 as low from unnest(search_grams(${committee.id}::uuid, 'sample', ${sample})) gram`.execute(
      db,
    )
    expect(new Set(rows.map(({ low }) => Number(low)))).toEqual(gramsOf(sample))
  }
})
