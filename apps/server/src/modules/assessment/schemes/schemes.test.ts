import { beforeAll, describe, expect, test } from 'vitest'
import { eventsAbout, heldMeeting, openHall, versionOf } from '../../../testing/meeting-hall.ts'
import { assessingOffice, schemeInForce, schemeText } from '../../../testing/scheme-text.ts'

interface Scheme {
  state: string
  version: number
  number: number
  text: string | null
  rows: Array<{ id: string; points: { zh: string }; cap: string | null }> | null
  faults: Array<{ line: number; message: string }>
  adoptedBy: { meetingId: string; decision: string | null } | null
  can: Record<string, true | string>
  reviews: Array<{ verdict: string; opinion: string }>
  history: Array<{ type: string }>
  inForceFrom: string | null
  replacedFrom: string | null
}

const hall = await openHall()
const office = await assessingOffice(hall)
const { drafter, reviewer } = office
const { secretary, member, director } = hall
let meetingId = ''
let openMeetingId = ''

const draft = async (text = schemeText()) => (await drafter.post<{ id: string }>('/schemes', { text })).body.id
const read = async (id: string, caller = drafter) => (await caller.get<Scheme>(`/schemes/${id}`)).body

beforeAll(async () => {
  openMeetingId = await heldMeeting(hall, { title: '未审定的会议' })
  hall.clock.set('2026-03-02T09:00:00+08:00')
  meetingId = await heldMeeting(hall, {}, [{ wording: '审定考核办法' }])
  await secretary.post(`/meetings/${meetingId}/adoption`, { version: await versionOf(secretary, meetingId) })
})

describe('a text', () => {
  test('is checked while one writes: faults with their line, the table once there are none', async () => {
    const faulty = schemeText().replace('对象: 委员', '对象: 委圆')
    const { body } = await drafter.post<Scheme & { examples: unknown[] }>('/scheme-checks', { text: faulty })
    expect(body).toMatchObject({ rows: null, examples: [], faults: [{ line: 3 }] })
    const { body: good } = await drafter.post<Scheme>('/scheme-checks', { text: schemeText() })
    expect(good).toMatchObject({ faults: [], examples: [{ title: '一件第一提案', passed: true }] })
    expect(good.rows?.map(({ id, cap }) => [id, cap])).toEqual([
      ['total', null],
      ['standing', null],
      ['proposal', '20'],
    ])
  })

  test('whose example does not come out cannot be submitted', async () => {
    const id = await draft()
    const { body } = await drafter.put<Scheme>(`/schemes/${id}`, { version: 1, text: schemeText({ expected: '14' }) })
    expect(body.faults[0]?.message).toContain('应得 14，算得 15')
    const refused = await drafter.post(`/schemes/${id}/submission`, { version: 2 })
    expect([refused.status, refused.body]).toMatchObject([409, { detail: { reason: 'scheme_has_faults' } }])
  })

  test('that somebody else saved meanwhile is not overwritten, nor does it become another scheme', async () => {
    const id = await draft()
    await drafter.put(`/schemes/${id}`, { version: 1, text: schemeText({ cap: '30' }) })
    const late = await reviewer.put(`/schemes/${id}`, { version: 1, text: schemeText({ cap: '40' }) })
    expect([late.status, late.body]).toMatchObject([409, { code: 'changed_meanwhile' }])
    const other = schemeText().replace('test-scheme', 'other-scheme')
    expect((await drafter.put(`/schemes/${id}`, { version: 2, text: other })).status).toBe(400)
  })
})

