import { describe, expect, test } from 'vitest'
import { create, eventsAbout, heldMeeting, openHall, standingMeeting, versionOf } from '../../testing/meeting-hall.ts'

const hall = await openHall()
const { clerk, secretary, director, member, branchSecretary } = hall

describe('creating a meeting', () => {
  test('invites who is due by the rule pack, as what they are on that day', async () => {
    const id = await create(clerk, standingMeeting(hall))
    const { body } = await clerk.get(`/meetings/${id}`)
    expect(body).toMatchObject({
      state: 'draft',
      kindName: '常务委员会会议',
      due: 3,
      attended: null,
      firstAgendaRequired: true,
    })
    const { body: list } = await clerk.get(`/meetings/${id}/attendance`)
    expect(list).toMatchObject({
      items: hall.standingIds.map((personId) => ({ personId, position: '常务委员', unitName: '教育界', state: null })),
    })
    expect((await eventsAbout(hall, id)).map(({ type }) => type)).toEqual(['meeting.created'])
  })

  test('on a day in the past needs a reason, which becomes the stamp of late entry', async () => {
    const past = standingMeeting(hall, { startsAt: '2026-02-20T09:00:00+08:00' })
    expect((await clerk.post('/meetings', past)).body).toMatchObject({ code: 'reason_needed' })
    const id = await create(clerk, { ...past, lateEntryReason: '系统上线前召开' })
    const { body } = await clerk.get(`/meetings/${id}`)
    expect(body).toMatchObject({ enteredLate: true, lateEntry: { byName: '办公室干部', reason: '系统上线前召开' } })
  })

  test('is refused in a unit that does not convene the kind, and in units out of reach', async () => {
    expect((await clerk.post('/meetings', standingMeeting(hall, { unitId: hall.specialId }))).body).toMatchObject({
      code: 'unit_kind_refused',
    })
    const activity = { kind: 'committee_activity', title: '调研', startsAt: '2026-03-20T09:00:00+08:00' }
    expect((await director.post('/meetings', { ...activity, unitId: hall.specialId })).status).toBe(200)
    const other = await hall.committee.unit('special_committee', '经济委员会')
    expect((await director.post('/meetings', { ...activity, unitId: other })).status).toBe(403)
    expect((await member.post('/meetings', standingMeeting(hall))).status).toBe(403)
  })

  test('offers each organiser the units in which he may convene', async () => {
    const kinds = (await director.get<{ items: Array<{ key: string; units: unknown[] }> }>('/meeting-kinds')).body.items
    expect(kinds.find(({ key }) => key === 'committee_activity')?.units).toEqual([
      { id: hall.specialId, name: '提案委员会' },
    ])
    expect(kinds.find(({ key }) => key === 'standing')?.units).toEqual([])
    expect(kinds.some(({ key }) => key === 'branch_meeting')).toBe(false)
  })
})

describe('inviting', () => {
  test('takes a sector, a post or a person, and each person once', async () => {
    const id = await create(clerk, {
      kind: 'touch_base',
      unitId: hall.committee.rootId,
      title: '碰头会',
      startsAt: '2026-03-20T09:00:00+08:00',
    })
    expect((await clerk.post(`/meetings/${id}/invitations`, { unitIds: [hall.sectorId] })).body).toEqual({
      added: 5,
      due: 5,
    })
    expect(
      (await clerk.post(`/meetings/${id}/invitations`, { unitIds: [hall.sectorId], postKinds: ['secretary_general'] }))
        .body,
    ).toEqual({ added: 1, due: 6 })
    expect(
      (await clerk.post(`/meetings/${id}/invitations`, { personIds: [director.personId], as: 'observer' })).body,
    ).toEqual({ added: 1, due: 6 })
    expect((await clerk.delete(`/meetings/${id}/invitations/${director.personId}`)).status).toBe(200)
    expect((await clerk.delete(`/meetings/${id}/invitations/${director.personId}`)).body).toMatchObject({
      code: 'not_on_roster',
    })
  })

  test('a person unknown here, or of another committee, does not exist', async () => {
    const id = await create(clerk, standingMeeting(hall))
    const elsewhere = await (await hall.foundAnother()).person({ name: '外人' })
    expect((await clerk.post(`/meetings/${id}/invitations`, { personIds: [elsewhere] })).status).toBe(404)
  })
})

