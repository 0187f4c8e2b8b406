import { endpoints } from '@tongxin/contract/endpoints'
import type { Endpoint } from '@tongxin/contract/endpoint'
import { moduleNames, moduleTable } from '@tongxin/contract/module-table'
import { describe, expect, test, vi } from 'vitest'
import { jobHandlers } from '../../job-handlers.ts'
import type { JobHandlers } from '../../platform/jobs/jobs.ts'
import { whileOpen } from '../../platform/jobs/while-open.ts'
import type { Caller } from '../../testing/caller.ts'
import { create, eventsAbout, openHall, standingMeeting } from '../../testing/meeting-hall.ts'

const hall = await openHall()
const { clerk, member, committee, clock, services } = hall
const admin = await hall.signInAs(
  await committee.person({ name: '系统管理员', posts: [{ kind: 'system_admin', unitId: committee.rootId }] }),
)

interface Module {
  name: string
  open: boolean
  recordsUse: boolean
  lastUsedOn: string | null
  proposed: boolean
  decided: { byName: string; reason: string } | null
  can: Record<'close' | 'open' | 'keep', true | string>
}

interface Task {
  id: string
  action: string
  title: string
  subjectId: string
  state: string
  result: string | null
}

const moduleNamed = async (name: string, caller = admin) => {
  const { body } = await caller.get<{ items: Module[] }>('/modules')
  const found = body.items.find((module) => module.name === name)
  if (!found) throw new Error(`No module ${name}.`)
  return found
}
const decide = (act: string, name = 'meetings', reason = '本年度不使用', caller = admin) =>
  caller.post(`/modules/${name}/${act}`, { reason })
const closedFor = async (caller: Caller) =>
  (await caller.get<{ closedModules: string[] }>('/session')).body.closedModules
const findIdle = async () => {
  await jobHandlers(services)['module.find_idle']?.({ committeeId: committee.id })
}
const proposals = async (box = 'to_do', caller = admin) =>
  (await caller.get<{ items: Task[] }>(`/tasks?box=${box}&pageSize=200`)).body.items.filter(
    ({ action }) => action === 'module.decide',
  )

describe('a module that is switched off', () => {
  test('answers module_closed to everybody, prints and exports included, and comes back with its records', async () => {
    const meeting = await create(clerk, standingMeeting(hall))
    expect((await decide('closing')).status).toBe(200)

    for (const caller of [clerk, member, admin]) {
      for (const path of [
        '/meetings',
        `/meetings/${meeting}`,
        '/meetings/export',
        `/meetings/${meeting}/minutes.pdf`,
      ]) {
        const { status, body } = await caller.get(path)
        expect([path, status, body]).toEqual([path, 404, { code: 'module_closed', detail: { module: 'meetings' } }])
      }
      expect(await closedFor(caller)).toEqual(['meetings'])
    }
    expect((await clerk.post('/meetings', standingMeeting(hall))).body).toMatchObject({ code: 'module_closed' })
    expect((await clerk.get('/facts')).status).toBe(200)
    expect((await clerk.get('/workbench')).status).toBe(200)

    expect((await decide('opening')).status).toBe(200)
    expect((await clerk.get(`/meetings/${meeting}`)).body).toMatchObject({ id: meeting })
    expect(await closedFor(clerk)).toEqual([])
  })

  test('is closed for its committee alone', async () => {
    const other = await hall.foundAnother()
    const post = { kind: 'office_clerk', unitId: other.rootId }
    const stranger = await hall.signInAs(await other.person({ posts: [post] }), other)
    await decide('closing', 'cockpit')
    expect((await clerk.get('/method')).status).toBe(404)
    expect((await stranger.get('/method')).status).toBe(200)
    expect(await closedFor(stranger)).toEqual([])
    await decide('opening', 'cockpit')
  })

  test('is refused to the tokens of other systems too', async () => {
    const made = await admin.post<{ token: string }>('/tokens', { name: '门户', permissions: ['meeting.read'] })
    const asked = () =>
      hall.app.inject({ url: '/api/meetings', headers: { authorization: `Bearer ${made.body.token}` } })
    expect((await asked()).statusCode).toBe(200)
    await decide('closing')
    expect((await asked()).json()).toMatchObject({ code: 'module_closed' })
    await decide('opening')
  })

  test('has jobs that do nothing, for its committee alone', async () => {
    const other = await hall.foundAnother()
    const work = vi.fn<JobHandlers[string]>(() => Promise.resolve())
    const jobs = whileOpen(hall.database, { 'meeting.remind': work, 'roster.read': work })
    await decide('closing')
    await jobs['meeting.remind']?.({ committeeId: committee.id })
    expect(work).not.toHaveBeenCalled()
    await jobs['meeting.remind']?.({ committeeId: other.id })
    await jobs['roster.read']?.({ committeeId: committee.id })
    expect(work).toHaveBeenCalledTimes(2)
    await decide('opening')
    await jobs['meeting.remind']?.({ committeeId: committee.id })
    expect(work).toHaveBeenCalledTimes(3)
  })
})

