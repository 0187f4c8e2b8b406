import { expect, test } from 'vitest'
import { jobHandlers } from '../../job-handlers.ts'
import type { Caller } from '../../testing/caller.ts'
import { create, heldMeeting, minutes, openHall, versionOf } from '../../testing/meeting-hall.ts'

interface FactList {
  items: Array<{
    kind: string
    kindName: string
    on: string
    subjectKind: string
    personId: string
    personName: string
    attributes: Record<string, unknown>
    correctsId: string | null
    correctedById: string | null
  }>
}

const hall = await openHall()
const { branchSecretary, clerk, secretary, director } = hall
const [firstPartyMember = ''] = hall.partyMemberIds
const officePost = (kind: string) => ({ posts: [{ kind, unitId: hall.committee.rootId }] })
const partyUnit = await hall.committee.unit('office_party_committee', '机关党委', null)
const partyCommittee = await hall.signInAs(
  await hall.committee.person({
    name: '机关党委委员',
    affiliation: 'cpc',
    posts: [{ kind: 'party_committee_member', unitId: partyUnit }],
  }),
)
const personnel = await hall.signInAs(
  await hall.committee.person({ name: '政工科干部', isCadre: true, ...officePost('personnel_clerk') }),
)

/** A branch meeting with one present, one on an official trip and one absent. */
const branchMeeting = async (decisions: object[] = []) => {
  const id = await create(branchSecretary, {
    kind: 'branch_meeting',
    unitId: hall.branchId,
    title: '一季度党员大会',
    startsAt: '2026-03-12T15:00:00+08:00',
    chairId: branchSecretary.personId,
    recorderId: branchSecretary.personId,
  })
  const states = ['present', 'official_trip', 'absent', 'late']
  const marks = [...hall.partyMemberIds, branchSecretary.personId].map((personId, at) => ({
    personId,
    state: states[at],
  }))
  hall.clock.set('2026-03-12T16:00:00+08:00')
  await branchSecretary.put(`/meetings/${id}/attendance`, { marks })
  const version = await versionOf(branchSecretary, id)
  await branchSecretary.put(`/meetings/${id}/minutes`, { version, ...minutes({ decisions }) })
  const adopted = await branchSecretary.post(`/meetings/${id}/adoption`, {
    version: await versionOf(branchSecretary, id),
  })
  expect(adopted.status).toBe(200)
  return id
}

const ofUnits = async (caller: Caller, kind: string) =>
  (await caller.get<FactList>(`/facts?kind=${kind}&pageSize=200`)).body.items

test('adopted minutes of a branch put one fact on the branch, with due, present and turnout', async () => {
  const id = await branchMeeting()
  const facts = (await branchSecretary.get<FactList>(`/facts?recordId=${id}&kind=branch_life`)).body.items
  expect(facts).toMatchObject([
    {
      on: '2026-03-12',
      subjectKind: 'unit',
      personId: hall.branchId,
      personName: '机关第一党支部',
      attributes: { meeting: 'branch_meeting', due: 4, present: 2, turnout: 66.67 },
    },
  ])
  expect((await clerk.get<FactList>(`/facts?recordId=${id}&kind=branch_life`)).body.items).toEqual([])
})

test('a corrected mark is counted anew in a fact of the branch that names the one before it', async () => {
  const id = await branchMeeting()
  const corrected = await branchSecretary.post(`/meetings/${id}/attendance/${hall.partyMemberIds[2]}/corrections`, {
    state: 'present',
    reason: '漏签',
  })
  expect(corrected.status).toBe(200)
  const facts = (await branchSecretary.get<FactList>(`/facts?recordId=${id}&kind=branch_life`)).body.items
  expect(facts.map(({ attributes, correctsId }) => [attributes['turnout'], correctsId !== null])).toEqual([
    [100, true],
    [66.67, false],
  ])
})

test('a meeting that no branch convened puts nothing on one', async () => {
  const before = (await ofUnits(branchSecretary, 'branch_life')).length
  const id = await heldMeeting(hall)
  await secretary.post(`/meetings/${id}/adoption`, { version: await versionOf(secretary, id) })
  expect(await ofUnits(branchSecretary, 'branch_life')).toHaveLength(before)
})

test('tasks of the branch count by the day they were due, on time or late; those without a day do not', async () => {
  hall.clock.set('2026-03-12T15:00:00+08:00')
  const ownerId = branchSecretary.personId
  const id = await branchMeeting([
    { wording: '走访困难党员', ownerId, dueOn: '2026-03-20' },
    { wording: '整理党员名册', ownerId: firstPartyMember, dueOn: '2026-03-16' },
    { wording: '长期坚持', ownerId },
  ])
  const close = async (caller: Caller, wording: string) => {
    const tasks = (
      await caller.get<{ items: Array<{ id: string; title: string; subjectId: string }> }>(
        '/tasks?box=to_do&pageSize=200',
      )
    ).body.items
    const task = tasks.find(({ title, subjectId }) => title === wording && subjectId === id)
    expect((await caller.post(`/tasks/${task?.id}/closing`, { result: '已办' })).status).toBe(200)
  }
  hall.clock.set('2026-03-18T09:00:00+08:00')
  await close(branchSecretary, '走访困难党员')
  await close(await hall.signInAs(firstPartyMember), '整理党员名册')
  await close(branchSecretary, '长期坚持')
  const facts = await ofUnits(branchSecretary, 'branch_task')
  expect(facts.map(({ on, attributes }) => [on, attributes['title'], attributes['outcome']])).toEqual([
    ['2026-03-20', '走访困难党员', 'on_time'],
    ['2026-03-16', '整理党员名册', 'late'],
  ])
})

