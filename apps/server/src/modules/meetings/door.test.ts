import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/identifiers.ts'
import { create, eventsAbout, openHall, standingMeeting, versionOf, minutes } from '../../testing/meeting-hall.ts'

const hall = await openHall()
const { clerk, secretary, member, director } = hall
const [first = '', second = '', third = ''] = hall.standingIds

interface Door {
  reasonNeeded: boolean
  items: Array<{ personId: string; number: number; state: string | null; markedAt: string | null; source: string }>
  questions: Array<{ id: string; personId: string; state: string | null; current: string | null; onList: boolean }>
  devices: Array<{ deviceId: string; marks: number }>
}

const day = '2026-03-12'
const at = (time: string) => new Date(`${day}T${time}:00+08:00`).toISOString()

/** A meeting whose notice is out, on its day. */
const convened = async () => {
  hall.clock.set('2026-03-02T09:00:00+08:00')
  const id = await create(clerk, standingMeeting(hall))
  await clerk.post(`/meetings/${id}/convening`)
  hall.clock.set(at('09:00'))
  return id
}
const doorOf = async (id: string) => (await clerk.get<Door>(`/meetings/${id}/door`)).body
const lineOf = async (id: string, personId: string) =>
  (await doorOf(id)).items.find((line) => line.personId === personId)

/** A tablet with its own numbers; it sends what it is given and gives the outcomes. */
function tablet(id: string, caller = clerk) {
  const deviceId = newId()
  let number = 0
  const mark = (personId: string, state: string | null, time: string, seen: string | null = null) => {
    number += 1
    return { number, personId, state, seen, at: at(time) }
  }
  const send = (marks: object[], more: object = {}) =>
    caller.put<{ outcomes: Array<{ outcome: string }>; code?: string }>(`/meetings/${id}/door/marks`, {
      deviceId,
      sentAt: hall.clock.now().toISOString(),
      marks,
      ...more,
    })
  const outcomes = async (marks: object[]) => (await send(marks)).body.outcomes.map(({ outcome }) => outcome)
  return { mark, send, outcomes, deviceId }
}

let id = ''
beforeEach(async () => void (id = await convened()))

