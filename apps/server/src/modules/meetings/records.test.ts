import { describe, expect, test } from 'vitest'
import { create, eventsAbout, firstItem, openHall, versionOf } from '../../testing/meeting-hall.ts'

const hall = await openHall()
const { branchSecretary, clerk } = hall
const roster = [...hall.partyMemberIds, branchSecretary.personId]

const general = (more: object = {}) => ({
  kind: 'branch_meeting',
  unitId: hall.branchId,
  title: '第一党支部党员大会',
  place: '支部活动室',
  startsAt: '2026-03-01T15:00:00+08:00',
  chairId: branchSecretary.personId,
  recorderId: hall.partyMemberIds[1],
  lateEntryReason: '会后按纸质记录补录',
  marks: [{ personId: hall.partyMemberIds[0], state: 'on_leave', note: '住院' }],
  restPresent: true,
  agenda: [firstItem, { title: '研究发展党员', record: '讨论通过。', vote: { inFavour: 3 } }],
  decisions: [
    { wording: '落实学习措施', ownerId: hall.partyMemberIds[1], dueOn: '2026-03-20', agendaPosition: 1 },
    { wording: '报送材料', ownerId: hall.partyMemberIds[2], dueOn: '2026-03-25' },
  ],
  adopt: true,
  ...more,
})

const record = (body: object) =>
  branchSecretary.post<{ id: string; adopted: boolean; tasks: number; code?: string }>('/meeting-records', body)

describe('recording a meeting that was held', () => {
  test('opens, marks, minutes and adopts it in one act, each step with its event', async () => {
    const { status, body } = await record(general())
    expect([status, body.adopted, body.tasks]).toEqual([200, true, 2])
    const { body: meeting } = await branchSecretary.get(`/meetings/${body.id}`)
    expect(meeting).toMatchObject({
      state: 'adopted',
      enteredLate: true,
      tally: { due: 4, present: 3, onLeave: 1, unmarked: 0 },
      electorate: { due: 4, present: 3 },
      agenda: [
        { firstAgenda: true, studyText: firstItem.studyText },
        { vote: { inFavour: 3, verdict: { valid: true, passed: true, neededInFavour: 3 } } },
      ],
    })
    expect((await eventsAbout(hall, body.id)).map(({ type }) => type)).toEqual([
      'meeting.created',
      'attendance.many_marked',
      'meeting.minuted',
      'minutes.adopted',
    ])
  })

  test('is whole or not at all: a refusal at its end leaves nothing behind', async () => {
    const before = (await branchSecretary.get<{ total: number }>('/meetings')).body.total
    const refused = async (more: object) => (await record(general(more))).body.code
    expect(await refused({ restPresent: false })).toBe('attendance_incomplete')
    expect(await refused({ marks: [{ personId: hall.memberIds[0], state: 'present' }] })).toBe('not_on_roster')
    expect(await refused({ startsAt: '2026-03-09T15:00:00+08:00' })).toBe('meeting_not_begun')
    expect(await refused({ lateEntryReason: undefined })).toBe('reason_needed')
    expect(await refused({ agenda: [{ title: '研究', record: '' }] })).toBe('minutes_incomplete')
    const tooMany = { title: '表决', record: '表决。', vote: { inFavour: 9 } }
    expect(await refused({ agenda: [firstItem, tooMany] })).toBe('state_refuses')
    expect((await branchSecretary.get<{ total: number }>('/meetings')).body.total).toBe(before)
  })

  test('without “adopt” it waits for its adoption, and nobody is present unless that was said', async () => {
    const marks = roster.slice(0, 3).map((personId) => ({ personId, state: 'present' }))
    const { body } = await record(general({ adopt: false, restPresent: false, marks }))
    expect((await branchSecretary.get(`/meetings/${body.id}`)).body).toMatchObject({
      state: 'held',
      tally: { present: 3, unmarked: 1 },
    })
  })

  test('is refused to who may not convene there', async () => {
    expect((await hall.member.post('/meeting-records', general())).status).toBe(403)
    expect((await hall.director.post('/meeting-records', general())).status).toBe(400)
  })

  test('is proposed from the last one, so that little is left to type', async () => {
    const asked = `/meeting-proposals?kind=branch_meeting&unitId=${hall.branchId}&on=2026-03-02`
    const { body } = await branchSecretary.get<{ people: unknown[] }>(asked)
    expect(body).toMatchObject({
      title: '机关第一党支部党员大会（2026年3月）',
      place: '支部活动室',
      startsAt: '15:00',
      chairId: branchSecretary.personId,
      recorderId: hall.partyMemberIds[1],
      mayAdopt: true,
      votes: true,
    })
    expect(body.people).toHaveLength(4)
    expect((await hall.director.get(asked)).status).toBe(404)
  })
})

