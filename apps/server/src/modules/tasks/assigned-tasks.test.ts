import { beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../../testing/caller.ts'
import { eventsAbout, openHall } from '../../testing/meeting-hall.ts'

const hall = await openHall()
const { clerk, secretary, director, branchSecretary, member } = hall
const discipline = await hall.signInAs(
  await hall.committee.person({
    name: '纪检组干部',
    posts: [{ kind: 'discipline_member', unitId: hall.committee.rootId }],
  }),
)
const chair = await hall.signInAs(
  await hall.committee.person({ name: '主席', posts: [{ kind: 'chair', unitId: hall.chairpersonsId }] }),
)

interface Sheet {
  state: string
  dueOn: string | null
  firstDueOn: string | null
  stepDueOn: string | null
  result: string | null
  actingFor: string | null
  carriedFrom: string | null
  owners: Array<{ name: string; postName: string | null }>
  steps: Array<{ type: string; byName: string | null; forName: string | null; note: string | null }>
  evidence: Array<{ title: string }>
  can: Record<string, true | string>
}

interface Line {
  id: string
  title: string
  part: string
  urged: boolean
  action: string
}

beforeEach(() => hall.clock.set('2026-03-02T09:00:00+08:00'))

const assign = async (by: Caller, more: object = {}) => {
  const body = {
    title: '报送学习计划',
    dueOn: '2026-03-20',
    ownerId: branchSecretary.personId,
    supervised: true,
    ...more,
  }
  const reply = await by.post<{ id: string }>('/tasks', body)
  expect(reply).toMatchObject({ status: 200 })
  return reply.body.id
}
const sheet = async (by: Caller, id: string) => (await by.get<Sheet>(`/tasks/${id}`)).body
const act = (by: Caller, id: string, path: string, body: object = {}) => by.post(`/tasks/${id}/${path}`, body)
const box = async (by: Caller, name: string, more = '') =>
  (await by.get<{ items: Line[] }>(`/tasks?box=${name}&pageSize=200${more}`)).body.items
const has = async (by: Caller, name: string, id: string, more = '') =>
  (await box(by, name, more)).some((line) => line.id === id)

describe('a task that was handed out', () => {
  test('is taken on, reported, sent back, reported again, checked and closed; each step stands in its history', async () => {
    const id = await assign(clerk)
    expect(await has(branchSecretary, 'to_do', id)).toBe(true)
    expect(await sheet(branchSecretary, id)).toMatchObject({
      state: 'open',
      can: { accept: true, close: 'result_needs_acceptance', urge: 'not_allowed' },
    })
    expect((await act(branchSecretary, id, 'acceptance')).status).toBe(200)
    expect((await act(branchSecretary, id, 'report', { result: '已报送' })).status).toBe(200)
    expect(await has(branchSecretary, 'to_do', id)).toBe(false)
    expect(await has(branchSecretary, 'done', id)).toBe(true)
    expect((await box(clerk, 'to_do')).find((line) => line.id === id)).toMatchObject({ part: 'assigner' })
    expect((await act(clerk, id, 'rework', { reason: '缺时间安排' })).status).toBe(200)
    expect(await has(branchSecretary, 'to_do', id)).toBe(true)
    await act(branchSecretary, id, 'report', { result: '已补充' })
    expect((await act(clerk, id, 'closing', { result: '同意' })).status).toBe(200)
    const done = await sheet(branchSecretary, id)
    expect(done).toMatchObject({ state: 'done', result: '已补充' })
    expect(done.steps.map(({ type, byName, note }) => [type, byName, note])).toEqual([
      ['task.assigned', '办公室干部', '支部书记'],
      ['task.accepted', '支部书记', null],
      ['task.reported', '支部书记', '已报送'],
      ['task.sent_back', '办公室干部', '缺时间安排'],
      ['task.reported', '支部书记', '已补充'],
      ['task.checked', '办公室干部', '同意'],
    ])
    expect((await act(branchSecretary, id, 'report', { result: '再报' })).body).toMatchObject({
      detail: { reason: 'task_done' },
    })
  })

  test('comes back with its reason and goes to somebody else', async () => {
    const id = await assign(clerk)
    await act(branchSecretary, id, 'return', { reason: '不属本支部' })
    expect(await has(clerk, 'to_do', id)).toBe(true)
    expect((await act(clerk, id, 'handover', { ownerId: director.personId, reason: '归提案委' })).status).toBe(200)
    expect(await has(branchSecretary, 'to_do', id)).toBe(false)
    expect(await sheet(director, id)).toMatchObject({ state: 'open', owners: [{ name: '提案委主任' }] })
    expect((await branchSecretary.get(`/tasks/${id}`)).status).toBe(404)
  })

  test('is extended with consent, and the reason of the owner stays', async () => {
    const id = await assign(clerk)
    expect(
      (await act(branchSecretary, id, 'extension-request', { dueOn: '2026-03-20', reason: '等文件' })).body,
    ).toMatchObject({ code: 'dates_reversed' })
    await act(branchSecretary, id, 'extension-request', { dueOn: '2026-04-03', reason: '等文件' })
    expect(await has(clerk, 'to_do', id)).toBe(true)
    expect((await act(director, id, 'extension', { agree: true })).status).toBe(404)
    await act(clerk, id, 'extension', { agree: true })
    expect(await sheet(clerk, id)).toMatchObject({
      dueOn: '2026-04-03',
      firstDueOn: '2026-03-20',
      extendedBecause: '等文件',
    })
    expect(await has(clerk, 'to_do', id)).toBe(false)
    await act(branchSecretary, id, 'extension-request', { dueOn: '2026-04-10', reason: '再等' })
    await act(clerk, id, 'extension', { agree: false, note: '不宜再延' })
    expect(await sheet(clerk, id)).toMatchObject({ dueOn: '2026-04-03', extendedBecause: '等文件' })
  })

  test('is urged once a day and marked so for its owner', async () => {
    const id = await assign(clerk)
    expect((await act(secretary, id, 'urging', { note: '请抓紧' })).status).toBe(200)
    expect((await act(clerk, id, 'urging')).body).toMatchObject({ detail: { reason: 'urged_today' } })
    expect((await box(branchSecretary, 'to_do')).find((line) => line.id === id)).toMatchObject({ urged: true })
  })

  test('belongs to whoever holds the post on that day', async () => {
    const post = { unitId: hall.branchId, kind: 'branch_secretary' }
    const id = await assign(clerk, { ownerId: undefined, ownerPost: post })
    expect(await has(branchSecretary, 'to_do', id)).toBe(true)
    expect(await sheet(branchSecretary, id)).toMatchObject({
      owners: [{ name: '支部书记', postName: '机关第一党支部支部书记' }],
    })
    const db = hall.database.of(hall.committee.id)
    const held = db.updateTable('post').where('person_id', '=', branchSecretary.personId)
    await held.set({ until_on: '2026-03-01' }).execute()
    expect(await has(branchSecretary, 'to_do', id)).toBe(false)
    expect((await sheet(clerk, id)).owners).toMatchObject([{ name: '' }])
    await held.set({ until_on: null }).execute()
  })

  test('takes evidence from a meeting that the actor may see, and from nothing else', async () => {
    const id = await assign(clerk)
    const { body: meeting } = await clerk.post<{ id: string }>('/meetings', {
      kind: 'standing',
      unitId: hall.standingId,
      title: '学习计划讨论会',
      startsAt: '2026-03-01T09:00:00+08:00',
      lateEntryReason: '补录',
    })
    expect((await act(branchSecretary, id, 'evidence', { recordKind: 'meeting', recordId: meeting.id })).status).toBe(
      404,
    )
    expect((await act(clerk, id, 'evidence', { recordKind: 'meeting', recordId: meeting.id })).status).toBe(200)
    expect((await sheet(branchSecretary, id)).evidence).toMatchObject([{ title: '学习计划讨论会' }])
  })

  test('a leader instructs, and the owner gets the instruction to read', async () => {
    const id = await assign(clerk)
    expect((await act(discipline, id, 'instruction', { wording: '抓紧' })).body).toMatchObject({ code: 'not_allowed' })
    expect((await act(chair, id, 'instruction', { wording: '请按时完成' })).status).toBe(200)
    const toRead = (await box(branchSecretary, 'to_read')).filter(({ action }) => action === 'task.instructed')
    expect(toRead).toHaveLength(1)
    expect((await branchSecretary.post('/tasks/readings', { ids: toRead.map((line) => line.id) })).body).toEqual({
      read: 1,
    })
    expect(await box(branchSecretary, 'to_read')).toEqual([])
  })

  test('prints, with its record code', async () => {
    const id = await assign(clerk)
    await act(branchSecretary, id, 'advice', { wording: '拟于三月中旬完成' })
    const { status, raw } = await branchSecretary.get(`/tasks/${id}/print`)
    expect([status, raw.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  })
})

describe('reach', () => {
  test('a branch hands out tasks within the branch', async () => {
    const own = { title: '写小结', ownerId: hall.partyMemberIds[0], supervised: true }
    const { status, body } = await branchSecretary.post<{ id: string }>('/tasks', own)
    expect(status).toBe(200)
    expect((await clerk.get(`/tasks/${body.id}`)).status).toBe(404)
    const foreign = await branchSecretary.post('/tasks', { title: '写小结', ownerId: director.personId })
    expect(foreign.body).toMatchObject({ code: 'not_allowed' })
    expect((await member.post('/tasks', own)).status).toBe(403)
  })

  test('the discipline group reads what is supervised and changes nothing', async () => {
    const id = await assign(clerk)
    expect(
      (await discipline.get<{ items: Line[] }>('/supervision?pageSize=200')).body.items.some((line) => line.id === id),
    ).toBe(true)
    const { can } = await sheet(discipline, id)
    expect(Object.values(can).every((verdict) => verdict === 'not_allowed')).toBe(true)
    expect((await act(discipline, id, 'urging')).body).toMatchObject({ code: 'not_allowed' })
    expect((await discipline.post('/supervision/urging', { ids: [id] })).status).toBe(403)
    expect((await member.get(`/tasks/${id}`)).status).toBe(404)
  })
})

describe('racing', () => {
  test('two who close at once close once', async () => {
    const id = await assign(clerk)
    await act(branchSecretary, id, 'report', { result: '已报送' })
    const both = await Promise.all([act(clerk, id, 'closing'), act(secretary, id, 'closing')])
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409])
    expect((await eventsAbout(hall, id)).filter(({ type }) => type === 'task.checked')).toHaveLength(1)
  })

  test('of a report and a return at once the task ends in one state that its history tells', async () => {
    const id = await assign(clerk)
    await Promise.all([
      act(branchSecretary, id, 'return', { reason: '不属本支部' }),
      act(branchSecretary, id, 'report', { result: '已报送' }),
    ])
    const { state, steps } = await sheet(clerk, id)
    expect(['returned', 'reported']).toContain(state)
    expect(steps.map(({ type }) => type)).toEqual(['task.assigned', `task.${state}`])
  })

  test('two who hand it over at once leave one owner', async () => {
    const id = await assign(clerk)
    await Promise.all(
      [director, member].map(({ personId }) => act(clerk, id, 'handover', { ownerId: personId, reason: '调整' })),
    )
    expect((await sheet(clerk, id)).owners).toHaveLength(1)
  })
})

describe('the year’s end', () => {
  test('leaves what is open open, and says from which year it is carried', async () => {
    const id = await assign(clerk)
    const db = hall.database.of(hall.committee.id)
    const [year] = await db.selectFrom('duty_year').selectAll().where('from_on', '<=', '2026-03-02').execute()
    await db
      .updateTable('duty_year')
      .set({ until_on: '2026-12-24' })
      .where('id', '=', year?.id ?? '')
      .execute()
    hall.clock.set('2026-12-28T09:00:00+08:00')
    expect((await box(branchSecretary, 'to_do')).find((line) => line.id === id)).toMatchObject({
      carriedFrom: year?.title,
    })
    expect(await sheet(clerk, id)).toMatchObject({ state: 'open', carriedFrom: year?.title })
  })
})
