import pg from 'pg'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Caller } from '../../testing/caller.ts'
import { create, eventsAbout, heldMeeting, openHall, standingMeeting, versionOf } from '../../testing/meeting-hall.ts'

const hall = await openHall()
const { clerk, secretary, director, member } = hall

interface Task {
  id: string
  kind: string
  action: string
  title: string
  subjectId: string
  state: string
  overdue: boolean
  doneByName: string | null
}

const box = async (caller: Caller, name: string) =>
  (await caller.get<{ items: Task[]; total: number }>(`/tasks?box=${name}&pageSize=200`)).body.items
const about = (tasks: Task[], subjectId: string) => tasks.filter((task) => task.subjectId === subjectId)

const convened = async () => {
  const id = await create(clerk, standingMeeting(hall))
  await clerk.post(`/meetings/${id}/convening`)
  return id
}

beforeEach(() => hall.clock.set('2026-03-02T09:00:00+08:00'))

describe('convening notices', () => {
  test('wait to be read by everybody invited, and are acknowledged by each alone', async () => {
    const id = await convened()
    const other = await hall.signInAs(hall.standingIds[1] ?? '')
    expect(about(await box(member, 'to_read'), id)).toMatchObject([
      { action: 'meeting.acknowledge', kind: 'read', title: '八届二十三次常委会会议', state: 'open' },
    ])
    expect((await member.post(`/meetings/${id}/acknowledgement`)).status).toBe(200)
    expect(about(await box(member, 'to_read'), id)).toEqual([])
    expect(about(await box(member, 'read'), id)).toMatchObject([{ state: 'done' }])
    expect(about(await box(other, 'to_read'), id)).toHaveLength(1)
    expect((await director.post(`/meetings/${id}/acknowledgement`)).body).toMatchObject({ code: 'not_on_roster' })
  })

  test('ticking the task off is the same acknowledgement', async () => {
    const id = await convened()
    const [task] = about(await box(member, 'to_read'), id)
    expect((await member.post(`/tasks/${task?.id}/closing`, {})).status).toBe(200)
    expect(about(await box(member, 'to_read'), id)).toEqual([])
    expect((await eventsAbout(hall, id)).at(-1)).toMatchObject({
      type: 'meeting.notice_acknowledged',
      actor_person_id: member.personId,
    })
  })

  test('reach who is invited later, come anew when time or place change, and go with the meeting', async () => {
    const id = await convened()
    const late = await hall.signInAs(hall.memberIds[4] ?? '')
    await clerk.post(`/meetings/${id}/invitations`, { personIds: [late.personId] })
    expect(about(await box(late, 'to_read'), id)).toHaveLength(1)
    await member.post(`/meetings/${id}/acknowledgement`)
    await clerk.patch(`/meetings/${id}`, { version: await versionOf(clerk, id), place: '五楼会议室' })
    expect(about(await box(member, 'to_read'), id)).toHaveLength(1)
    await clerk.delete(`/meetings/${id}/invitations/${late.personId}`)
    expect(about(await box(late, 'to_read'), id)).toEqual([])
    await clerk.post(`/meetings/${id}/cancellation`, { reason: '时间冲突' })
    const [cancelled] = about(await box(member, 'to_read'), id)
    expect(cancelled).toMatchObject({ action: 'meeting.cancelled' })
    await member.post(`/tasks/${cancelled?.id}/closing`, {})
    expect(about(await box(member, 'to_read'), id)).toEqual([])
  })
})

describe('leave', () => {
  const request = { kind: 'on_leave', reason: '出差' }

  test('waits for the approver and is done with the decision', async () => {
    const id = await convened()
    const { body } = await member.post<{ id: string }>(`/meetings/${id}/leave-requests`, request)
    const [task] = about(await box(secretary, 'to_do'), body.id)
    expect(task).toMatchObject({ action: 'leave.decide', kind: 'act', title: '委员1：八届二十三次常委会会议' })
    expect((await secretary.post(`/tasks/${task?.id}/closing`, {})).body).toMatchObject({
      code: 'state_refuses',
      detail: { reason: 'closes_by_itself' },
    })
    expect(about(await box(member, 'started'), body.id)).toMatchObject([{ state: 'open' }])
    await secretary.post(`/leave-requests/${body.id}/decision`, { approve: false, note: '请克服' })
    expect(about(await box(secretary, 'to_do'), body.id)).toEqual([])
    expect(about(await box(secretary, 'done'), body.id)).toMatchObject([{ state: 'done', doneByName: '秘书长' }])
  })

  test('withdrawn is nothing to do any more', async () => {
    const id = await convened()
    const { body } = await member.post<{ id: string }>(`/meetings/${id}/leave-requests`, request)
    await member.post(`/leave-requests/${body.id}/withdrawal`)
    expect(about(await box(secretary, 'to_do'), body.id)).toEqual([])
    expect(about(await box(secretary, 'done'), body.id)).toEqual([])
  })
})

