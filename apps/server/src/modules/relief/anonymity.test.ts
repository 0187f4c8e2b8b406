import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../app.ts'
import { openHall } from '../../testing/meeting-hall.ts'

const hall = await openHall()
const { clerk, member, committee } = hall
const db = hall.database.of(committee.id)
const address = '203.0.113.77'
const browser = 'A browser nobody else has'

const webRoot = mkdtempSync(path.join(tmpdir(), 'relief-pages-'))
for (const page of ['index', 'sign-in', 'setup', 'relief', 'norm'])
  writeFileSync(path.join(webRoot, `${page}.html`), `<p>${page}</p>`)
const lines: string[] = []
const talkative = { ...hall.services, config: { ...hall.services.config, logLevel: 'trace' } }
const app = await buildApp({
  services: talkative,
  webRoot,
  version: 'test',
  logTo: { write: (line) => lines.push(line) },
})
afterAll(async () => {
  await app.close()
  rmSync(webRoot, { recursive: true })
})

/** As the browser of somebody signed in would send it if it sent the session along, which ours does not. */
const send = (method: 'GET' | 'POST', url: string, payload?: object) =>
  app.inject({
    method,
    url,
    remoteAddress: address,
    headers: { cookie: member.cookie, 'user-agent': browser },
    ...(payload && { payload }),
  })

/** Every row of every table that the application can see, as text. */
async function everything(): Promise<Set<string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db)
  const rows = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows: found } = await sql<{ row: string }>`
        select to_jsonb(t)::text as row from ${sql.table(name)} t`.execute(db)
      return found.map(({ row }) => `${name}: ${row}`)
    }),
  )
  return new Set(rows.flat())
}

/** What an act wrote, and what the log said of it. */
async function traces(act: () => Promise<unknown>): Promise<{ rows: string[]; log: string }> {
  const before = await everything()
  lines.splice(0)
  await act()
  const rows = [...(await everything())].filter((row) => !before.has(row))
  return { rows, log: lines.join('') }
}

async function identifiers(): Promise<string[]> {
  const account = await db
    .selectFrom('account')
    .select('id')
    .where('person_id', '=', member.personId)
    .executeTakeFirstOrThrow()
  const session = await db
    .selectFrom('session')
    .select('id')
    .where('account_id', '=', account.id)
    .executeTakeFirstOrThrow()
  return [member.personId, account.id, session.id, address, browser]
}

const leaks = (text: string, secrets: readonly string[]) => secrets.filter((secret) => text.includes(secret))
const letter = { kind: 'complaint', wording: '要求每天拍照上传', about: '会议' }

