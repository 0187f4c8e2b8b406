import { describe, expect, test } from 'vitest'
import { eventsAbout, openHall } from '../../testing/meeting-hall.ts'
import type { Caller } from '../../testing/caller.ts'

const hall = await openHall()
const { clerk, member, secretary, committee } = hall
const watcher = await hall.signInAs(
  await committee.person({ name: '纪检组员', posts: [{ kind: 'discipline_member', unitId: committee.rootId }] }),
)
hall.clock.set('2026-03-05T09:00:00+08:00')

interface Complaint {
  id: string
  wording: string
  state: string
  overdue: boolean
  dueOn: string
  anonymous: boolean
  senderName: string | null
  replies: Array<{ number: number; wording: string; byName: string }>
  can: Record<string, true | string>
}

interface Listed {
  items: Complaint[]
  total: number
  counts: Record<'to_do' | 'in_hand' | 'answered' | 'overdue', number>
}

interface Task {
  action: string
  subjectId: string
  state: string
  dueOn: string | null
}

const letter = { kind: 'complaint', wording: '每周重复填报同一组数字' } as const

async function file(caller: Caller = member, more: object = {}): Promise<string> {
  const { status, body } = await caller.post<{ id: string }>('/complaints', { ...letter, ...more })
  expect(status).toBe(200)
  return body.id
}

const read = async (caller: Caller, id: string) => (await caller.get<Complaint>(`/complaints/${id}`)).body
const list = async (query = '') => (await clerk.get<Listed>(`/complaints?pageSize=200${query}`)).body
const box = async (caller: Caller, name: string, id: string) =>
  (await caller.get<{ items: Task[] }>(`/tasks?box=${name}&pageSize=200`)).body.items.filter(
    ({ subjectId }) => subjectId === id,
  )

describe('a complaint under the own name', () => {
  test('is due after the working days of the rule pack, holidays and weekends left out', async () => {
    hall.clock.set('2026-03-30T09:00:00+08:00')
    const { body } = await member.post('/complaints', letter)
    expect(body).toMatchObject({ dueOn: '2026-04-14' })
    hall.clock.set('2026-03-05T09:00:00+08:00')
  })

  test('is a task for the office until it is answered, and stands among what its sender started', async () => {
    const id = await file()
    expect(await box(clerk, 'to_do', id)).toMatchObject([{ action: 'complaint.answer', dueOn: '2026-03-19' }])
    expect(await box(member, 'started', id)).toMatchObject([{ state: 'open' }])
    expect(await box(secretary, 'to_do', id)).toEqual([])
    await clerk.post(`/complaints/${id}/answer`, { wording: '自下月起由台账取数，不再填报。' })
    expect(await box(clerk, 'to_do', id)).toEqual([])
    expect(await box(member, 'to_read', id)).toMatchObject([{ action: 'complaint.answered' }])
    expect(await read(member, id)).toMatchObject({
      state: 'answered',
      senderName: '委员1',
      replies: [{ number: 1, wording: '自下月起由台账取数，不再填报。', byName: '办公室干部' }],
    })
  })

  test('records who sent it and never its words', async () => {
    const id = await file()
    const [event] = await eventsAbout(hall, id)
    expect(event).toMatchObject({ type: 'complaint.filed', actor_person_id: member.personId })
    expect(event?.payload).toMatchObject({ kind: 'complaint', anonymous: false, dueOn: '2026-03-19' })
    expect(JSON.stringify(event)).not.toContain(letter.wording)
  })

  test('exists for its sender, the office and the discipline group alone', async () => {
    const id = await file()
    const other = await hall.signInAs(hall.memberIds[1] ?? '')
    for (const caller of [member, clerk, watcher]) expect((await read(caller, id)).wording).toBe(letter.wording)
    for (const caller of [other, secretary]) expect((await caller.get(`/complaints/${id}`)).status).toBe(404)
    expect((await member.get('/complaints')).status).toBe(403)
  })
})