test('a task that nobody closed counts as open from the day after it was due, and as late once it is done', async () => {
  hall.clock.set('2026-03-12T15:00:00+08:00')
  const wording = '订正支部名册'
  const id = await branchMeeting([{ wording, ownerId: branchSecretary.personId, dueOn: '2026-03-25' }])
  const ours = async () =>
    (await ofUnits(branchSecretary, 'branch_task'))
      .filter(({ attributes }) => attributes['title'] === wording)
      .map(({ on, attributes, correctsId }) => [on, attributes['outcome'], correctsId !== null])
  const look = () => jobHandlers(hall.services)['task.find_overdue']?.({ committeeId: hall.committee.id })
  hall.clock.set('2026-03-25T23:00:00+08:00')
  await look()
  expect(await ours()).toEqual([])
  hall.clock.set('2026-03-26T00:10:00+08:00')
  await look()
  await look()
  expect(await ours()).toEqual([['2026-03-25', 'open', false]])
  const { items } = (
    await branchSecretary.get<{ items: Array<{ id: string; subjectId: string }> }>('/tasks?box=to_do&pageSize=200')
  ).body
  const task = items.find(({ subjectId }) => subjectId === id)
  expect((await branchSecretary.post(`/tasks/${task?.id}/closing`, { result: '已办' })).status).toBe(200)
  expect((await ours()).toSorted((a, b) => String(a[1]).localeCompare(String(b[1])))).toEqual([
    ['2026-03-25', 'late', true],
    ['2026-03-25', 'open', false],
  ])
})

test('a task from a standing committee meeting is the person’s, not his branch’s', async () => {
  const before = (await ofUnits(branchSecretary, 'branch_task')).length
  hall.clock.set('2026-03-02T09:00:00+08:00')
  const decision = { wording: '起草报告', ownerId: branchSecretary.personId, dueOn: '2026-03-20' }
  const id = await heldMeeting(hall, {}, [decision])
  await secretary.post(`/meetings/${id}/adoption`, { version: await versionOf(secretary, id) })
  const { items } = (
    await branchSecretary.get<{ items: Array<{ id: string; subjectId: string }> }>('/tasks?box=to_do&pageSize=200')
  ).body
  const task = items.find(({ subjectId }) => subjectId === id)
  expect((await branchSecretary.post(`/tasks/${task?.id}/closing`, { result: '已办' })).status).toBe(200)
  expect(await ofUnits(branchSecretary, 'branch_task')).toHaveLength(before)
})

const said = { on: '2026-03-10', title: '一季度', source: '登记簿' }

test('ratings and ballots of a branch are recorded by its Party committee, problems by the branch as well', async () => {
  const rating = { ...said, kind: 'branch_rating', unitId: hall.branchId, attributes: { what: 'strength', points: 88 } }
  expect((await partyCommittee.post('/results', rating)).status).toBe(200)
  expect((await branchSecretary.post('/results', rating)).status).toBe(403)
  expect((await clerk.post('/results', rating)).status).toBe(403)
  const problem = { ...said, kind: 'branch_problem', unitId: hall.branchId, attributes: { outcome: 'verified' } }
  expect((await branchSecretary.post('/results', problem)).status).toBe(200)
  const other = await hall.committee.unit('party_branch', '机关第二党支部', partyUnit)
  expect((await branchSecretary.post('/results', { ...problem, unitId: other })).status).toBe(404)
  expect((await partyCommittee.post('/results', { ...problem, unitId: hall.specialId })).status).toBe(404)
  expect((await partyCommittee.post('/results', { ...problem, unitId: undefined })).body).toMatchObject({
    faults: [{ path: 'unitId', code: 'required' }],
  })
  expect(await ofUnits(branchSecretary, 'branch_rating')).toMatchObject([
    { kindName: 'branch_rating', personName: '机关第一党支部', attributes: { what: 'strength', points: 88 } },
  ])
})

test('what follows from events alone is recorded by nobody', async () => {
  const life = { ...said, kind: 'branch_life', unitId: hall.branchId }
  expect((await partyCommittee.post('/results', life)).body).toMatchObject({ faults: [{ path: 'kind' }] })
})

test('a cadre records his own summary and nobody else’s; the review is the personnel section’s', async () => {
  const cadre = await hall.signInAs(await hall.committee.person({ name: '干部甲', isCadre: true, affiliation: 'cpc' }))
  const summary = { ...said, kind: 'cadre_summary', personId: cadre.personId }
  const recorded = await cadre.post<{ id: string }>('/results', summary)
  expect(recorded.status).toBe(200)
  expect((await cadre.post('/results', { ...summary, personId: personnel.personId })).status).toBe(403)
  expect((await personnel.post('/results', summary)).status).toBe(403)
  const review = { ...said, kind: 'cadre_review', personId: cadre.personId, attributes: { grade: 'good' } }
  expect((await cadre.post('/results', review)).status).toBe(403)
  expect((await personnel.post('/results', review)).status).toBe(200)
  expect((await personnel.post('/results', { ...review, personId: hall.memberIds[0] })).status).toBe(404)
  expect(await ofUnits(cadre, 'cadre_review')).toHaveLength(1)
  expect(await ofUnits(personnel, 'cadre_review')).toHaveLength(1)
  expect(await ofUnits(director, 'cadre_review')).toEqual([])
  expect((await cadre.post(`/results/${recorded.body.id}/withdrawal`, { reason: '重写' })).status).toBe(200)
})