describe('an anonymous complaint', () => {
  test('leaves nothing of its sender in any table, event or log line', async () => {
    const known = await identifiers()
    const { rows, log } = await traces(async () => {
      await send('GET', '/relief?about=x')
      await send('GET', '/api/relief/norm')
      const filed = await send('POST', '/api/relief/anonymous-complaints', letter)
      expect(filed.statusCode).toBe(200)
      const { receipt } = filed.json<{ receipt: string }>()
      expect((await send('POST', '/api/relief/receipts', { receipt })).statusCode).toBe(200)
      expect((await send('POST', '/api/relief/anonymous-complaints', { ...letter, kind: 'x' })).statusCode).toBe(400)
      expect((await send('POST', '/api/relief/anonymous-complaints', { ...letter, wording: '绝密★' })).statusCode).toBe(
        422,
      )
    })
    expect(rows.map((row) => row.split(':')[0] ?? '').toSorted()).toEqual(['complaint', 'event', 'task', 'task_owner'])
    expect(leaks(rows.join(), known)).toEqual([])
    expect(log).toBe('')
  })

  test('is known by the day and by nothing finer', async () => {
    hall.clock.set('2026-03-09T16:45:12+08:00')
    const { rows } = await traces(() => send('POST', '/api/relief/anonymous-complaints', letter))
    const [complaint, event, task] = ['complaint', 'event', 'task'].map(
      (table) =>
        JSON.parse(rows.find((row) => row.startsWith(`${table}: `))?.slice(table.length + 2) ?? '{}') as Record<
          string,
          string | null
        >,
    )
    expect(complaint).toMatchObject({ received_on: '2026-03-09', sender_id: null })
    expect(event).toMatchObject({ actor_account_id: null, actor_person_id: null, address: null, request_id: null })
    expect(event?.['at']).toMatch(/^2026-03-0(8T16|9T00):00:00/)
    expect(task).toMatchObject({ started_by: null })
    // Version 4: a key of version 7 begins with the millisecond in which it was made.
    for (const row of [complaint, event]) expect(row?.['id']?.[14]).toBe('4')
    expect(task?.['id']?.slice(0, 13)).toBe(keyOf('2026-03-09T00:00:00+08:00'))
  })

  test('the net that finds nothing there does find a complaint under a name', async () => {
    const [personId = '', accountId = ''] = await identifiers()
    const { rows, log } = await traces(() => send('POST', '/api/complaints', letter))
    expect(leaks(rows.join(), [personId, accountId, address])).toEqual([personId, accountId, address])
    expect(log).toContain(address)
  })

  test('is answered to whoever holds the receipt code, typed in any way', async () => {
    const filed = (await send('POST', '/api/relief/anonymous-complaints', letter)).json<{
      receipt: string
      dueOn: string
    }>()
    expect(filed.receipt).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    const { body } = await clerk.get<{ items: Array<{ id: string; anonymous: boolean; senderName: null }> }>(
      '/complaints',
    )
    const [latest] = await db
      .selectFrom('event')
      .select('subject_id')
      .where('type', '=', 'complaint.filed')
      .orderBy('seq', 'desc')
      .limit(1)
      .execute()
    const id = latest?.subject_id ?? ''
    expect(body.items.find((one) => one.id === id)).toMatchObject({ anonymous: true, senderName: null })
    await clerk.post(`/complaints/${id}/answer`, { wording: '已通知停止。' })
    const typed = filed.receipt.toLowerCase().replaceAll('-', ' ')
    const read = await send('POST', '/api/relief/receipts', { receipt: typed })
    expect(read.json()).toMatchObject({ state: 'answered', replies: [{ wording: '已通知停止。', on: '2026-03-09' }] })
    expect(read.body).not.toContain('办公室干部')
    const wrong = await send('POST', '/api/relief/receipts', { receipt: '0000-0000-0000-0000' })
    expect([wrong.statusCode, wrong.json()]).toEqual([404, { code: 'not_found' }])
    expect((await send('POST', '/api/relief/receipts', { receipt: 'nonsense' })).statusCode).toBe(400)
  })

  test('is refused after twenty an hour from one address, and welcome from another', async () => {
    hall.clock.set('2026-03-10T09:00:00+08:00')
    const from = (remoteAddress: string) =>
      app.inject({ method: 'POST', url: '/api/relief/anonymous-complaints', remoteAddress, payload: letter })
    for (let turn = 0; turn < 20; turn += 1) expect((await from('198.51.100.4')).statusCode).toBe(200)
    const refused = await from('198.51.100.4')
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([429, 'too_many_complaints'])
    expect(refused.headers['retry-after']).toBe('3600')
    expect((await from('198.51.100.5')).statusCode).toBe(200)
    hall.clock.set('2026-03-10T10:00:01+08:00')
    expect((await from('198.51.100.4')).statusCode).toBe(200)
  })
})

test('the norm of use is there for everybody, with its version and what is not required', async () => {
  const { statusCode, body } = await app.inject({ method: 'GET', url: '/api/relief/norm' })
  expect(statusCode).toBe(200)
  expect(JSON.parse(body)).toMatchObject({
    version: '2026.1',
    inForceFrom: '2026-01-01',
    workingDays: 10,
    notRequired: [{ zh: '不考核登录次数' }],
    basis: [{ document: '整治形式主义为基层减负若干规定', clause: '第三条' }],
  })
})

/** The first thirteen signs of a key of version 7 made at a moment. */
function keyOf(moment: string): string {
  const signs = Date.parse(moment).toString(16).padStart(12, '0')
  return `${signs.slice(0, 8)}-${signs.slice(8)}`
}
