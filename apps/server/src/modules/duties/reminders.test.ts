import { convertIcsCalendar } from 'ts-ics'
import { describe, expect, test } from 'vitest'
import { endpoints } from '@tongxin/contract/endpoints'
import { jobHandlers } from '../../job-handlers.ts'
import { openBranchHall } from '../../testing/branch-hall.ts'
import type { Caller } from '../../testing/caller.ts'
import { newId } from '../../platform/identifiers.ts'

const hall = await openBranchHall('2026-11-30T23:00:00+08:00')
const { clock, committee, services, queued, small, app } = hall

interface Task {
  id: string
  action: string
  kind: string
  title: string
  subjectId: string
  state: string
}

const toRead = async (caller: Caller) =>
  (await caller.get<{ items: Task[] }>('/tasks?box=to_read')).body.items.filter(({ action }) => action === 'duty.month')

async function beginDay(): Promise<void> {
  const handlers = jobHandlers(services)
  queued.splice(0)
  await handlers['reminders.begin_day']?.({ committeeId: committee.id })
  for (const { name, payload } of [...queued]) await handlers[name]?.(payload)
}

describe('the reminder of the first day', () => {
  test('lies on the desks of every branch’s officers once, however often the job runs, and takes last month’s place', async () => {
    await beginDay()
    expect((await toRead(hall.smallSecretary)).map(({ title }) => title)).toEqual(['第一党支部2026年11月月提示'])
    clock.set('2026-12-01T00:05:00+08:00')
    await Promise.all([beginDay(), beginDay()])
    await beginDay()
    expect((await toRead(hall.smallSecretary)).map(({ title }) => title)).toEqual(['第一党支部2026年12月月提示'])
    expect(await toRead(hall.largeSecretary)).toHaveLength(1)
    expect(await toRead(hall.functionalSecretary)).toEqual([])
    expect(await toRead(hall.partyCommittee)).toEqual([])
  })

  test('is no receipt: it is something to read, without a day, and nobody can ask who read it (F15)', async () => {
    const [task] = await toRead(hall.smallSecretary)
    expect(task).toMatchObject({ kind: 'read', dueOn: null, subjectId: small })
    const answers = JSON.stringify(Object.values(endpoints.duties).map(({ answer }) => answer))
    expect(answers).not.toMatch(/seen|readAt|readBy|lastRead|receipt/i)
    const columns = await hall.database
      .of(committee.id)
      .selectFrom('calendar_feed')
      .selectAll()
      .where('committee_id', '=', committee.id)
      .execute()
    expect(columns.flatMap((row) => Object.keys(row)).filter((name) => /read|used|seen/.test(name))).toEqual([])
  })

  test('is not made where the module is switched off', async () => {
    const admin = await hall.signInAs(
      await committee.person({ posts: [{ kind: 'system_admin', unitId: committee.rootId }] }),
    )
    expect((await admin.post('/modules/duties/closing', { reason: '不用' })).status).toBe(200)
    clock.set('2027-01-01T00:05:00+08:00')
    await beginDay()
    const inHouse = hall.database
      .of(committee.id)
      .selectFrom('month_reminder')
      .select('id')
      .where('month', '=', '2027-01-01')
    expect(await inHouse.where('committee_id', '=', committee.id).execute()).toEqual([])
    expect((await hall.smallSecretary.get('/duties/units')).body).toMatchObject({ code: 'module_closed' })
    await admin.post('/modules/duties/opening', { reason: '恢复' })
    clock.set('2026-12-01T09:00:00+08:00')
  })
})