describe('switching', () => {
  test('is the system administrator’s, needs a reason, and is kept with who, when and why', async () => {
    expect((await decide('closing', 'meetings', '多余', clerk)).status).toBe(403)
    expect((await decide('closing', 'meetings', '多余', member)).status).toBe(403)
    expect((await member.get('/modules')).status).toBe(403)
    expect((await decide('closing', 'meetings', '  ')).status).toBe(400)
    expect((await decide('closing', 'ledger')).status).toBe(400)
    expect((await moduleNamed('meetings', clerk)).can).toMatchObject({ close: 'not_allowed' })

    await decide('closing', 'assessment', '考核办法尚未审定')
    const closed = await moduleNamed('assessment')
    expect(closed).toMatchObject({ open: false, decided: { byName: '系统管理员', reason: '考核办法尚未审定' } })
    expect(closed.can).toEqual({ close: 'module_is_closed', open: true, keep: 'module_is_closed' })
    expect((await decide('closing', 'assessment')).body).toMatchObject({ detail: { reason: 'module_is_closed' } })
    expect((await decide('keeping', 'assessment')).status).toBe(409)
    await decide('opening', 'assessment', '办法已审定')
    expect((await decide('opening', 'assessment')).body).toMatchObject({ detail: { reason: 'module_is_open' } })

    const { id } = await hall.database
      .of(committee.id)
      .selectFrom('module')
      .select('id')
      .where('name', '=', 'assessment')
      .executeTakeFirstOrThrow()
    const recorded = await eventsAbout(hall, id)
    expect(recorded.map(({ type }) => type)).toEqual(['module.closed', 'module.opened'])
    expect(recorded[0]?.payload).toEqual({ name: 'assessment', reason: '考核办法尚未审定' })
  })

  test('two who switch the same module off at once do it once', async () => {
    const answers = await Promise.all([decide('closing', 'cockpit', '甲'), decide('closing', 'cockpit', '乙')])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    await decide('opening', 'cockpit')
  })

  test('the day of the last record is shown; of what leaves none it is said so', async () => {
    clock.set('2026-03-09T10:00:00+08:00')
    await create(clerk, standingMeeting(hall))
    expect(await moduleNamed('meetings')).toMatchObject({ recordsUse: true, lastUsedOn: '2026-03-09' })
    expect(await moduleNamed('cockpit')).toMatchObject({ recordsUse: false, lastUsedOn: null })
  })
})

describe('two months without any record', () => {
  test('propose closing once, on the desks of administrator and office, while nobody answers', async () => {
    clock.set('2026-05-09T10:00:00+08:00')
    await findIdle()
    expect((await proposals()).filter(({ title }) => title.includes('会议'))).toEqual([])
    clock.set('2026-05-10T10:00:00+08:00')
    await findIdle()
    await findIdle()
    const [task, ...more] = (await proposals()).filter(({ title }) => title === '“会议”模块')
    expect(more).toEqual([])
    expect(task).toMatchObject({ state: 'open' })
    expect((await proposals('to_do', clerk)).map(({ id }) => id)).toContain(task?.id)
    expect(await proposals('to_do', member)).toEqual([])
    expect((await moduleNamed('meetings')).proposed).toBe(true)
    clock.set('2026-09-01T10:00:00+08:00')
    await findIdle()
    expect((await proposals()).filter(({ title }) => title === '“会议”模块')).toHaveLength(1)
    expect((await proposals()).some(({ title }) => title.includes('驾驶舱'))).toBe(false)
  })

  test('two looks at the same time propose once', async () => {
    const other = await hall.foundAnother()
    const owner = await hall.signInAs(
      await other.person({ posts: [{ kind: 'office_clerk', unitId: other.rootId }] }),
      other,
    )
    clock.set('2026-12-10T10:00:00+08:00')
    await Promise.all([findIdle(), findIdle(), findIdle()])
    const titles = (await proposals('to_do', owner)).map(({ title }) => title)
    clock.set('2026-09-01T10:00:00+08:00')
    expect(titles).toEqual(expect.arrayContaining(['“会议”模块', '“考核”模块']))
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('who declines is left alone for two months, and asked again afterwards', async () => {
    expect((await decide('keeping', 'meetings', '九月全会前启用', clerk)).status).toBe(200)
    expect((await proposals('done', clerk))[0]).toMatchObject({ title: '“会议”模块', result: '九月全会前启用' })
    expect(await moduleNamed('meetings')).toMatchObject({ open: true, proposed: false })
    expect((await decide('keeping', 'meetings')).body).toMatchObject({ detail: { reason: 'closing_not_proposed' } })
    clock.set('2026-11-01T10:00:00+08:00')
    await findIdle()
    expect((await moduleNamed('meetings')).proposed).toBe(false)
    clock.set('2026-11-02T10:00:00+08:00')
    await findIdle()
    expect((await moduleNamed('meetings')).proposed).toBe(true)
  })

  test('a proposal goes when the module is used again, and when it is closed; a closed one is not proposed', async () => {
    await create(clerk, standingMeeting(hall, { startsAt: '2026-11-20T09:00:00+08:00' }))
    await findIdle()
    expect((await moduleNamed('meetings')).proposed).toBe(false)
    clock.set('2027-01-10T10:00:00+08:00')
    await findIdle()
    expect((await moduleNamed('meetings')).proposed).toBe(true)
    await decide('closing', 'meetings', '两个月没有会议')
    expect((await proposals('done'))[0]).toMatchObject({ result: '两个月没有会议' })
    clock.set('2027-03-20T10:00:00+08:00')
    await findIdle()
    expect(await moduleNamed('meetings')).toMatchObject({ open: false, proposed: false })
    await decide('opening', 'meetings')
    await findIdle()
    expect((await moduleNamed('meetings')).proposed).toBe(false)
  })
})

test('no endpoint of a module is public: without a session nobody knows whose module it is', () => {
  const groups: Record<string, Record<string, Endpoint>> = endpoints
  const open = moduleNames.flatMap((name) =>
    moduleTable[name].groups.flatMap((group) =>
      Object.values(groups[group] ?? {}).filter(({ permission }) => permission === 'public'),
    ),
  )
  expect(open).toEqual([])
})