describe('a device at the door', () => {
  test('gets the list in the order of the printed sheet, and only who runs the meeting gets it', async () => {
    const door = await doorOf(id)
    expect(door.items.map(({ number, state }) => [number, state])).toEqual([
      [1, null],
      [2, null],
      [3, null],
    ])
    for (const other of [member, director]) expect((await other.get(`/meetings/${id}/door`)).status).toBe(403)
  })

  test('sends what it said; sent again it is answered again and written once', async () => {
    const device = tablet(id)
    const marks = [device.mark(first, 'present', '08:50'), device.mark(second, 'late', '08:58')]
    expect(await device.outcomes(marks)).toEqual(['applied', 'applied'])
    expect(await device.outcomes([...marks, device.mark(third, 'present', '08:59')])).toEqual([
      'applied',
      'applied',
      'applied',
    ])
    expect(await lineOf(id, first)).toMatchObject({ state: 'present', markedAt: at('08:50'), source: 'screen' })
    const marked = (await eventsAbout(hall, id)).filter(({ type }) => type === 'attendance.many_marked')
    expect(marked.map(({ payload }) => (payload as { marks: object[] }).marks)).toMatchObject([
      [
        { personId: first, before: null, state: 'present', number: 1, at: at('08:50') },
        { personId: second, before: null, state: 'late', number: 2 },
      ],
      [{ personId: third, number: 3 }],
    ])
    expect(marked[0]?.payload).toMatchObject({ began: true, source: 'door', deviceId: device.deviceId })
  })

  test('agrees with another: the earliest moment stands, both are written down', async () => {
    const [one, other] = [tablet(id), tablet(id, secretary)]
    await one.outcomes([one.mark(first, 'present', '08:50')])
    expect(await other.outcomes([other.mark(first, 'present', '08:40')])).toEqual(['agreed'])
    expect(await lineOf(id, first)).toMatchObject({ state: 'present', markedAt: at('08:40') })
    const { devices, questions } = await doorOf(id)
    expect(new Map(devices.map(({ deviceId, marks }) => [deviceId, marks]))).toEqual(
      new Map([
        [one.deviceId, 1],
        [other.deviceId, 1],
      ]),
    )
    expect(questions).toEqual([])
  })

  test('that contradicts what it could not know asks the organiser, whose answer stands', async () => {
    await clerk.put(`/meetings/${id}/attendance/${first}`, { state: 'on_leave' })
    const device = tablet(id)
    expect(await device.outcomes([device.mark(first, 'present', '08:50')])).toEqual(['asked'])
    const [question] = (await doorOf(id)).questions
    expect(question).toMatchObject({ personId: first, state: 'present', current: 'on_leave', onList: true })
    expect(await lineOf(id, first)).toMatchObject({ state: 'on_leave' })

    expect((await clerk.post(`/door-questions/${question?.id}/answer`, { take: true })).status).toBe(200)
    expect(await lineOf(id, first)).toMatchObject({ state: 'present', markedAt: at('08:50') })
    expect((await doorOf(id)).questions).toEqual([])
    expect((await clerk.post(`/door-questions/${question?.id}/answer`, { take: false })).body).toMatchObject({
      code: 'state_refuses',
    })
    expect((await eventsAbout(hall, id)).at(-1)).toMatchObject({
      type: 'attendance.question_settled',
      payload: { personId: first, said: 'present', before: 'on_leave', taken: true },
    })
  })

  test('corrects and takes back its own word, but not what another said as well', async () => {
    const [one, other] = [tablet(id), tablet(id, secretary)]
    expect(
      await one.outcomes([
        one.mark(first, 'present', '08:50'),
        one.mark(first, null, '08:51'),
        one.mark(first, 'late', '08:52'),
      ]),
    ).toEqual(['applied', 'applied', 'applied'])
    expect(await lineOf(id, first)).toMatchObject({ state: 'late', markedAt: at('08:52') })
    await other.outcomes([other.mark(first, 'late', '08:55')])
    expect(await one.outcomes([one.mark(first, null, '08:56')])).toEqual(['asked'])
    expect(await one.outcomes([one.mark(first, 'late', '08:57')])).toEqual(['agreed'])
    expect((await doorOf(id)).questions).toEqual([])
  })

  test('loses no mark of somebody who is off the list by now', async () => {
    const stranger = hall.memberIds[4] ?? ''
    const device = tablet(id)
    expect(await device.outcomes([device.mark(stranger, 'present', '08:50')])).toEqual(['off_list'])
    const [question] = (await doorOf(id)).questions
    expect(question).toMatchObject({ personId: stranger, onList: false })
    const answer = { take: true }
    expect((await clerk.post(`/door-questions/${question?.id}/answer`, answer)).body).toMatchObject({
      code: 'not_on_roster',
    })
    await clerk.post(`/meetings/${id}/invitations`, { personIds: [stranger], as: 'observer' })
    expect((await clerk.post(`/door-questions/${question?.id}/answer`, answer)).status).toBe(200)
    expect(await lineOf(id, stranger)).toMatchObject({ state: 'present' })
  })

  test('that comes after the day with marks of the day is not late; lists entered later say why', async () => {
    hall.clock.set('2026-03-14T10:00:00+08:00')
    const device = tablet(id)
    expect(await device.outcomes([device.mark(first, 'present', '08:50')])).toEqual(['applied'])
    const paper = { ...device.mark(second, 'present', '08:50'), at: '2026-03-14T01:59:00.000Z', source: 'paper' }
    expect((await device.send([paper])).body.code).toBe('reason_needed')
    expect((await device.send([paper], { lateEntryReason: '会场停电' })).status).toBe(200)
    const { body } = await clerk.get<{ items: object[] }>(`/meetings/${id}/attendance`)
    expect(body.items).toMatchObject([
      { personId: first, lateEntryReason: null },
      { personId: second, lateEntryReason: '会场停电', source: 'paper' },
      { state: null },
    ])
  })

  test('is refused before the day, after adoption, and to who does not run the meeting', async () => {
    const device = tablet(id, member)
    expect((await device.send([device.mark(first, 'present', '08:50')])).status).toBe(403)
    hall.clock.set('2026-03-11T10:00:00+08:00')
    const early = tablet(id)
    expect((await early.send([early.mark(first, 'present', '08:50')])).body.code).toBe('meeting_not_begun')
    hall.clock.set(at('09:00'))
    await clerk.put(`/meetings/${id}/attendance`, {
      marks: hall.standingIds.map((personId) => ({ personId, state: 'present' })),
    })
    await clerk.put(`/meetings/${id}/minutes`, { version: await versionOf(clerk, id), ...minutes() })
    await secretary.post(`/meetings/${id}/adoption`, { version: await versionOf(clerk, id) })
    expect((await early.send([early.mark(first, 'late', '09:10')])).body).toMatchObject({
      code: 'state_refuses',
      detail: { reason: 'meeting_adopted' },
    })
  })
})

