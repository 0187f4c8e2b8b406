import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '../identifiers.ts'
import { openDatabase } from './database.ts'
import { testCommittee, testDatabase } from './testing/test-database.ts'

const database = await testDatabase()

async function addTerm(committeeId: string, title: string): Promise<void> {
  await database.transaction(committeeId, async (tx) => {
    await tx
      .insertInto('term')
      .values({ committee_id: committeeId, id: newId(), title, from_on: '2022-01-01' })
      .execute()
  })
}

test('a committee sees its own rows and nobody else’s', async () => {
  const [ours, theirs] = [await testCommittee(database), await testCommittee(database)]
  await addTerm(ours, 'Eighth')
  await addTerm(theirs, 'Ninth')

  const titles = await database.of(ours).selectFrom('term').select('title').execute()
  expect(titles).toEqual([{ title: 'Eighth' }])
})

test('connections of one pool change committee without mixing them up', async () => {
  const committees = await Promise.all(Array.from({ length: 8 }, () => testCommittee(database)))
  const looks = Array.from({ length: 200 }, (_, turn) => committees[turn % committees.length] ?? '')
  const seen = await Promise.all(
    looks.map((id) => database.of(id).selectFrom('committee').select('id').executeTakeFirstOrThrow()),
  )
  expect(seen.map((row) => row.id)).toEqual(looks)
})

test('a row of another committee cannot be written', async () => {
  const [ours, theirs] = [await testCommittee(database), await testCommittee(database)]
  const smuggled = database
    .of(ours)
    .insertInto('term')
    .values({ committee_id: theirs, id: newId(), title: 'Smuggled', from_on: '2022-01-01' })
    .execute()
  await expect(smuggled).rejects.toThrow('row-level security')
})

test('signing in reads across committees and writes to none', async () => {
  const committee = await testCommittee(database)
  const found = await database.signIn.selectFrom('committee').select('id').where('id', '=', committee).execute()
  expect(found).toHaveLength(1)
  const renamed = await database.signIn.updateTable('committee').set({ name: 'Taken' }).executeTakeFirst()
  expect(renamed.numUpdatedRows).toBe(0n)
})

test('only a key opens a committee: the badge of sign-in cannot be worn by asking for it', () => {
  expect(() => database.of('sign-in')).toThrow('Not an identifier')
})

test('a transaction that fails leaves nothing behind', async () => {
  const committee = await testCommittee(database)
  const broken = database.transaction(committee, async (tx) => {
    await tx
      .insertInto('term')
      .values({ committee_id: committee, id: newId(), title: 'Eighth', from_on: '2022-01-01' })
      .execute()
    throw new Error('changed my mind')
  })
  await expect(broken).rejects.toThrow('changed my mind')
  expect(await database.of(committee).selectFrom('term').select('id').execute()).toEqual([])
})

test('days come back as text, moments as dates, large numbers and decimals as text', async () => {
  const committee = await testCommittee(database)
  const { rows } = await sql`
    select date '2026-03-05' as day, array[date '2026-03-05'] as days, timestamptz '2026-03-05T00:00Z' as moment,
      9007199254740993::bigint as large, 0.10::numeric as points, timestamptz '2026-03-05T20:00Z'::date as business_day
  `.execute(database.of(committee))
  expect(rows).toEqual([
    {
      day: '2026-03-05',
      days: ['2026-03-05'],
      moment: new Date('2026-03-05T00:00:00Z'),
      large: '9007199254740993',
      points: '0.10',
      business_day: '2026-03-06',
    },
  ])
})

test('the application is not the owner and cannot change what happened', async () => {
  const committee = await testCommittee(database)
  const { rows } = await sql<{ who: string }>`select current_user as who`.execute(database.of(committee))
  expect(rows).toEqual([{ who: 'tongxin_app' }])
  await expect(database.of(committee).deleteFrom('event').execute()).rejects.toThrow('permission denied')
})

test('a connection that the server ends is replaced, in use or idle', async () => {
  const committee = await testCommittee(database)
  const impatient = openDatabase({ url: database.url, max: 2 })
  const killed = impatient.transaction(committee, async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    const end = await openDatabaseAsOwner(`select pg_terminate_backend(${rows[0]?.pid})`)
    expect(end).toBe(true)
    await sql`select 1`.execute(tx)
  })
  await expect(killed).rejects.toThrow()
  expect(await impatient.of(committee).selectFrom('committee').select('id').execute()).toHaveLength(1)
  await impatient.close()
})

test('a statement that comes again and again is prepared and answers the same', async () => {
  const committee = await testCommittee(database)
  for (let turn = 0; turn < 30; turn += 1) {
    const row = await database.of(committee).selectFrom('committee').select('id').executeTakeFirstOrThrow()
    expect(row.id).toBe(committee)
  }
  const { rows } = await sql<{ count: string }>`
    select count(*) from pg_prepared_statements where statement like 'select "id" from "committee"%'
  `.execute(database.of(committee))
  expect(Number(rows[0]?.count)).toBeGreaterThan(0)
})

async function openDatabaseAsOwner(statement: string): Promise<boolean> {
  const { runOn } = await import('./testing/database-server.ts')
  const { rows } = await runOn(database.url, statement)
  return Object.values(rows[0] as Record<string, boolean>)[0] ?? false
}