describe('votes', () => {
  test('say why they are none: too few came, or a probationary member has no vote', async () => {
    await hall.database
      .of(hall.committee.id)
      .updateTable('person')
      .set({ party_joined_on: '2025-09-01', party_probationary_until: '2026-09-01' })
      .where('committee_id', '=', hall.committee.id)
      .where('id', '=', hall.partyMemberIds[2] ?? '')
      .execute()
    const away = hall.partyMemberIds.slice(0, 2).map((personId) => ({ personId, state: 'absent' }))
    const { body } = await record(
      general({ marks: away, agenda: [firstItem, { title: '选举', record: '举手。', vote: { inFavour: 1 } }] }),
    )
    expect((await branchSecretary.get(`/meetings/${body.id}`)).body).toMatchObject({
      electorate: { due: 3, present: 1, probationary: [{ personId: hall.partyMemberIds[2] }] },
      agenda: [{}, { vote: { verdict: { valid: false, reason: 'quorum_not_met', quorumNeeded: 2 } } }],
    })
    const adoption = (await eventsAbout(hall, body.id)).at(-1)
    expect(adoption?.payload).toMatchObject({ votes: [{ inFavour: 1, valid: false }] })
  })

  test('keep written opinions of absentees and who stepped out, and count neither', async () => {
    const opinion = { personId: hall.partyMemberIds[0], wording: '同意' }
    const vote = { inFavour: 1, recused: [hall.partyMemberIds[1]], opinions: [opinion] }
    const { body } = await record(general({ agenda: [firstItem, { title: '评优', record: '表决。', vote }] }))
    expect((await branchSecretary.get(`/meetings/${body.id}`)).body).toMatchObject({
      agenda: [{}, { vote: { recused: [{ name: '党员2' }], opinions: [opinion], verdict: { presentCounted: 1 } } }],
    })
  })
})

describe('the first agenda item', () => {
  const standing = { kind: 'standing', unitId: hall.standingId, title: '常委会', startsAt: '2026-03-02T10:00:00+08:00' }
  const mark = (id: string) =>
    clerk.put<{ code?: string }>(`/meetings/${id}/attendance/${hall.standingIds[0]}`, { state: 'present' })

  test('is needed to open, with its text', async () => {
    const id = await create(clerk, { ...standing, agenda: [{ title: '学习', firstAgenda: true }] })
    expect((await mark(id)).body.code).toBe('first_agenda_needed')
    const agenda = [firstItem]
    const version = await versionOf(clerk, id)
    await clerk.put(`/meetings/${id}/minutes`, { version, agenda, decisions: [] })
    expect((await mark(id)).status).toBe(200)
    expect((await clerk.get(`/meetings/${id}`)).body).toMatchObject({ state: 'held' })
  })

  test('gives measures whose feedback stands before the next meetings until they are closed', async () => {
    const { body: next } = await record(
      general({
        startsAt: '2026-03-02T08:00:00+08:00',
        title: '支部下一次大会',
        adopt: false,
        lateEntryReason: undefined,
      }),
    )
    const followUp = async () =>
      (await branchSecretary.get<{ followUp: Array<Record<string, unknown>> }>(`/meetings/${next.id}`)).body.followUp
    const measure = (await followUp()).find((line) => line['measure'] === true)
    expect(measure).toMatchObject({ wording: '落实学习措施', state: 'open', studyText: firstItem.studyText })
    expect((await followUp()).every((line) => line['state'] === 'open')).toBe(true)
  })
})

describe('the record book and the figures of a year', () => {
  const book = `/record-books/${hall.branchId}?year=2026`
  const figures = `/attendance-statistics?unitId=${hall.branchId}&year=2026`

  test('come from the records, for who reads them from within', async () => {
    const { status, raw } = await branchSecretary.get(book)
    expect([status, raw.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    const { body } = await branchSecretary.get<{
      meetings: unknown[]
      people: Array<{ name: string; marks: Array<{ state: string }> }>
    }>(figures)
    expect(body.people.map(({ name }) => name)).toEqual(['党员1', '党员2', '党员3', '支部书记'])
    const away = body.people[0]?.marks.filter(({ state }) => state !== 'present') ?? []
    expect(body.people[0]?.marks.length).toBe(body.meetings.length)
    expect(away.length).toBeGreaterThan(0)
  })

  test('are not a member’s, and hold nothing Party-internal for who is not in the Party', async () => {
    expect((await hall.member.get(book)).status).toBe(404)
    expect((await hall.member.get(figures)).status).toBe(404)
    expect((await hall.director.get(figures)).body).toMatchObject({ meetings: [], people: [] })
  })

  test('of two who record at once each has a record of his own', async () => {
    const one = (title: string) => record(general({ title, agenda: [firstItem] }))
    const replies = await Promise.all([one('同时一'), one('同时二')])
    expect(replies.map(({ status }) => status)).toEqual([200, 200])
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(2)
  })
})

describe('who stands in for somebody due', () => {
  test('comes as an observer, without a vote; the other stays due', async () => {
    const id = await create(clerk, {
      kind: 'standing',
      unitId: hall.standingId,
      title: '替会',
      startsAt: '2026-03-20T10:00:00+08:00',
    })
    const invite = (more: object) => clerk.post<{ code?: string }>(`/meetings/${id}/invitations`, more)
    const one = { personIds: [hall.memberIds[4]], as: 'observer', standsInFor: hall.standingIds[0] }
    expect((await invite({ ...one, as: 'due' })).body.code).toBe('bad_request')
    expect((await invite({ ...one, standsInFor: hall.memberIds[3] })).body.code).toBe('not_on_roster')
    expect((await invite(one)).status).toBe(200)
    const { body } = await clerk.get<{ items: unknown[] }>(`/meetings/${id}/attendance`)
    expect(body.items).toContainEqual(
      expect.objectContaining({ name: '委员5', standsInFor: '委员1', dueAs: 'observer' }),
    )
  })
})