describe('convening, changing and cancelling', () => {
  test('the notice gives the meeting its number and moves it on', async () => {
    const id = await create(clerk, standingMeeting(hall, { title: '常委会' }))
    expect((await clerk.post(`/meetings/${id}/convening`)).status).toBe(200)
    const { body } = await clerk.get<{ number: number; state: string }>(`/meetings/${id}`)
    expect(body).toMatchObject({ state: 'convened', number: expect.any(Number) as number })
    expect((await clerk.post(`/meetings/${id}/convening`)).body).toMatchObject({
      code: 'state_refuses',
      detail: { reason: 'meeting_already_convened' },
    })
  })

  test('a change needs the version that was read', async () => {
    const id = await create(clerk, standingMeeting(hall))
    expect((await clerk.patch(`/meetings/${id}`, { version: 1, place: '五楼' })).status).toBe(200)
    expect((await clerk.patch(`/meetings/${id}`, { version: 1, place: '六楼' })).body).toMatchObject({
      code: 'changed_meanwhile',
    })
    expect(
      (await clerk.patch(`/meetings/${id}`, { version: 2, startsAt: '2026-02-01T09:00:00+08:00' })).body,
    ).toMatchObject({ code: 'reason_needed' })
    expect((await clerk.get(`/meetings/${id}`)).body).toMatchObject({ place: '五楼', version: 2 })
  })

  test('a meeting does not end before it starts', async () => {
    const reversed = { endsAt: '2026-03-12T08:00:00+08:00' }
    expect((await clerk.post('/meetings', standingMeeting(hall, reversed))).body).toMatchObject({
      code: 'dates_reversed',
    })
    const id = await create(clerk, standingMeeting(hall))
    expect((await clerk.patch(`/meetings/${id}`, { version: 1, ...reversed })).body).toMatchObject({
      code: 'dates_reversed',
    })
  })

  test('a cancelled meeting says why and takes nothing more', async () => {
    const id = await create(clerk, standingMeeting(hall))
    expect((await clerk.post(`/meetings/${id}/cancellation`, { reason: '时间冲突' })).status).toBe(200)
    expect((await clerk.get(`/meetings/${id}`)).body).toMatchObject({
      state: 'cancelled',
      cancelledReason: '时间冲突',
      can: { invite: 'meeting_cancelled' },
    })
    expect((await clerk.post(`/meetings/${id}/invitations`, { personIds: [director.personId] })).status).toBe(409)
  })
})

describe('who sees a meeting', () => {
  test('members see what they are called to once the notice is out, and nothing else', async () => {
    const id = await create(clerk, standingMeeting(hall))
    expect((await member.get(`/meetings/${id}`)).status).toBe(404)
    await clerk.post(`/meetings/${id}/convening`)
    expect((await member.get(`/meetings/${id}`)).body).toMatchObject({
      own: { state: null, leave: null },
      can: { mark: 'not_allowed', requestLeave: true },
    })
    const stranger = await hall.signInAs(hall.memberIds[4] ?? '')
    expect((await stranger.get(`/meetings/${id}`)).status).toBe(404)
    const mine = await member.get<{ items: Array<{ id: string }> }>('/meetings?mine=true')
    expect(mine.body.items.map((item) => item.id)).toContain(id)
    expect((await stranger.get<{ items: unknown[] }>('/meetings')).body.items).toEqual([])
  })

  test('invited people see their own line, and the minutes once they are adopted', async () => {
    const id = await heldMeeting(hall, {}, [{ wording: '印发计划' }])
    const look = async () =>
      (await member.get<{ agenda: Array<{ record: string }>; decisions: object[] }>(`/meetings/${id}`)).body
    const list = (await member.get<{ items: object[]; tally: object }>(`/meetings/${id}/attendance`)).body
    expect(list).toMatchObject({ items: [{ personId: member.personId }], tally: { due: 3 } })
    expect(await look()).toMatchObject({ agenda: [{ title: '学习重要讲话精神', record: '' }], decisions: [] })
    await secretary.post(`/meetings/${id}/adoption`, { version: await versionOf(secretary, id) })
    expect(await look()).toMatchObject({ agenda: [{ record: '集体学习。' }], decisions: [{ wording: '印发计划' }] })
    hall.clock.set('2026-03-02T09:00:00+08:00')
  })

  test('party-internal meetings exist for Party members and who was invited', async () => {
    const id = await create(branchSecretary, {
      kind: 'branch_meeting',
      unitId: hall.branchId,
      title: '党员大会',
      startsAt: '2026-03-10T15:00:00+08:00',
    })
    expect((await clerk.get(`/meetings/${id}`)).status).toBe(404)
    expect(
      (await clerk.get<{ items: Array<{ id: string }> }>('/meetings?pageSize=200')).body.items.some(
        (item) => item.id === id,
      ),
    ).toBe(false)
    expect((await clerk.post(`/meetings/${id}/invitations`, { personIds: [clerk.personId] })).status).toBe(404)
    await branchSecretary.post(`/meetings/${id}/convening`)
    const partyMember = await hall.signInAs(hall.partyMemberIds[0] ?? '')
    expect((await partyMember.get(`/meetings/${id}`)).status).toBe(200)
    expect((await clerk.get(`/meetings/${id}`)).status).toBe(404)
  })

  test('another committee has no such meeting', async () => {
    const id = await create(clerk, standingMeeting(hall))
    const other = await hall.foundAnother()
    const stranger = await hall.signInAs(
      await other.person({ posts: [{ kind: 'office_clerk', unitId: other.rootId }] }),
      other,
    )
    expect((await stranger.get(`/meetings/${id}`)).status).toBe(404)
    expect((await stranger.post(`/meetings/${id}/convening`)).status).toBe(404)
  })
})