describe('one scan at the door', () => {
  const codeOf = async (meetingId = id) => {
    const { body } = await clerk.get<{ address: string; qrSvg: string; until: string }>(
      `/meetings/${meetingId}/door-code?origin=${encodeURIComponent('http://door.test')}`,
    )
    return { ...body, code: new URL(body.address).searchParams.get('code') ?? '' }
  }
  const scan = (code: string, caller = member) => caller.post(`/meetings/${id}/presence`, { code })

  test('marks whoever scans, once, with no place and no picture', async () => {
    const { code, address, qrSvg } = await codeOf()
    expect(address).toContain(`http://door.test/scan?meeting=${id}`)
    expect(qrSvg).toMatch(/^data:image\/svg\+xml;base64,/)
    expect((await scan(code)).body).toMatchObject({ outcome: 'applied', state: 'present', name: '委员1' })
    expect((await scan(code)).body).toMatchObject({ outcome: 'agreed', state: 'present', markedAt: at('09:00') })
    expect(await lineOf(id, first)).toMatchObject({ state: 'present', source: 'scan' })
    const marked = (await eventsAbout(hall, id)).filter(({ type }) => type === 'attendance.marked')
    expect(marked.map(({ payload }) => payload)).toEqual([
      { personId: first, before: null, state: 'present', source: 'scan', outcome: 'applied', began: true },
    ])
  })

  test('takes a code in its quarter of a minute and the next, and no photograph of it later', async () => {
    const { code } = await codeOf()
    hall.clock.set('2026-03-12T09:00:29+08:00')
    expect((await scan(code)).status).toBe(200)
    hall.clock.set('2026-03-12T09:00:30+08:00')
    expect((await scan(code)).body).toMatchObject({ code: 'door_code_old' })
  })

  test('takes no code that is forged, of another meeting, or of a day that is over', async () => {
    const { code } = await codeOf()
    const other = await create(clerk, standingMeeting(hall, { startsAt: at('15:00') }))
    const foreign = (await codeOf(other)).code
    const [window] = code.split('.')
    for (const bad of [foreign, `${window}.AAAAAAAAAAAAAAAA`, `${window}.`, 'x', `${code}A`]) {
      expect([bad, (await scan(bad)).body['code']]).toEqual([bad, 'door_code_old'])
    }
    hall.clock.set('2026-03-13T09:00:00+08:00')
    const answer = await clerk.get(`/meetings/${id}/door-code?origin=http://door.test`)
    expect(answer.body).toMatchObject({ code: 'state_refuses', detail: { reason: 'meeting_over' } })
  })

  test('of who is not on the list is refused, of who is on leave is asked about', async () => {
    const { code } = await codeOf()
    expect((await scan(code, secretary)).body).toMatchObject({ code: 'not_on_roster' })
    const stranger = await hall.signInAs(hall.memberIds[4] ?? '')
    expect((await scan(code, stranger)).status).toBe(404)
    await clerk.put(`/meetings/${id}/attendance/${first}`, { state: 'on_leave' })
    expect((await scan(code)).body).toMatchObject({ outcome: 'asked', state: 'on_leave' })
    expect((await doorOf(id)).questions).toMatchObject([{ personId: first, state: 'present', current: 'on_leave' }])
  })

  test('is shown only by who runs the meeting', async () => {
    expect((await member.get(`/meetings/${id}/door-code?origin=http://door.test`)).status).toBe(403)
  })
})
