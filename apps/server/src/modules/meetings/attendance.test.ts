import { beforeEach, describe, expect, test } from 'vitest'
import { create, eventsAbout, heldMeeting, openHall, standingMeeting, versionOf } from '../../testing/meeting-hall.ts'

const hall = await openHall()
const { clerk, secretary, director } = hall
const [first = '', second = '', third = ''] = hall.standingIds

const convened = async () => {
  const id = await create(clerk, standingMeeting(hall))
  await clerk.post(`/meetings/${id}/convening`)
  return id
}

beforeEach(() => hall.clock.set('2026-03-02T09:00:00+08:00'))

describe('marking', () => {
  test('waits for the day of the meeting, and the first mark shows that it was held', async () => {
    const id = await convened()
    expect((await clerk.put(`/meetings/${id}/attendance/${first}`, { state: 'present' })).body).toMatchObject({
      code: 'meeting_not_begun',
    })
    hall.clock.set('2026-03-12T08:50:00+08:00')
    const { status, body } = await clerk.put(`/meetings/${id}/attendance/${first}`, { state: 'present' })
    expect([status, body]).toEqual([200, { state: 'present', markedAt: '2026-03-12T00:50:00.000Z' }])
    expect((await clerk.get(`/meetings/${id}`)).body).toMatchObject({
      state: 'held',
      attended: 1,
      tally: { due: 3, present: 1, unmarked: 2 },
    })
    expect((await eventsAbout(hall, id)).at(-1)).toMatchObject({
      type: 'attendance.marked',
      actor_person_id: clerk.personId,
      payload: { personId: first, before: null, state: 'present', source: 'screen', began: true },
    })
  })

  test('the same mark again changes nothing and records nothing', async () => {
    const id = await convened()
    hall.clock.set('2026-03-12T08:50:00+08:00')
    await clerk.put(`/meetings/${id}/attendance/${first}`, { state: 'present' })
    hall.clock.set('2026-03-12T08:55:00+08:00')
    expect((await clerk.put(`/meetings/${id}/attendance/${first}`, { state: 'present' })).body).toEqual({
      state: 'present',
      markedAt: '2026-03-12T00:50:00.000Z',
    })
    expect((await clerk.put(`/meetings/${id}/attendance/${first}`, { state: 'late' })).body).toMatchObject({
      state: 'late',
    })
    const marks = (await eventsAbout(hall, id)).filter(({ type }) => type === 'attendance.marked')
    expect(marks.map(({ payload }) => payload)).toMatchObject([{ before: null }, { before: 'present', state: 'late' }])
  })

  test('afterwards needs a reason and is stamped 补录; from the paper list it is 代录', async () => {
    const id = await convened()
    hall.clock.set('2026-03-14T10:00:00+08:00')
    const path = `/meetings/${id}/attendance/${first}`
    expect((await clerk.put(path, { state: 'present' })).body).toMatchObject({ code: 'reason_needed' })
    expect((await clerk.put(path, { state: 'present', source: 'paper', lateEntryReason: '会场停电' })).status).toBe(200)
    const { body } = await clerk.get<{ items: object[] }>(`/meetings/${id}/attendance?search=委员1`)
    expect(body.items).toMatchObject([
      { state: 'present', source: 'paper', lateEntryReason: '会场停电', markedByName: '办公室干部' },
    ])
    const row = await hall.database
      .of(hall.committee.id)
      .selectFrom('attendance')
      .select('marked_for')
      .where('meeting_id', '=', id)
      .where('person_id', '=', first)
      .executeTakeFirst()
    expect(row).toEqual({ marked_for: true })
  })

  test('is for people on the list, by who may organise', async () => {
    const id = await convened()
    hall.clock.set('2026-03-12T08:50:00+08:00')
    expect(
      (await clerk.put(`/meetings/${id}/attendance/${director.personId}`, { state: 'present' })).body,
    ).toMatchObject({ code: 'not_on_roster' })
    expect((await director.put(`/meetings/${id}/attendance/${first}`, { state: 'present' })).status).toBe(403)
    expect((await hall.member.put(`/meetings/${id}/attendance/${first}`, { state: 'present' })).status).toBe(403)
  })

  test('takes half-days that the meeting had', async () => {
    const id = await convened()
    hall.clock.set('2026-03-12T08:50:00+08:00')
    const path = `/meetings/${id}/attendance/${first}`
    expect((await clerk.put(path, { state: 'present', halfDaysAttended: 1.5 })).body).toMatchObject({
      code: 'bad_request',
      faults: [{ code: 'impossible' }],
    })
    expect((await clerk.put(path, { state: 'absent', halfDaysAttended: 0.5 })).status).toBe(400)
    expect((await clerk.put(path, { state: 'left_early', halfDaysAttended: 0.5 })).status).toBe(200)
    expect(
      (await clerk.get<{ items: object[] }>(`/meetings/${id}/attendance?state=left_early`)).body.items,
    ).toMatchObject([{ halfDaysAttended: 0.5 }])
  })

  test('many at once is one event; a mark can be taken back before adoption', async () => {
    const id = await convened()
    hall.clock.set('2026-03-12T08:50:00+08:00')
    const marks = [first, second, third].map((personId) => ({ personId, state: 'present' }))
    expect((await clerk.put(`/meetings/${id}/attendance`, { marks })).body).toEqual({ marked: 3 })
    expect(
      (await clerk.put(`/meetings/${id}/attendance`, { marks: [...marks, { personId: third, state: 'late' }] })).body,
    ).toEqual({ marked: 1 })
    expect(
      (await clerk.put(`/meetings/${id}/attendance`, { marks: [{ personId: director.personId, state: 'late' }] })).body,
    ).toMatchObject({ code: 'not_on_roster' })
    expect((await clerk.delete(`/meetings/${id}/attendance/${third}`)).status).toBe(200)
    expect((await clerk.delete(`/meetings/${id}/attendance/${third}`)).body).toMatchObject({
      detail: { reason: 'not_marked' },
    })
    expect((await eventsAbout(hall, id)).slice(-3)).toMatchObject([
      { type: 'attendance.many_marked', payload: { began: true } },
      { type: 'attendance.many_marked', payload: { marks: [{ personId: third, before: 'present', state: 'late' }] } },
      { type: 'attendance.unmarked', payload: { before: 'late' } },
    ])
    const unmarked = await clerk.get<{ items: object[] }>(`/meetings/${id}/attendance?state=unmarked`)
    expect(unmarked.body.items).toMatchObject([{ personId: third }])
  })
})

