import { expect, it } from 'vitest'
import { openBench } from '../../testing/bench.ts'

const bench = await openBench()
const { committee, database } = bench
const sectorId = await committee.unit('sector', '教育')
const committeeId = await committee.unit('special_committee', '提案委员会')
const post = (kind: string, unitId: string) => ({ posts: [{ kind, unitId }] })
const clerk = await bench.signInAs(
  await committee.person({ name: '办事员', ...post('office_clerk', committee.rootId) }),
)
const member = await bench.signInAs(await committee.person({ name: '某委员', sectorId, units: [committeeId] }))
const other = await bench.foundAnother()
const stranger = await bench.signInAs(await other.person(post('office_clerk', other.rootId)), other)

interface Detail {
  version: number
  hats: Array<{ id: string; kind: string; until: string | null; endReason: string | null }>
}

const detail = async (id: string) => (await clerk.get<Detail & Record<string, unknown>>(`/people/${id}`)).body

async function eventsAbout(id: string) {
  return database
    .of(committee.id)
    .selectFrom('event')
    .select(['type', 'subject_title as title', 'payload', 'actor_person_id as by'])
    .where('subject_id', '=', id)
    .where('type', 'like', 'people.%')
    .orderBy('seq')
    .execute()
}

it('adds a person as typed, spelled in pinyin, the phone masked', async () => {
  const { status, body } = await clerk.post<{ id: string }>('/people', {
    name: ' 欧阳　明 ',
    sex: 'male',
    birthMonth: '1968-05',
    phone: '１３９ ００００ １２３４',
    employer: '某学校',
  })
  expect(status).toBe(200)
  expect(await detail(body.id)).toMatchObject({
    name: '欧阳明',
    pinyin: 'ou yang ming',
    initials: 'oym',
    birthMonth: '1968-05',
    phoneMasked: '139****1234',
    employer: '某学校',
    isCadre: false,
    hats: [],
  })
  expect(await eventsAbout(body.id)).toEqual([
    { type: 'people.person_added', title: '欧阳明', payload: {}, by: clerk.personId },
  ])
})

it.each([
  [{ name: '12345' }, 'name', 'not_a_name'],
  [{ name: '王明', phone: '12' }, 'phone', 'unreadable'],
  [{ name: '王明', birthMonth: '1968-13' }, 'birthMonth', 'invalid_format'],
])('refuses %o at its field', async (body, path, code) => {
  const answer = await clerk.post<{ faults: Array<{ path: string; code: string }> }>('/people', body)
  expect(answer.status).toBe(400)
  expect(answer.body.faults[0]).toMatchObject({ path, code })
})

it('changes what is given, leaves the rest, and says which fields', async () => {
  const id = await committee.person({ name: '改名前', rankNo: 7 })
  const { version } = await detail(id)
  const changed = await clerk.patch(`/people/${id}`, { version, name: '改名后', employer: '某医院', sex: null })
  expect(changed.status).toBe(200)
  expect(await detail(id)).toMatchObject({ name: '改名后', employer: '某医院', rankNo: 7, version: version + 1 })
  expect(await eventsAbout(id)).toMatchObject([
    { type: 'people.person_changed', title: '改名后', payload: { fields: ['name', 'sex', 'employer'] } },
  ])
})

it('of two who change a person at once lets one in and tells the other', async () => {
  const id = await committee.person()
  const { version } = await detail(id)
  const replies = await Promise.all(['甲', '乙'].map((mark) => clerk.patch(`/people/${id}`, { version, mark })))
  expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'changed_meanwhile' })
  expect(await eventsAbout(id)).toHaveLength(1)
})

