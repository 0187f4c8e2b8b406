import { expect, test } from 'vitest'
import type { Caller } from '../../../testing/caller.ts'
import { openHall } from '../../../testing/meeting-hall.ts'

interface Branch {
  members: number
  officers: Array<{ personId: string; kind: string; from: string; age: number | null }>
  term: { from: string; dueOn: string; delayedUntil: string | null; state: string }
  findings: Array<{ key: string; state: string; basis: { document: string } }>
  elections: Array<{ heldOn: string; results: Array<{ votes: number }> }>
  can: Record<string, true | string>
}

const hall = await openHall()
const { committee, clock, branchSecretary, member, director } = hall
const partyUnit = await committee.unit('office_party_committee', '机关党委', null)
const officeId = await committee.person({
  name: '机关党委甲',
  affiliation: 'cpc',
  posts: [{ kind: 'party_committee_member', unitId: partyUnit }],
})
let office = await hall.signInAs(officeId)
const branchId = await committee.unit('party_branch', '机关第五党支部', partyUnit)
const people = await Promise.all(
  ['甲', '乙', '丙', '丁', '戊'].map((name) => committee.person({ name, affiliation: 'cpc', units: [branchId] })),
)
const [first = '', second = ''] = people
const read = async (caller: Caller) => (await caller.get<Branch>(`/branches/${branchId}`)).body
const elect = async (body: object, caller?: Caller) => {
  const reply = await (caller ?? office).post<{ detail?: { reason: string } }>(`/branches/${branchId}/elections`, {
    due: 5,
    present: 5,
    paper: '选举结果报告',
    ...body,
  })
  return [reply.status, reply.body.detail?.reason] as const
}
const asSecretary = (personId: string, votes: number) => [{ personId, postKind: 'branch_secretary', votes }]

test('is checked by the rules, each finding with its basis', async () => {
  const branch = await read(office)
  expect(branch.members).toBe(5)
  expect(Object.fromEntries(branch.findings.map(({ key, state }) => [key, state]))).toEqual({
    enough_members: 'met',
    not_too_many: 'met',
    secretary: 'unmet',
    committee: 'met',
  })
  for (const { basis } of branch.findings) expect(basis.document).toContain('支部工作条例')
})

test('is open to its officers and to those who oversee branches, and to nobody else', async () => {
  expect((await branchSecretary.get(`/branches/${branchId}`)).status).toBe(404)
  expect((await branchSecretary.get(`/branches/${hall.branchId}`)).status).toBe(200)
  for (const caller of [member, director]) expect((await caller.get(`/branches/${branchId}`)).status).toBe(403)
  const { can } = (await branchSecretary.get<Branch>(`/branches/${hall.branchId}`)).body
  expect(can).toEqual({ elect: 'not_allowed', delay: 'not_allowed' })
  expect((await elect({ heldOn: '2026-03-01', elected: asSecretary(first, 5) }, branchSecretary))[0]).toBe(403)
})

test('an election in time, well attended and won, puts its officers into their posts and ends those before', async () => {
  const { term } = await read(office)
  clock.set(`${term.dueOn}T12:00:00+08:00`)
  const heldOn = term.dueOn
  expect(await elect({ heldOn, present: 3, elected: asSecretary(first, 3) })).toEqual([409, 'turnout_too_low'])
  expect(await elect({ heldOn, present: 4, elected: asSecretary(first, 2) })).toEqual([409, 'votes_too_few'])
  expect((await elect({ heldOn, elected: asSecretary(office.personId, 5) }))[0]).toBe(400)
  expect(await elect({ heldOn, elected: asSecretary(first, 5) })).toEqual([200, undefined])
  const branch = await read(office)
  expect(branch.officers).toMatchObject([{ personId: first, kind: 'branch_secretary', from: heldOn }])
  expect(branch.term).toMatchObject({ from: heldOn, state: 'running' })
  expect(branch.elections).toMatchObject([{ heldOn, results: [{ votes: 5 }] }])
})

test('a late election needs the superior’s approval, by a year at most', async () => {
  const { term } = await read(office)
  const late = `${Number(term.dueOn.slice(0, 4))}-12-31`
  clock.set(`${late}T12:00:00+08:00`)
  office = await hall.signInAs(officeId)
  expect((await read(office)).term.state).toBe('overdue')
  expect(await elect({ heldOn: late, elected: asSecretary(second, 5) })).toEqual([
    409,
    'election_late_without_approval',
  ])
  const delay = (until: string) =>
    office.post<{ detail?: { reason: string } }>(`/branches/${branchId}/election-delays`, {
      until,
      approval: '工委批复3号',
    })
  expect((await delay(`${Number(late.slice(0, 4)) + 2}-01-01`)).body.detail?.reason).toBe('delay_over_a_year')
  expect((await delay(late)).status).toBe(200)
  expect((await read(office)).term).toMatchObject({ delayedUntil: late, state: 'delayed' })
  expect(await elect({ heldOn: late, elected: asSecretary(second, 5) })).toEqual([200, undefined])
  expect((await read(office)).officers).toMatchObject([{ personId: second, from: late }])
})