describe('leave', () => {
  const request = { kind: 'on_leave', reason: '出差' }

  test('is asked for, approved by the post the pack names, and becomes the mark', async () => {
    const id = await convened()
    const { body, status } = await hall.member.post<{ id: string }>(`/meetings/${id}/leave-requests`, request)
    expect(status).toBe(200)
    expect((await hall.member.post(`/meetings/${id}/leave-requests`, request)).body).toMatchObject({
      code: 'duplicate',
    })
    expect((await hall.member.get(`/meetings/${id}`)).body).toMatchObject({
      own: { leave: 'requested' },
      can: { requestLeave: 'leave_already_requested' },
    })
    const waiting = await secretary.get<{ items: object[] }>('/leave-requests?state=requested')
    expect(waiting.body.items).toMatchObject([
      { id: body.id, personName: '委员1', enteredFor: false, can: { decide: true, withdraw: true } },
    ])
    expect((await secretary.post(`/leave-requests/${body.id}/decision`, { approve: true, note: '同意' })).status).toBe(
      200,
    )
    expect((await secretary.post(`/leave-requests/${body.id}/decision`, { approve: false })).body).toMatchObject({
      detail: { reason: 'leave_already_decided' },
    })
    expect(
      (await clerk.get<{ items: object[] }>(`/meetings/${id}/attendance?state=on_leave`)).body.items,
    ).toMatchObject([{ personId: first, source: 'leave' }])
    expect((await eventsAbout(hall, body.id)).map(({ type }) => type)).toEqual(['leave.requested', 'leave.decided'])
  })

  test('withdrawn before adoption frees the mark again', async () => {
    const id = await convened()
    const { body } = await hall.member.post<{ id: string }>(`/meetings/${id}/leave-requests`, request)
    await secretary.post(`/leave-requests/${body.id}/decision`, { approve: true })
    expect((await hall.member.post(`/leave-requests/${body.id}/withdrawal`)).status).toBe(200)
    expect((await hall.member.get(`/meetings/${id}`)).body).toMatchObject({
      own: { state: null, leave: 'withdrawn' },
      can: { requestLeave: true },
    })
    expect((await hall.member.post(`/leave-requests/${body.id}/withdrawal`)).body).toMatchObject({
      detail: { reason: 'leave_not_open' },
    })
  })

  test('comes before the meeting; an organiser enters afterwards what came by phone (代录)', async () => {
    const id = await convened()
    hall.clock.set('2026-03-12T09:30:00+08:00')
    expect((await hall.member.post(`/meetings/${id}/leave-requests`, request)).body).toMatchObject({
      detail: { reason: 'meeting_begun' },
    })
    const entered = await clerk.post<{ id: string }>(`/meetings/${id}/leave-requests`, {
      ...request,
      personId: second,
      kind: 'official_trip',
    })
    expect(entered.status).toBe(200)
    expect((await hall.member.post(`/meetings/${id}/leave-requests`, { ...request, personId: second })).status).toBe(
      403,
    )
    await secretary.post(`/leave-requests/${entered.body.id}/decision`, { approve: true })
    expect((await clerk.get(`/meetings/${id}`)).body).toMatchObject({ tally: { officialTrip: 1 } })
  })

  test('does not override who was seen in the room, and is nobody else’s business', async () => {
    const id = await convened()
    const { body } = await hall.member.post<{ id: string }>(`/meetings/${id}/leave-requests`, request)
    hall.clock.set('2026-03-12T09:30:00+08:00')
    await clerk.put(`/meetings/${id}/attendance/${first}`, { state: 'late' })
    await secretary.post(`/leave-requests/${body.id}/decision`, { approve: true })
    expect((await hall.member.get(`/meetings/${id}`)).body).toMatchObject({ own: { state: 'late' } })
    const other = await hall.signInAs(second)
    expect((await other.post(`/leave-requests/${body.id}/withdrawal`)).status).toBe(404)
    expect((await other.get<{ items: object[] }>(`/leave-requests?meetingId=${id}`)).body.items).toEqual([])
    expect((await other.post(`/leave-requests/${body.id}/decision`, { approve: true })).status).toBe(403)
  })
})

