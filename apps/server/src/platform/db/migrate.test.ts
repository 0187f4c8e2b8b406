import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { MigrationError, migrate } from './migrate.ts'
import { onDatabase, runOn } from './testing/database-server.ts'

let directory = ''
let name = ''
let url = ''

beforeEach(async () => {
  const { server, template } = inject('testDatabase')
  directory = await mkdtemp(path.join(os.tmpdir(), 'tongxin-migrations-'))
  name = `${template}_${randomBytes(4).toString('hex')}`
  url = onDatabase(server, name)
  await runOn(server, `create database ${name} template template0 encoding 'UTF8'`)
})

afterEach(async () => {
  await runOn(inject('testDatabase').server, `drop database ${name} with (force)`)
  await rm(directory, { recursive: true, force: true })
})

const put = (file: string, sql: string) => writeFile(path.join(directory, file), sql)
const columns = async () =>
  (
    await runOn(url, "select column_name from information_schema.columns where table_name = 'paper' order by 1")
  ).rows.map((row: { column_name: string }) => row.column_name)

test('files are applied in order, each once', async () => {
  await put('0001_paper.sql', 'create table paper (title text)')
  await put('0002_paper_date.sql', 'alter table paper add received_on date')
  expect(await migrate({ url, directory })).toEqual(['0001_paper.sql', '0002_paper_date.sql'])
  expect(await columns()).toEqual(['received_on', 'title'])
  expect(await migrate({ url, directory })).toEqual([])
})

test('a file that was written beside others and comes later is applied all the same', async () => {
  await put('0001_paper.sql', 'create table paper (title text)')
  await put('0020_paper_date.sql', 'alter table paper add received_on date')
  await migrate({ url, directory })
  await put('0010_paper_body.sql', 'alter table paper add body text')
  expect(await migrate({ url, directory })).toEqual(['0010_paper_body.sql'])
  expect(await columns()).toEqual(['body', 'received_on', 'title'])
})

test('of several processes that start at once one migrates and the others wait', async () => {
  await put('0001_paper.sql', 'create table paper (title text); select pg_sleep(0.2)')
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate({ url, directory })))
  expect(applied.flat()).toEqual(['0001_paper.sql'])
})

test('a file that fails leaves nothing of itself and says in which line', async () => {
  await put('0001_paper.sql', 'create table paper (title text)')
  await put('0002_broken.sql', 'alter table paper add received_on date;\nalter table paper\n  add nonsense nosuchtype')
  const failed = migrate({ url, directory })
  await expect(failed).rejects.toThrow(MigrationError)
  await expect(failed).rejects.toThrow('db/migrations/0002_broken.sql:3: type "nosuchtype" does not exist')
  expect(await columns()).toEqual(['title'])
})

test('a file changed after it was applied is refused by name', async () => {
  await put('0001_paper.sql', 'create table paper (title text)')
  await migrate({ url, directory })
  await put('0001_paper.sql', 'create table paper (title text, body text)')
  await expect(migrate({ url, directory })).rejects.toThrow('0001_paper.sql was changed after this database had it')
})

test('a checkout with other line ends is not a change', async () => {
  await put('0001_paper.sql', 'create table paper (\ntitle text)')
  await migrate({ url, directory })
  await put('0001_paper.sql', 'create table paper (\r\ntitle text)')
  expect(await migrate({ url, directory })).toEqual([])
})

test('a database newer than the program is left alone', async () => {
  await put('0001_paper.sql', 'create table paper (title text)')
  await put('0002_paper_date.sql', 'alter table paper add received_on date')
  await migrate({ url, directory })
  await rm(path.join(directory, '0002_paper_date.sql'))
  await expect(migrate({ url, directory })).rejects.toThrow('The database is newer than this program')
})

test.each([
  [['0001_paper.sql', '0001_paper_again.sql'], '0001_paper_again.sql: number 0001 is taken already'],
  [['paper.sql'], 'a migration is named NNNN_what_it_does.sql'],
])('the files %j are refused before anything is touched', async (files, message) => {
  for (const file of files) await put(file, 'select 1')
  await expect(migrate({ url, directory })).rejects.toThrow(message)
})