describe('minutes and decisions', () => {
  test('finished minutes wait once for who adopts them; decisions wait for their owners', async () => {
    const id = await heldMeeting(hall, {}, [{ wording: '印发计划', ownerId: director.personId, dueOn: '2026-03-20' }])
    expect(about(await box(secretary, 'to_do'), id)).toMatchObject([{ action: 'minutes.adopt' }])
    await secretary.post(`/meetings/${id}/adoption`, { version: await versionOf(secretary, id) })
    expect(about(await box(secretary, 'to_do'), id)).toEqual([])
    const [task] = about(await box(director, 'to_do'), id)
    expect(task).toMatchObject({ action: 'decision.carry_out', title: '印发计划', dueOn: '2026-03-20', overdue: false })

    hall.clock.set('2026-03-21T09:00:00+08:00')
    expect((await director.get('/workbench')).body).toMatchObject({
      counts: { overdue: 1 },
      toDo: [{ id: task?.id, overdue: true }],
    })
    expect((await member.post(`/tasks/${task?.id}/closing`, { result: '已印发' })).status).toBe(404)
    expect((await secretary.post(`/tasks/${task?.id}/closing`, { result: '已印发' })).body).toMatchObject({
      code: 'not_allowed',
    })
    expect((await director.post(`/tasks/${task?.id}/closing`, { result: '已印发' })).status).toBe(200)
    expect((await director.post(`/tasks/${task?.id}/closing`, { result: '再印发' })).body).toMatchObject({
      detail: { reason: 'task_done' },
    })
    expect(about(await box(director, 'done'), id)).toMatchObject([{ result: '已印发' }])
    expect((await eventsAbout(hall, id)).at(-1)).toMatchObject({ type: 'decision.carried_out' })
    expect((await eventsAbout(hall, task?.id ?? '')).at(-1)).toMatchObject({
      type: 'task.closed',
      payload: { result: '已印发' },
    })
  })
})

describe('minutes written before the marks', () => {
  test('wait for adoption once everybody is marked', async () => {
    const id = await convened()
    const prepared = {
      version: await versionOf(clerk, id),
      agenda: [{ title: '学习', firstAgenda: true, studyText: '重要讲话', record: '学习。' }],
      decisions: [],
    }
    await clerk.put(`/meetings/${id}/minutes`, prepared)
    expect(about(await box(secretary, 'to_do'), id)).toEqual([])
    hall.clock.set('2026-03-12T08:50:00+08:00')
    await clerk.put(`/meetings/${id}/attendance`, {
      marks: hall.standingIds.map((personId) => ({ personId, state: 'present' })),
    })
    expect(about(await box(secretary, 'to_do'), id)).toMatchObject([{ action: 'minutes.adopt' }])
  })
})

describe('the workbench', () => {
  test('shows counts and the meetings of the fortnight, by what one has to do with them', async () => {
    const id = await convened()
    const far = await create(clerk, standingMeeting(hall, { startsAt: '2026-03-16T09:00:00+08:00' }))
    await clerk.post(`/meetings/${far}/convening`)
    await member.post(`/meetings/${id}/leave-requests`, { kind: 'on_leave', reason: '出差' })
    const { body } = await member.get<{ meetings: Array<{ id: string }>; counts: { toRead: number } }>('/workbench')
    expect(body.meetings.find((meeting) => meeting.id === id)).toMatchObject({
      role: 'due',
      leave: 'requested',
      kindName: '常务委员会会议',
    })
    expect(body.meetings.some((meeting) => meeting.id === far)).toBe(false)
    expect((await member.get('/workbench/counts')).body).toMatchObject({ toRead: body.counts.toRead })
    const own = await clerk.get<{ meetings: Array<{ id: string }> }>('/workbench')
    expect(own.body.meetings.find((meeting) => meeting.id === id)).toMatchObject({ role: 'organiser' })
  })

  test('asks the database no more often with five thousand open tasks than with none', async () => {
    const busy = await hall.signInAs(
      await hall.committee.person({ posts: [{ kind: 'office_clerk', unitId: hall.committee.rootId }] }),
    )
    const withNone = await statementsOf(() => busy.get('/workbench'))
    await raiseMany(busy.personId, 5000)
    expect(await statementsOf(() => busy.get('/workbench'))).toEqual(withNone)
    const { body } = await busy.get<{ toDo: Task[] }>('/workbench')
    expect(body).toMatchObject({ counts: { toDo: 2500, toRead: 2500 } })
    expect(body.toDo).toHaveLength(10)
    expect(await box(busy, 'to_do')).toHaveLength(200)
  })
})

/** The statements that a piece of work sends to the database. */
async function statementsOf(work: () => Promise<unknown>): Promise<unknown[]> {
  const watched = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    return watched.mock.calls.map(([query]) => (query as unknown as { text: string }).text)
  } finally {
    watched.mockRestore()
  }
}

async function raiseMany(personId: string, count: number): Promise<void> {
  const db = hall.database.of(hall.committee.id)
  const committee_id = hall.committee.id
  const ids = Array.from({ length: count }, () => crypto.randomUUID())
  const rows = ids.map((id, index) => ({
    committee_id,
    id,
    kind: index % 2 === 0 ? 'act' : 'read',
    action: index % 2 === 0 ? 'decision.carry_out' : 'meeting.acknowledge',
    title: `任务${index}`,
    subject_kind: 'meeting',
    subject_id: committee_id,
    created_at: hall.clock.now(),
    due_on: '2026-04-01',
    state: 'open',
  }))
  for (let from = 0; from < count; from += 1000) {
    await db
      .insertInto('task')
      .values(rows.slice(from, from + 1000))
      .execute()
    await db
      .insertInto('task_owner')
      .values(ids.slice(from, from + 1000).map((task_id) => ({ committee_id, task_id, person_id: personId })))
      .execute()
  }
}
