import { describe, expect, test } from 'vitest'
import {
  create,
  eventsAbout,
  heldMeeting,
  minutes,
  openHall,
  standingMeeting,
  versionOf,
} from '../../testing/meeting-hall.ts'

const hall = await openHall()
const { clerk, secretary, director } = hall

describe('minutes and adoption', () => {
  test('are refused while something is missing, each with its reason', async () => {
    hall.clock.set('2026-03-02T09:00:00+08:00')
    const id = await create(clerk, standingMeeting(hall, { chairId: null }))
    const adopt = async () =>
      (await secretary.post(`/meetings/${id}/adoption`, { version: await versionOf(secretary, id) })).body
    expect(await adopt()).toMatchObject({ code: 'state_refuses', detail: { reason: 'meeting_not_held' } })
    hall.clock.set('2026-03-12T08:50:00+08:00')
    await clerk.put(`/meetings/${id}/attendance/${hall.standingIds[0]}`, { state: 'present' })
    expect(await adopt()).toMatchObject({ code: 'minutes_incomplete', detail: { missing: 'chair' } })
    await clerk.patch(`/meetings/${id}`, { version: await versionOf(clerk, id), chairId: secretary.personId })
    const write = async (agenda: object[]) =>
      clerk.put(`/meetings/${id}/minutes`, { version: await versionOf(clerk, id), agenda, decisions: [] })
    await write([{ title: '审议报告', record: '' }])
    expect(await adopt()).toMatchObject({ code: 'minutes_incomplete', detail: { missing: 'record' } })
    await write([{ title: '审议报告', record: '通过。' }])
    expect(await adopt()).toMatchObject({ code: 'first_agenda_needed' })
    await write([{ title: '学习', firstAgenda: true, studyText: '重要讲话', record: '学习。' }])
    expect(await adopt()).toMatchObject({ code: 'attendance_incomplete', detail: { unmarked: 2 } })
    expect((await secretary.get(`/meetings/${id}`)).body).toMatchObject({ can: { adopt: 'attendance_incomplete' } })
  })

  test('the hand that wrote the minutes does not adopt them where the pack says so', async () => {
    const id = await heldMeeting(hall)
    const version = await versionOf(secretary, id)
    await secretary.put(`/meetings/${id}/minutes`, { version, ...minutes() })
    expect((await secretary.post(`/meetings/${id}/adoption`, { version: version + 1 })).body).toMatchObject({
      code: 'own_entry_not_verifiable',
    })
  })

  test('adoption closes the record, fills the ledger and raises the tasks', async () => {
    const id = await heldMeeting(hall, {}, [
      { wording: '印发计划', ownerId: director.personId, dueOn: '2026-03-20', agendaPosition: 1 },
      { wording: '无人负责' },
    ])
    expect((await director.post(`/meetings/${id}/adoption`, { version: 1 })).status).toBe(403)
    const version = await versionOf(secretary, id)
    expect((await secretary.post(`/meetings/${id}/adoption`, { version: version - 1 })).body).toMatchObject({
      code: 'changed_meanwhile',
    })
    expect((await secretary.post(`/meetings/${id}/adoption`, { version })).body).toEqual({ facts: 3, tasks: 1 })
    const { body } = await secretary.get(`/meetings/${id}`)
    expect(body).toMatchObject({
      state: 'adopted',
      adoptedByName: '秘书长',
      attended: 3,
      decisions: [{ ownerName: '提案委主任' }, { ownerName: null }],
    })
    const event = (await eventsAbout(hall, id)).at(-1)
    expect(event).toMatchObject({
      type: 'minutes.adopted',
      on_date: '2026-03-12',
      payload: { kind: 'standing', halfDays: 1, marks: [{ state: 'present', position: 'standing_member' }, {}, {}] },
    })
    expect((await secretary.post(`/meetings/${id}/adoption`, { version: version + 1 })).body).toMatchObject({
      code: 'state_refuses',
      detail: { reason: 'meeting_adopted' },
    })
    expect(
      (await clerk.put(`/meetings/${id}/attendance/${hall.standingIds[0]}`, { state: 'absent' })).body,
    ).toMatchObject({ detail: { reason: 'meeting_adopted' } })
  })

  test('minutes keep the identity of their items and refuse a stale version', async () => {
    const id = await heldMeeting(hall)
    const before = (await clerk.get<{ agenda: Array<{ id: string }>; version: number }>(`/meetings/${id}`)).body
    const kept = before.agenda[0]?.id
    const agenda = [
      { title: '学习', firstAgenda: true, studyText: '重要讲话', record: '一' },
      { id: kept, title: '旧议题', record: '二' },
    ]
    expect(
      (await clerk.put(`/meetings/${id}/minutes`, { version: before.version, agenda, decisions: [] })).body,
    ).toEqual({ version: before.version + 1 })
    expect(
      (await clerk.put(`/meetings/${id}/minutes`, { version: before.version, agenda, decisions: [] })).body,
    ).toMatchObject({ code: 'changed_meanwhile' })
    expect((await clerk.get(`/meetings/${id}`)).body).toMatchObject({
      agenda: [{ position: 1 }, { id: kept, position: 2, title: '旧议题' }],
    })
    const foreign = {
      version: before.version + 1,
      agenda: [{ id: hall.committee.id, title: '别处的', record: '' }],
      decisions: [],
    }
    expect((await clerk.put(`/meetings/${id}/minutes`, foreign)).status).toBe(404)
    const late = {
      version: before.version + 1,
      agenda: [
        { title: '一', record: '' },
        { title: '二', firstAgenda: true, record: '' },
      ],
      decisions: [],
    }
    expect((await clerk.put(`/meetings/${id}/minutes`, late)).body).toMatchObject({
      code: 'bad_request',
      faults: [{ path: 'agenda.1.firstAgenda' }],
    })
  })
})