describe('a version', () => {
  test('goes from draft to force: reviewed by another person, adopted by a recorded meeting', async () => {
    const id = await draft()
    await drafter.post(`/schemes/${id}/submission`, { version: 1 })
    const own = await drafter.post(`/schemes/${id}/review`, { version: 2, verdict: 'approved', opinion: '同意' })
    expect([own.status, own.body]).toMatchObject([422, { code: 'own_entry_not_verifiable' }])
    const todo = await reviewer.get<{ items: Array<{ action: string }> }>('/tasks?box=to_do')
    expect(todo.body.items[0]?.action).toBe('scheme.review')
    await reviewer.post(`/schemes/${id}/review`, { version: 2, verdict: 'sent_back', opinion: '上限过高' })
    await drafter.put(`/schemes/${id}`, { version: 3, text: schemeText({ cap: '16' }) })
    await drafter.post(`/schemes/${id}/submission`, { version: 4 })
    await reviewer.post(`/schemes/${id}/review`, { version: 5, verdict: 'approved', opinion: '同意' })
    expect((await read(id)).can).toMatchObject({
      save: 'scheme_not_draft',
      adopt: true,
      openRound: 'scheme_not_adopted',
    })

    const unrecorded = await drafter.post(`/schemes/${id}/adoption`, { version: 6, meetingId: openMeetingId })
    expect([unrecorded.status, unrecorded.body]).toMatchObject([409, { detail: { reason: 'meeting_not_adopted' } }])
    await drafter.post(`/schemes/${id}/adoption`, { version: 6, meetingId })
    const { status } = await drafter.post(`/schemes/${id}/entry-into-force`, { version: 7, from: '2025-12-20' })
    expect(status).toBe(200)
    const scheme = await read(id, member)
    expect(scheme).toMatchObject({ state: 'in_force', adoptedBy: { meetingId }, inForceFrom: '2025-12-20' })
    expect(scheme.reviews.map(({ verdict }) => verdict)).toEqual(['sent_back', 'approved'])
    expect((await eventsAbout(hall, id)).map(({ type }) => type)).toEqual([
      'scheme.drafted',
      'scheme.submitted',
      'scheme.sent_back',
      'scheme.saved',
      'scheme.submitted',
      'scheme.reviewed',
      'scheme.adopted',
      'scheme.put_in_force',
    ])
  })

  test('replaces the one before it from its day on, and both can be compared item by item', async () => {
    const before = (await drafter.get<{ items: Array<{ id: string; state: string }> }>('/schemes')).body.items
    const old = before.find(({ state }) => state === 'in_force')?.id ?? ''
    const id = await schemeInForce(office, meetingId, { text: schemeText({ cap: '18' }), from: '2026-06-01' })
    expect(await read(old)).toMatchObject({ state: 'replaced', replacedFrom: '2026-06-01' })
    const { body } = await drafter.get<{ items: Array<{ id: string; fields: object[] }> }>(
      `/schemes/${id}/comparison?withId=${old}`,
    )
    expect(body.items).toMatchObject([
      { id: 'proposal', change: 'changed', fields: [{ field: 'cap', before: { zh: '16' }, after: { zh: '18' } }] },
    ])
    const backwards = await drafter.post(`/schemes/${id}/entry-into-force`, { version: 5, from: '2026-05-01' })
    expect(backwards.status).toBe(409)
  })

  test('is adopted once by two people at once', async () => {
    const id = await draft()
    await drafter.post(`/schemes/${id}/submission`, { version: 1 })
    await reviewer.post(`/schemes/${id}/review`, { version: 2, verdict: 'approved', opinion: '同意' })
    const both = await Promise.all(
      [drafter, reviewer].map((caller) => caller.post(`/schemes/${id}/adoption`, { version: 3, meetingId })),
    )
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  test('is drafted by the office that assesses these subjects, read by members, and by nobody else touched', async () => {
    const id = await draft()
    expect((await director.post('/schemes', { text: schemeText() })).status).toBe(403)
    expect((await member.post(`/schemes/${id}/discarding`, { version: 1, reason: '不要' })).status).toBe(403)
    const personnel = await hall.signInAs(
      await hall.committee.person({ posts: [{ kind: 'personnel_clerk', unitId: hall.committee.rootId }] }),
    )
    const refused = await personnel.put(`/schemes/${id}`, { version: 1, text: schemeText() })
    expect([refused.status, refused.body]).toMatchObject([409, { detail: { reason: 'not_the_assessing_office' } }])
    expect((await drafter.post(`/schemes/${id}/discarding`, { version: 1, reason: '不要了' })).status).toBe(200)
    expect(await read(id, member)).toMatchObject({ state: 'discarded', can: { save: 'not_allowed' } })
  })
})