describe('correcting after adoption', () => {
  test('writes a fact beside the one it corrects, and the list shows both', async () => {
    const id = await heldMeeting(hall)
    const path = `/meetings/${id}/attendance/${first}/corrections`
    expect((await secretary.post(path, { state: 'late', reason: '记错' })).body).toMatchObject({
      detail: { reason: 'meeting_not_adopted' },
    })
    await secretary.post(`/meetings/${id}/adoption`, { version: await versionOf(secretary, id) })
    expect((await secretary.post(path, { state: 'present', reason: '没错' })).body).toMatchObject({
      detail: { reason: 'nothing_to_correct' },
    })
    expect((await secretary.post(path, { state: 'late', reason: '记错' })).status).toBe(200)
    expect((await secretary.post(path, { state: 'absent', reason: '再核' })).status).toBe(200)
    const { body: list } = await secretary.get<{ items: object[] }>(`/meetings/${id}/attendance?search=委员1`)
    expect(list.items).toMatchObject([
      {
        state: 'absent',
        corrections: [
          { from: 'present', to: 'late', reason: '记错', byName: '秘书长' },
          { from: 'late', to: 'absent' },
        ],
      },
    ])
    const { body: facts } = await secretary.get<{
      items: Array<{
        id: string
        correctsId: string | null
        correctedById: string | null
        attributes: { state: string }
      }>
    }>(`/facts?recordId=${id}&personId=${first}`)
    const chain = ['present', 'late', 'absent'].map((state) =>
      facts.items.find(({ attributes }) => attributes.state === state),
    )
    expect(chain.map((fact) => fact?.correctsId)).toEqual([null, chain[0]?.id, chain[1]?.id])
    expect(chain.map((fact) => fact?.correctedById)).toEqual([chain[1]?.id, chain[2]?.id, null])
  })
})

describe('papers', () => {
  test('the sign-in sheet and the minutes come as PDF', async () => {
    const id = await heldMeeting(hall, {}, [{ wording: '印发计划', ownerId: director.personId, dueOn: '2026-03-20' }])
    const sheet = await clerk.get(`/meetings/${id}/sign-in-sheet`)
    expect([sheet.status, sheet.raw.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    expect((await hall.member.get(`/meetings/${id}/minutes.pdf`)).body).toMatchObject({
      detail: { reason: 'meeting_not_adopted' },
    })
    await secretary.post(`/meetings/${id}/adoption`, { version: await versionOf(secretary, id) })
    const paper = await hall.member.get(`/meetings/${id}/minutes.pdf`)
    expect([paper.status, paper.raw.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  })
})