it('gives a seat in the term and takes it back with the reason', async () => {
  const id = await committee.person({ name: '入席' })
  const seat = { termId: committee.termId, sectorId, from: '2026-01-10' }
  const { status, body } = await clerk.post<{ id: string }>(`/people/${id}/seats`, seat)
  expect(status).toBe(200)
  expect((await detail(id)).hats).toMatchObject([{ id: body.id, kind: 'seat', name: '第八届委员', until: null }])

  expect((await clerk.post(`/people/${id}/seats`, seat)).body).toMatchObject({
    code: 'overlaps',
    detail: { rule: 'one_seat_at_a_time' },
  })
  expect((await clerk.post(`/seats/${body.id}/end`, { on: '2026-03-01', reason: 'resigned' })).status).toBe(200)
  expect((await detail(id)).hats).toMatchObject([{ until: '2026-03-01', endReason: 'resigned' }])
  expect((await clerk.post(`/seats/${body.id}/end`, { on: '2026-03-02', reason: 'removed' })).body).toMatchObject({
    code: 'state_refuses',
    detail: { reason: 'seat_ended' },
  })
  expect(await eventsAbout(id)).toMatchObject([
    { type: 'people.seat_given', title: '入席', payload: { seatId: body.id, sector: '教育' } },
    { type: 'people.seat_ended', title: '入席', payload: { seatId: body.id, reason: 'resigned' } },
  ])
})

it('refuses a seat outside the term, in what is no sector, and ending before beginning', async () => {
  const id = await committee.person()
  const seat = { termId: committee.termId, sectorId, from: '2026-01-10' }
  expect((await clerk.post(`/people/${id}/seats`, { ...seat, from: '2021-01-01' })).body).toMatchObject({
    code: 'outside_term',
  })
  expect((await clerk.post(`/people/${id}/seats`, { ...seat, sectorId: committeeId })).body).toMatchObject({
    code: 'unit_kind_refused',
  })
  const { body } = await clerk.post<{ id: string }>(`/people/${id}/seats`, seat)
  const early = await clerk.post(`/seats/${body.id}/end`, { on: '2026-01-01', reason: 'died' })
  expect(early.status).toBe(422)
  expect((await detail(id)).hats).toMatchObject([{ until: null }])
})

it('shows every dated hat, the running ones first', async () => {
  const id = await committee.person({
    sectorId,
    units: [committeeId],
    posts: [{ kind: 'committee_director', unitId: committeeId, from: '2022-02-01', until: '2024-02-01' }],
  })
  expect((await detail(id)).hats.map(({ kind, until }) => [kind, until])).toEqual([
    [expect.stringMatching(/seat|membership/), null],
    [expect.stringMatching(/seat|membership/), null],
    ['post', '2024-02-01'],
  ])
})

it('shows a whole phone number only to whom it concerns, and records the look', async () => {
  const { body } = await clerk.post<{ id: string }>('/people', { name: '看号', phone: '13900005678' })
  expect((await clerk.post(`/people/${body.id}/phone`)).body).toEqual({ phone: '13900005678' })
  expect((await member.post(`/people/${body.id}/phone`)).status).toBe(404)
  expect((await eventsAbout(body.id)).map(({ type, by }) => [type, by])).toEqual([
    ['people.person_added', clerk.personId],
    ['people.phone_read', clerk.personId],
  ])
})

it('lets nobody change people who only reads them, and nobody see those of another committee', async () => {
  const id = await committee.person({ name: '他处' })
  const seat = { termId: committee.termId, sectorId, from: '2026-01-10' }
  expect((await member.post('/people', { name: '新人' })).status).toBe(403)
  expect((await member.patch(`/people/${id}`, { version: 1, mark: '改' })).status).toBe(403)
  expect((await member.post(`/people/${id}/seats`, seat)).status).toBe(403)
  expect((await stranger.get(`/people/${id}`)).status).toBe(404)
  expect((await stranger.patch(`/people/${id}`, { version: 1, mark: '改' })).status).toBe(404)
  expect((await stranger.post(`/people/${id}/seats`, seat)).status).toBe(404)
  expect((await detail(id)).hats).toEqual([])
})
