import { beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '../../../testing/caller.ts'
import { create, minutes, openHall, versionOf } from '../../../testing/meeting-hall.ts'
import { schemeInForce } from '../../../testing/scheme-text.ts'
import { readPdf } from '../../../platform/pdf/pdf-reading.ts'
import { branchStars, branchQuarter, cadreQuarter } from '../../../testing/unit-scheme-texts.ts'

interface Node {
  id: string
  value: string | null
  missing: string | null
  formula: { zh: string }
  children: Node[]
}

interface UnitSheet {
  subject: { id: string; name: string }
  sheet: { total: string | null; grade: string | null; quota?: { zh: string }; root: Node }
  adoptedGrade: { grade: string | null; reason: { zh: string } } | null
  previous: { roundTitle: string; items: Array<{ id: string; value: string | null }> } | null
  talk: { id: string } | null
  can: Record<string, true | string>
}

const hall = await openHall()
const { committee, clock, branchSecretary, clerk, member, director } = hall
const partyUnit = await committee.unit('office_party_committee', '机关党委', null)
const groupUnit = await committee.unit('party_group', '政协党组', null)
const secondBranch = await committee.unit('party_branch', '机关第二党支部', partyUnit)
const signIn = async (name: string, kind: string, unitId: string) =>
  hall.signInAs(await committee.person({ name, affiliation: 'cpc', posts: [{ kind, unitId }] }))
const party = {
  drafter: await signIn('机关党委甲', 'party_committee_member', partyUnit),
  reviewer: await signIn('机关党委乙', 'party_committee_member', partyUnit),
}
const personnel = {
  drafter: await signIn('政工科甲', 'personnel_clerk', committee.rootId),
  reviewer: await signIn('政工科乙', 'personnel_clerk', committee.rootId),
}
await signIn('支部委员', 'branch_committee_member', hall.branchId)
const cadreIds = await Promise.all(
  [1, 2, 3].map((at) => committee.person({ name: `干部${at}`, isCadre: true, rankNo: at })),
)

const meetingOf = async (kind: string, unitId: string, day: string, caller: Caller, due: readonly string[]) => {
  clock.set(`${day}T18:00:00+08:00`)
  const id = await create(caller, {
    kind,
    unitId,
    title: `${day} ${kind}`,
    startsAt: `${day}T09:00:00+08:00`,
    chairId: caller.personId,
    recorderId: caller.personId,
  })
  await caller.post(`/meetings/${id}/invitations`, { personIds: [...due, caller.personId] })
  const marks = [...due, caller.personId].map((personId) => ({ personId, state: 'present' }))
  await caller.put(`/meetings/${id}/attendance`, { marks, lateEntryReason: '会后整理' })
  await caller.put(`/meetings/${id}/minutes`, { version: await versionOf(caller, id), ...minutes() })
  const adopted = await caller.post(`/meetings/${id}/adoption`, { version: await versionOf(caller, id) })
  expect([adopted.status, adopted.body]).toMatchObject([200, {}])
  return id
}

const say = async (caller: Caller, kind: string, about: object, attributes: object, on: string) => {
  const body = { kind, ...about, on, title: kind, source: '登记簿', attributes }
  const { status, body: answer } = await caller.post<{ id: string }>('/results', body)
  expect([status, answer]).toMatchObject([200, {}])
}

const open = async (office: Caller, schemeId: string, dates: object = {}) => {
  const { status, body } = await office.post<{ id: string }>('/rounds', { schemeId, ...dates })
  expect([status, body]).toMatchObject([200, {}])
  return body.id
}

const sheetOf = async (caller: Caller, roundId: string, subjectId: string) =>
  (await caller.get<UnitSheet>(`/rounds/${roundId}/sheets/${subjectId}`)).body

const step = async (office: Caller, roundId: string, path: string, body: object = {}) => {
  const { version } = (await office.get<{ version: number }>(`/rounds/${roundId}`)).body
  const reply = await office.post<{ detail?: { reason: string } }>(`/rounds/${roundId}/${path}`, { version, ...body })
  return [reply.status, reply.body.detail?.reason] as const
}

/** From the drafts to the telling: every place confirmed by both of the office. */
const tell = async (office: { drafter: Caller; reviewer: Caller }, roundId: string) => {
  expect(await step(office.drafter, roundId, 'verification')).toEqual([200, undefined])
  const { verifications } = (await office.drafter.get<{ verifications: Array<{ id: string }> }>(`/rounds/${roundId}`))
    .body
  for (const { id } of verifications) {
    await office.drafter.post(`/verifications/${id}/opinions`, { verdict: 'confirmed' })
    await office.reviewer.post(`/verifications/${id}/opinions`, { verdict: 'confirmed' })
  }
  expect(await step(office.drafter, roundId, 'telling')).toEqual([200, undefined])
}

const find = (node: Node, id: string): Node | undefined =>
  node.id === id ? node : node.children.map((child) => find(child, id)).find((one) => one !== undefined)

describe('a quarter of the branches', () => {
  let quarter = ''
  let starsId = ''
  let first = ''
  let second = ''

  beforeAll(async () => {
    const meetingId = await meetingOf('party_committee_meeting', partyUnit, '2026-03-02', party.drafter, [])
    quarter = await schemeInForce(party, meetingId, { text: branchQuarter, from: '2026-01-01' })
    starsId = await schemeInForce(party, meetingId, { text: branchStars, from: '2026-01-01' })
    await meetingOf('branch_meeting', hall.branchId, '2026-03-12', branchSecretary, hall.partyMemberIds)
    await say(
      party.drafter,
      'branch_ballots',
      { unitId: hall.branchId },
      { answer: 'satisfied', number: 19 },
      '2026-03-12',
    )
    await say(
      party.drafter,
      'branch_ballots',
      { unitId: hall.branchId },
      { answer: 'dissatisfied', number: 1 },
      '2026-03-12',
    )
    clock.set('2026-04-08T09:00:00+08:00')
    first = await open(party.drafter, quarter)
  })

  test('is about the quarter that ended, and prefilled: both rates with their numerator and denominator', async () => {
    const { body } = await party.drafter.get<{ title: string; from: string; until: string }>(`/rounds/${first}`)
    expect(body).toMatchObject({ from: '2026-01-01', until: '2026-04-01' })
    expect(body.title).toBe('2026年第一季度 党支部季度考核（试验）')
    const { sheet, subject } = await sheetOf(party.drafter, first, hall.branchId)
    expect(subject.name).toBe('机关第一党支部')
    expect(find(sheet.root, 'life')).toMatchObject({ value: '100' })
    expect(find(sheet.root, 'satisfaction')).toMatchObject({ value: '95', formula: { zh: '100 × 19 ÷ 20 = 95' } })
    expect(find(sheet.root, 'solved')).toMatchObject({ value: null, missing: 'nobody_due' })
  })

  test('asks a branch only what its shape allows: without a committee no committee meetings', async () => {
    const withCommittee = (await sheetOf(party.drafter, first, hall.branchId)).sheet
    const without = (await sheetOf(party.drafter, first, secondBranch)).sheet
    expect(find(withCommittee.root, 'committee')?.missing).not.toBe('not_for_role')
    expect(find(without.root, 'committee')?.missing).toBe('not_for_role')
  })

  test('lists the branches by their place, never by points, and is closed to those it does not concern', async () => {
    const named = async (query = '') =>
      (await party.drafter.get<{ items: Array<{ name: string }> }>(`/rounds/${first}/sheets${query}`)).body.items.map(
        ({ name }) => name,
      )
    await hall.clerk.patch(`/units/${secondBranch}`, { rankNo: 1 })
    await hall.clerk.patch(`/units/${hall.branchId}`, { rankNo: 2 })
    expect(await named()).toEqual(['机关第二党支部', '机关第一党支部'])
    await hall.clerk.patch(`/units/${secondBranch}`, { rankNo: 3 })
    expect(await named()).toEqual(['机关第一党支部', '机关第二党支部'])
    expect(await named(`?search=${encodeURIComponent('第二')}`)).toEqual(['机关第二党支部'])
    expect((await party.drafter.get(`/rounds/${first}/sheets?order=total`)).status).toBe(400)
    expect((await branchSecretary.get(`/rounds/${first}/sheets/${hall.branchId}`)).status).toBe(404)
    expect((await personnel.drafter.get(`/rounds/${first}/sheets/${hall.branchId}`)).status).toBe(404)
    expect((await clerk.get(`/rounds/${first}/sheets/${hall.branchId}`)).status).toBe(404)
  })

  test('is told to the branch, whose officer may object for it and for no other', async () => {
    await tell(party, first)
    const { can } = await sheetOf(branchSecretary, first, hall.branchId)
    expect(can['object']).toBe(true)
    expect((await branchSecretary.get(`/rounds/${first}/sheets/${secondBranch}`)).status).toBe(404)
    expect((await member.get(`/rounds/${first}/sheets/${hall.branchId}`)).status).toBe(404)
    expect((await director.get(`/rounds/${first}/sheets/${hall.branchId}`)).status).toBe(404)
    const mine = (await branchSecretary.get<{ items: Array<{ subjectId: string }> }>('/my-rounds')).body.items
    expect(mine.map(({ subjectId }) => subjectId)).toEqual([hall.branchId])
    const objected = await branchSecretary.post(`/rounds/${first}/sheets/${hall.branchId}/objections`, {
      nodeId: 'satisfaction',
      wording: '票数有误',
    })
    expect(objected.status).toBe(200)
    const { items } = (await party.drafter.get<{ items: Array<{ id: string }> }>('/objections?state=open')).body
    await party.reviewer.post(`/objections/${items[0]?.id}/answer`, { outcome: 'rejected', reason: '经复核无误' })
  })

  test('is adopted by the Party committee, and the next quarter stands beside it line by line', async () => {
    const talk = await meetingOf('party_committee_meeting', partyUnit, '2026-05-05', party.drafter, [])
    const talkAt = `/rounds/${first}/sheets/${hall.branchId}/talk`
    expect((await branchSecretary.put(talkAt, { meetingId: talk })).status).toBe(403)
    expect((await personnel.drafter.put(talkAt, { meetingId: talk })).status).toBe(403)
    expect((await party.drafter.put(talkAt, { meetingId: talk })).status).toBe(200)
    expect((await sheetOf(branchSecretary, first, hall.branchId)).talk).toMatchObject({
      id: talk,
      heldOn: '2026-05-05',
    })
    const paper = await hall.app.inject({
      method: 'GET',
      url: `/api/rounds/${first}/sheets/${hall.branchId}/sheet.pdf`,
      headers: { cookie: branchSecretary.cookie },
    })
    expect(paper.statusCode).toBe(200)
    const { characters } = readPdf(new Uint8Array(paper.rawPayload))
    for (const letter of '机关第一党支部书记签名面谈上期') expect(characters).toContain(letter)
    const members = await meetingOf('party_group_meeting', groupUnit, '2026-05-06', party.drafter, [])
    const meetingId = await meetingOf('party_committee_meeting', partyUnit, '2026-05-07', party.drafter, [])
    expect(members).not.toBe(meetingId)
    expect(await step(party.drafter, first, 'adoption', { meetingId, raised: [], decided: [] })).toEqual([
      200,
      undefined,
    ])
    clock.set('2026-07-03T09:00:00+08:00')
    second = await open(party.drafter, quarter)
    const { previous } = await sheetOf(party.drafter, second, hall.branchId)
    expect(previous?.roundTitle).toContain('2026年第一季度')
    expect(previous?.items.find(({ id }) => id === 'satisfaction')?.value).toBe('95')
    const other = await sheetOf(party.drafter, second, secondBranch)
    expect(other.previous?.items.find(({ id }) => id === 'satisfaction')?.value).toBeNull()
  })

  test('five stars go to as many as the quota lets; who is the better by the rule gets the place', async () => {
    await say(party.drafter, 'branch_rating', { unitId: hall.branchId }, { what: 'strength', points: 92 }, '2026-06-10')
    await say(
      party.drafter,
      'branch_rating',
      { unitId: hall.branchId },
      { what: 'evaluation', points: 91 },
      '2026-06-10',
    )
    await say(party.drafter, 'branch_rating', { unitId: secondBranch }, { what: 'strength', points: 95 }, '2026-06-10')
    await say(
      party.drafter,
      'branch_rating',
      { unitId: secondBranch },
      { what: 'evaluation', points: 99 },
      '2026-06-10',
    )
    const round = await open(party.drafter, starsId, { from: '2026-01-01', until: '2026-07-01' })
    await tell(party, round)
    clock.set('2026-08-03T09:00:00+08:00')
    const meetingId = await meetingOf('party_committee_meeting', partyUnit, '2026-08-03', party.drafter, [])
    expect(await step(party.drafter, round, 'adoption', { meetingId, raised: [], decided: [] })).toEqual([
      200,
      undefined,
    ])
    const adopted = await Promise.all([hall.branchId, secondBranch].map((id) => sheetOf(party.drafter, round, id)))
    expect(adopted.map(({ adoptedGrade }) => adoptedGrade?.grade)).toEqual(['四星', '五星'])
    expect(adopted[0]?.adoptedGrade?.reason.zh).toContain('名额')
  })
})

describe('a quarter of the cadres', () => {
  test('gives four grades; the quota of the best prints its rounding, and a tie waits for the meeting', async () => {
    const meetingId = await meetingOf('party_group_meeting', groupUnit, '2026-08-04', party.drafter, [])
    const schemeId = await schemeInForce(personnel, meetingId, { text: cadreQuarter, from: '2026-01-01' })
    const grades = ['good', 'good', 'fair']
    for (const [at, personId] of cadreIds.entries())
      await say(personnel.drafter, 'cadre_review', { personId }, { grade: grades[at] }, '2026-05-30')
    const round = await open(personnel.drafter, schemeId, { from: '2026-04-01', until: '2026-07-01' })
    await tell(personnel, round)
    const cadre = await hall.signInAs(cadreIds[0] ?? '')
    const proposal = (
      await personnel.drafter.get<{ quotas: Array<{ words: { zh: string }; tied: object[] }>; hindrances: string[] }>(
        `/rounds/${round}/proposal`,
      )
    ).body
    expect(proposal.quotas[0]?.tied).toHaveLength(2)
    expect(proposal.quotas[0]?.words.zh).toContain('舍去')
    expect((await party.drafter.get(`/rounds/${round}/sheets/${cadreIds[0]}`)).status).toBe(404)
    expect((await cadre.get(`/rounds/${round}/sheets/${cadreIds[1]}`)).status).not.toBe(200)
    clock.set('2026-09-01T09:00:00+08:00')
    const adopting = await meetingOf('party_group_meeting', groupUnit, '2026-09-01', party.drafter, [])
    const adoption = { meetingId: adopting, raised: [] }
    expect(await step(personnel.drafter, round, 'adoption', { ...adoption, decided: [] })).toEqual([
      409,
      'quota_ties_open',
    ])
    const reason = '会议按工作实绩确定'
    const decided = [
      { subjectId: cadreIds[1], grade: '好', reason },
      { subjectId: cadreIds[0], grade: '较好', reason },
    ]
    expect(await step(personnel.drafter, round, 'adoption', { ...adoption, decided })).toEqual([200, undefined])
    const adopted = await Promise.all(cadreIds.map((id) => sheetOf(personnel.drafter, round, id)))
    expect(adopted.map(({ adoptedGrade }) => adoptedGrade?.grade)).toEqual(['较好', '好', '一般'])
    const { items } = (
      await personnel.drafter.get<{ items: Array<{ on: string; attributes: { grade: string } }> }>(
        '/facts?kind=cadre_quarter',
      )
    ).body
    expect(new Set(items.map(({ on, attributes }) => `${on} ${attributes.grade}`))).toEqual(
      new Set(['2026-06-30 一般', '2026-06-30 好', '2026-06-30 较好']),
    )
  })
})
