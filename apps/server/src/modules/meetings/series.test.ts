import { expect, test } from 'vitest'
import { firstItem, openHall, versionOf } from '../../testing/meeting-hall.ts'

const hall = await openHall()
const { clerk } = hall

const body = {
  kind: 'touch_base',
  unitId: hall.committee.rootId,
  title: '双周碰头会',
  every: 'fortnight',
  startsOn: '2026-03-02',
  startTime: '09:30',
  place: '三楼会议室',
  chairId: hall.secretary.personId,
  recorderId: clerk.personId,
  agenda: [{ title: '第一议题', firstAgenda: true }, { title: '任务推进' }],
}

interface Series {
  nextOn: string
  waiting: number
  version: number
  backlog: Array<{ id: string; title: string; times: number }>
  meetings: unknown[]
}

const started = await clerk.post<{ id: string }>('/meeting-series', body)
const id = started.body.id
const series = async () => (await clerk.get<Series>(`/meeting-series/${id}`)).body
const plan = async (more: object = {}) =>
  clerk.post<{ id: string; code?: string }>(`/meeting-series/${id}/meetings`, more)
const agendaOf = async (meetingId: string) =>
  (
    await clerk.get<{ agenda: Array<{ id: string; title: string; parkedItemId: string | null }> }>(
      `/meetings/${meetingId}`,
    )
  ).body.agenda

test('a body has one series of a kind at a time', async () => {
  expect(started.status).toBe(200)
  expect((await clerk.post('/meeting-series', body)).body).toMatchObject({ code: 'duplicate' })
  expect((await clerk.post('/meeting-series', { ...body, unitId: hall.sectorId })).body).toMatchObject({
    code: 'unit_kind_refused',
  })
  expect((await hall.member.post('/meeting-series', body)).status).toBe(403)
})

test('the next meeting is drafted from the template; two who plan at once plan one each day', async () => {
  const replies = await Promise.all([plan({ on: '2026-03-02' }), plan({ on: '2026-03-02' })])
  expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  const first = replies.find(({ status }) => status === 200)?.body.id ?? ''
  const { body: meeting } = await clerk.get(`/meetings/${first}`)
  expect(meeting).toMatchObject({
    title: '双周碰头会（第6双周）',
    place: '三楼会议室',
    chairName: '秘书长',
    agenda: [{ title: '第一议题', firstAgenda: true }, { title: '任务推进' }],
  })
  expect(await series()).toMatchObject({ nextOn: '2026-03-16', waiting: 0 })
})

test('what is put off comes back at the next meeting, and again after a cancellation', async () => {
  const first = (await clerk.get<{ items: Array<{ id: string }> }>('/meetings?kind=touch_base')).body.items[0]?.id ?? ''
  await clerk.post(`/meetings/${first}/invitations`, { personIds: [clerk.personId] })
  await clerk.put(`/meetings/${first}/minutes`, {
    version: await versionOf(clerk, first),
    agenda: [
      firstItem,
      { title: '任务推进', record: '推进。' },
      { title: '修改评分办法', record: '材料不齐', parked: true },
    ],
    decisions: [],
  })
  await clerk.put(`/meetings/${first}/attendance`, { marks: [{ personId: clerk.personId, state: 'present' }] })
  const adoption = await hall.secretary.post(`/meetings/${first}/adoption`, { version: await versionOf(clerk, first) })
  expect(adoption.status).toBe(200)
  expect((await series()).backlog).toMatchObject([{ title: '修改评分办法', times: 1 }])

  const second = (await plan()).body.id
  expect((await agendaOf(second)).map(({ title }) => title)).toEqual(['第一议题', '任务推进', '修改评分办法'])
  expect(await series()).toMatchObject({ waiting: 0, nextOn: '2026-03-30' })
  await clerk.post(`/meetings/${second}/cancellation`, { reason: '主要领导出差' })
  expect(await series()).toMatchObject({ waiting: 1, nextOn: '2026-03-16' })

  const third = (await plan()).body.id
  const items = await agendaOf(third)
  await clerk.put(`/meetings/${third}/minutes`, {
    version: await versionOf(clerk, third),
    agenda: items.map((item, at) => ({ id: item.id, title: item.title, firstAgenda: at === 0, parked: at === 2 })),
    decisions: [],
  })
  expect((await series()).backlog).toMatchObject([{ title: '修改评分办法', times: 2 }])
})

test('a waiting item can be dropped with the reason, by who organises there', async () => {
  const { body: added } = await clerk.post<{ id: string }>(`/meeting-series/${id}/backlog`, { title: '旧事项' })
  expect((await series()).waiting).toBe(2)
  const drop = `/parked-items/${added.id}/dropping`
  expect((await hall.director.post(drop, { reason: '无' })).status).toBe(403)
  expect((await clerk.post(drop, { reason: '已由专班办结' })).status).toBe(200)
  expect((await clerk.post(drop, { reason: '再次' })).body).toMatchObject({ code: 'state_refuses' })
  expect((await series()).waiting).toBe(1)
})

test('is changed by its version, and ends with its backlog kept', async () => {
  const { version } = await series()
  const { kind: _kind, unitId: _unit, ...rest } = body
  expect((await clerk.put(`/meeting-series/${id}`, { ...rest, title: '碰头会', version })).status).toBe(200)
  expect((await clerk.put(`/meeting-series/${id}`, { ...rest, version })).body).toMatchObject({
    code: 'changed_meanwhile',
  })
  expect((await clerk.post(`/meeting-series/${id}/ending`)).status).toBe(200)
  expect((await plan()).body).toMatchObject({ code: 'state_refuses' })
  expect(await series()).toMatchObject({ ended: true, nextOn: null, waiting: 1 })
})