describe('answering', () => {
  test('takes it in hand, answers once, and corrects by follow-ups that stay beside the answer', async () => {
    const id = await file()
    expect((await read(clerk, id)).can).toEqual({ takeUp: true, answer: true, followUp: 'complaint_not_answered' })
    expect((await clerk.post(`/complaints/${id}/taking-up`)).body).toEqual({ state: 'in_hand' })
    expect((await clerk.post(`/complaints/${id}/taking-up`)).body).toMatchObject({
      code: 'state_refuses',
      detail: { reason: 'complaint_in_hand' },
    })
    expect((await clerk.post(`/complaints/${id}/follow-ups`, { wording: '太早' })).body).toMatchObject({
      detail: { reason: 'complaint_not_answered' },
    })
    await clerk.post(`/complaints/${id}/answer`, { wording: '已取消。' })
    expect((await clerk.post(`/complaints/${id}/answer`, { wording: '改口' })).body).toMatchObject({
      code: 'state_refuses',
      detail: { reason: 'complaint_answered' },
    })
    expect((await clerk.post(`/complaints/${id}/follow-ups`, { wording: '更正：四月起取消。' })).body).toEqual({
      number: 2,
    })
    const { replies } = await read(clerk, id)
    expect(replies.map(({ wording }) => wording)).toEqual(['已取消。', '更正：四月起取消。'])
    expect((await eventsAbout(hall, id)).map(({ type }) => type)).toEqual([
      'complaint.filed',
      'complaint.taken_up',
      'complaint.answered',
      'complaint.followed_up',
    ])
  })

  test('by two at once leaves one answer', async () => {
    const id = await file()
    const statuses = await Promise.all(
      ['甲', '乙'].map(async (wording) => (await clerk.post(`/complaints/${id}/answer`, { wording })).status),
    )
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409])
    expect((await read(clerk, id)).replies).toHaveLength(1)
  })

  test('is closed to the discipline group, which reads all of it', async () => {
    const id = await file()
    expect((await watcher.get<Listed>('/complaints')).body.items.some((one) => one.id === id)).toBe(true)
    expect((await read(watcher, id)).can).toEqual({
      takeUp: 'not_allowed',
      answer: 'not_allowed',
      followUp: 'not_allowed',
    })
    for (const act of ['taking-up', 'answer', 'follow-ups'])
      expect((await watcher.post(`/complaints/${id}/${act}`, { wording: '不可' })).status).toBe(403)
  })

  test('an answer cannot be changed even by who holds the database', async () => {
    const id = await file()
    await clerk.post(`/complaints/${id}/answer`, { wording: '已取消。' })
    const change = hall.database
      .of(committee.id)
      .updateTable('complaint_reply')
      .set({ wording: '别的' })
      .where('complaint_id', '=', id)
      .execute()
    await expect(change).rejects.toThrow(/permission denied|append-only/)
  })
})

describe('the list of the office', () => {
  test('counts by state, shows what is overdue, and filters', async () => {
    const before = (await list()).counts
    const id = await file(member, { kind: 'suggestion', wording: '把三张表并成一张' })
    expect((await list()).counts).toEqual({ ...before, to_do: before.to_do + 1 })
    expect((await list('&kind=suggestion')).items.map((one) => one.id)).toEqual([id])
    expect((await list(`&search=${encodeURIComponent('三张表')}`)).total).toBe(1)
    hall.clock.set('2026-03-19T09:00:00+08:00')
    expect((await list('&overdue=true')).total).toBe(0)
    hall.clock.set('2026-03-20T09:00:00+08:00')
    const late = await list('&overdue=true')
    expect(late.items.find((one) => one.id === id)).toMatchObject({ overdue: true })
    expect(late.counts.overdue).toBe(late.total)
    await clerk.post(`/complaints/${id}/answer`, { wording: '采纳。' })
    expect((await list('&overdue=true')).items.some((one) => one.id === id)).toBe(false)
    hall.clock.set('2026-03-05T09:00:00+08:00')
  })
})

describe('what is refused', () => {
  test('a text that bears a mark of secrecy, with its level, in letter and answer alike', async () => {
    const refused = await member.post('/complaints', { ...letter, wording: '见附件（机密）' })
    expect([refused.status, refused.body]).toEqual([422, { code: 'secret_text_refused', detail: { level: '机密' } }])
    const id = await file()
    const answer = await clerk.post(`/complaints/${id}/answer`, { wording: '秘密★一年' })
    expect(answer.body).toMatchObject({ code: 'secret_text_refused' })
    expect((await read(clerk, id)).state).toBe('to_do')
  })

  test('an empty or too long text, with every fault by field', async () => {
    const { status, body } = await member.post('/complaints', {
      kind: 'praise',
      wording: '  ',
      about: '长'.repeat(200),
    })
    expect(status).toBe(400)
    expect((body['faults'] as Array<{ path: string }>).map(({ path }) => path).toSorted()).toEqual([
      'about',
      'kind',
      'wording',
    ])
  })
})