describe('a calendar address', () => {
  const open = async (caller: Caller, unitId: string) => {
    const { status, body } = await caller.post<{ id: string; path: string }>('/duties/feeds', { unitId })
    return { status, ...body }
  }
  const fetchText = async (path: string) => {
    const reply = await app.inject({ url: path })
    return { status: reply.statusCode, text: reply.body, type: reply.headers['content-type'] }
  }

  test('gives what is due and what is convened by RFC 5545, as a parser of other hands reads it', async () => {
    await hall.database
      .of(committee.id)
      .insertInto('meeting')
      .values({
        committee_id: committee.id,
        id: newId(),
        kind: 'themed_party_day',
        unit_id: small,
        title: '主题党日：学习中国共产党支部工作条例并讨论本支部下一阶段的学习安排和志愿服务活动安排',
        place: '三楼，活动室',
        starts_at: '2026-12-15T15:00:00+08:00',
        held_on: '2026-12-15',
        state: 'convened',
        created_by: hall.office.personId,
      })
      .execute()
    const { path } = await open(hall.smallSecretary, small)
    const { status, text, type } = await fetchText(path)
    expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8'])

    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai')

    const calendar = convertIcsCalendar(undefined, text)
    const events = calendar.events ?? []
    expect(calendar.timezones?.[0]?.id).toBe('Asia/Shanghai')
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    const meeting = events.find(({ summary }) => summary.startsWith('主题党日：学习'))
    expect(meeting?.summary).toBe(
      '主题党日：学习中国共产党支部工作条例并讨论本支部下一阶段的学习安排和志愿服务活动安排',
    )
    expect(meeting?.start.date.toISOString()).toBe('2026-12-15T07:00:00.000Z')
    expect(meeting?.start.local?.timezone).toBe('Asia/Shanghai')
    expect(meeting?.location).toBe('三楼，活动室')
    const due = events.find(({ summary }) => summary === '主题党日到期')
    expect([due?.start.type, due?.start.date.toISOString().slice(0, 10)]).toEqual(['DATE', '2026-12-31'])
  })

  test('keeps the keys of its entries, so that a calendar changes them instead of adding more', async () => {
    const { path } = await open(hall.smallSecretary, small)
    const keysOf = async () =>
      (convertIcsCalendar(undefined, (await fetchText(path)).text).events ?? []).map(({ uid }) => uid)
    const before = await keysOf()
    clock.set('2026-12-02T09:00:00+08:00')
    expect(await keysOf()).toEqual(before)
    clock.set('2026-12-01T09:00:00+08:00')
  })

  test('opens without sign-in, but to nobody who guesses; only its digest is kept; its owner closes it', async () => {
    const { id, path } = await open(hall.smallSecretary, small)
    expect(path).toMatch(/^\/api\/calendar\/[\w-]{32}\.ics$/)
    expect((await fetchText(`${path.slice(0, -6)}xx.ics`)).status).toBe(404)
    const kept = await hall.database
      .of(committee.id)
      .selectFrom('calendar_feed')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(kept)).not.toContain(path.slice(14, -4))
    expect((await hall.largeSecretary.post(`/duties/feeds/${id}/revocation`)).status).toBe(404)
    expect((await fetchText(path)).status).toBe(200)
    expect((await hall.smallSecretary.post(`/duties/feeds/${id}/revocation`)).status).toBe(200)
    expect((await fetchText(path)).status).toBe(404)
    expect((await hall.smallSecretary.post(`/duties/feeds/${id}/revocation`)).status).toBe(409)
  })

  test('is not given for the branch of others, and closes with the post or the account of its owner', async () => {
    expect((await open(hall.smallSecretary, hall.large)).status).toBe(404)
    const person = await committee.person({
      affiliation: 'cpc',
      posts: [{ kind: 'branch_deputy', unitId: hall.large }],
    })
    const deputy = await hall.signInAs(person)
    const { path } = await open(deputy, hall.large)
    expect((await fetchText(path)).status).toBe(200)
    const db = hall.database.of(committee.id)
    const account = db.updateTable('account').where('committee_id', '=', committee.id).where('person_id', '=', person)
    await account.set({ disabled_at: clock.now() }).execute()
    expect((await fetchText(path)).status).toBe(404)
    await account.set({ disabled_at: null }).execute()
    expect((await fetchText(path)).status).toBe(200)
    await db
      .updateTable('post')
      .set({ until_on: '2026-12-01' })
      .where('committee_id', '=', committee.id)
      .where('person_id', '=', person)
      .execute()
    expect((await fetchText(path)).status).toBe(404)
  })

  test('is read at most some hundred times an hour from one place', async () => {
    const { path } = await open(hall.largeSecretary, hall.large)
    const statuses = new Set<number>()
    for (let at = 0; at < 250; at += 1)
      statuses.add((await app.inject({ url: path.replace(/.{4}\.ics$/, 'zzzz.ics') })).statusCode)
    expect([...statuses]).toEqual([404, 429])
    clock.set('2026-12-01T11:00:00+08:00')
    expect((await fetchText(path)).status).toBe(200)
  })
})
