import { expect, test } from 'vitest'
import type { Caller } from '../../testing/caller.ts'
import { openHall } from '../../testing/meeting-hall.ts'
import { readPdf } from '../../platform/pdf/pdf-reading.ts'

interface Case {
  number: string
  version: number
  state: string
  dueOn: string | null
  effect: string | null
  clock: { state: string; workingDays: number } | null
  steps: Array<{ act: string; enteredFor: boolean; by: string }>
  can: Record<string, true | string>
}

const hall = await openHall()
const { committee, clock, branchSecretary, clerk, member, director } = hall
const partyUnit = await committee.unit('office_party_committee', '机关党委', null)
const otherBranch = await committee.unit('party_branch', '机关第二党支部', partyUnit)
const signIn = async (name: string, kind: string, unitId: string) =>
  hall.signInAs(await committee.person({ name, affiliation: 'cpc', posts: [{ kind, unitId }] }))
const office = await signIn('机关党委甲', 'party_committee_member', partyUnit)
const second = await signIn('机关党委乙', 'party_committee_member', partyUnit)
const otherSecretary = await signIn('二支部书记', 'branch_secretary', otherBranch)
const discipline = await signIn('纪检组长', 'discipline_member', committee.rootId)

const words = { title: '主题党日少一次', shortcoming: '三月没有主题党日。', standard: '支部工作条例第十六条。' }

const notice = async () => {
  clock.set('2026-04-09T09:00:00+08:00')
  const { status, body } = await office.post<{ id: string; dueOn: string }>('/rectifications', {
    ...words,
    unitId: hall.branchId,
  })
  expect([status, body.dueOn]).toEqual([200, '2026-04-16'])
  return body.id
}
const read = async (caller: Caller, id: string) => (await caller.get<Case>(`/rectifications/${id}`)).body
const step = async (caller: Caller, id: string, path: string, body: object = {}) => {
  const { version } = await read(office, id)
  const reply = await caller.post<{ code?: string; detail?: { reason: string } }>(`/rectifications/${id}/${path}`, {
    version,
    wording: '说明',
    ...body,
  })
  return [reply.status, reply.body.detail?.reason] as const
}
const tasksOf = async (caller: Caller, id: string) =>
  (
    await caller.get<{ items: Array<{ action: string; subjectId: string; dueOn: string | null }> }>(
      '/tasks?box=to_do&pageSize=200',
    )
  ).body.items
    .filter(({ subjectId }) => subjectId === id)
    .map(({ action, dueOn }) => [action, dueOn])

test('goes from the notice to the evaluation; whose turn it is has the task, and the clock counts working days', async () => {
  const id = await notice()
  expect(await tasksOf(branchSecretary, id)).toEqual([['rectification.answer', '2026-04-16']])
  expect(await read(branchSecretary, id)).toMatchObject({
    state: 'noticed',
    clock: { state: 'ahead', workingDays: 5 },
    can: { plan: true, report: 'measures_awaited', pass: 'not_allowed', evaluate: 'not_allowed' },
  })
  expect(await step(branchSecretary, id, 'measures')).toEqual([200, undefined])
  expect(await tasksOf(branchSecretary, id)).toEqual([['rectification.answer', '2026-04-16']])
  expect(await step(branchSecretary, id, 'result')).toEqual([200, undefined])
  expect(await tasksOf(branchSecretary, id)).toEqual([])
  expect(await tasksOf(second, id)).toEqual([['rectification.check', '2026-04-16']])
  expect(await step(office, id, 'recheck', { holds: false })).toEqual([200, undefined])
  expect(await step(branchSecretary, id, 'result')).toEqual([200, undefined])
  expect(await step(office, id, 'recheck', { holds: true })).toEqual([200, undefined])
  expect(await step(office, id, 'evaluation', { effect: 'full' })).toEqual([409, 'evaluated_by_another'])
  expect(await step(second, id, 'evaluation', { effect: 'mostly' })).toEqual([200, undefined])
  const done = await read(branchSecretary, id)
  expect(done).toMatchObject({ state: 'evaluated', effect: 'mostly', dueOn: null, clock: null })
  expect(done.steps.map(({ act }) => act)).toEqual([
    'notice',
    'plan',
    'report',
    'sendBack',
    'report',
    'pass',
    'evaluate',
  ])
})

test('is open to the branch, the office and those who oversee, and to nobody else', async () => {
  const id = await notice()
  for (const caller of [otherSecretary]) expect((await caller.get(`/rectifications/${id}`)).status).toBe(404)
  for (const caller of [member, director, clerk]) expect((await caller.get(`/rectifications/${id}`)).status).toBe(403)
  expect((await discipline.get(`/rectifications/${id}`)).status).toBe(200)
  expect(Object.values((await read(discipline, id)).can)).toEqual(Array(6).fill('not_allowed'))
  expect((await step(discipline, id, 'measures'))[0]).toBe(403)
  expect((await step(otherSecretary, id, 'measures'))[0]).toBe(404)
  expect((await step(branchSecretary, id, 'withdrawal'))[0]).toBe(403)
})

test('what a branch hands in on paper the office enters, and the step says so', async () => {
  const id = await notice()
  expect(await step(office, id, 'measures')).toEqual([200, undefined])
  expect((await read(office, id)).steps.at(-1)).toMatchObject({ act: 'plan', enteredFor: true })
  expect(await step(office, id, 'withdrawal')).toEqual([200, undefined])
  expect(await tasksOf(branchSecretary, id)).toEqual([])
  expect(await step(branchSecretary, id, 'result')).toEqual([409, 'rectification_withdrawn'])
})

test('two who act at once act once', async () => {
  const id = await notice()
  const plan = () => branchSecretary.post(`/rectifications/${id}/measures`, { version: 1, wording: '措施' })
  const replies = await Promise.all([plan(), plan()])
  expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
})

test('is numbered without gaps, only for branches of the day, and prints with room for what is to come', async () => {
  const refused = await office.post('/rectifications', { ...words, unitId: partyUnit })
  expect(refused.status).toBe(400)
  const [one, two] = [await read(office, await notice()), await read(office, await notice())]
  const serial = ({ number }: Case) => Number(/〕(\d+)号/.exec(number)?.[1])
  expect(serial(two)).toBe(serial(one) + 1)
  const id = await notice()
  await step(branchSecretary, id, 'measures', { wording: '补开主题党日' })
  const paper = await hall.app.inject({
    method: 'GET',
    url: `/api/rectifications/${id}/notice.pdf`,
    headers: { cookie: branchSecretary.cookie },
  })
  expect(paper.statusCode).toBe(200)
  const { characters } = readPdf(new Uint8Array(paper.rawPayload))
  for (const letter of '整改通知单主题党日补开复查签名') expect(characters).toContain(letter)
})
