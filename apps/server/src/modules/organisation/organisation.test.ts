import { expect, it } from 'vitest'
import { openBench } from '../../testing/bench.ts'

const bench = await openBench()
const { committee } = bench
const clerk = await bench.signInAs(
  await committee.person({ posts: [{ kind: 'office_clerk', unitId: committee.rootId }] }),
)

it('splits a branch on a day: people go over, officers end, the lineage stays', async () => {
  const parent = await committee.unit('office_party_committee', '机关党委', null)
  const old = await committee.unit('party_branch', '老支部', parent)
  const people = await Promise.all(
    ['甲一', '乙二'].map((name) => committee.person({ name, affiliation: 'cpc', units: [old] })),
  )
  await clerk.post(`/units/${old}/posts`, { personId: people[0], kind: 'branch_secretary', from: '2022-02-01' })
  const [first = '', second = ''] = people
  const { body } = await clerk.post<{ unitIds: string[] }>('/units/restructuring', {
    change: 'split',
    on: '2026-02-01',
    basis: '机关党委决定',
    fromUnitIds: [old],
    into: [
      { name: '一支部', kind: 'party_branch', parentId: parent, personIds: [first] },
      { name: '二支部', kind: 'party_branch', parentId: parent, personIds: [second] },
    ],
  })
  expect(body.unitIds).toHaveLength(2)
  const names = async (on: string) =>
    (await clerk.get<{ items: Array<{ name: string; kind: string }> }>(`/units?on=${on}`)).body.items
      .filter(({ kind }) => kind === 'party_branch')
      .map(({ name }) => name)
      .sort()
  expect(await names('2026-01-31')).toEqual(['老支部'])
  expect(await names('2026-02-01')).toEqual(['一支部', '二支部'])
  expect((await clerk.get(`/units/${body.unitIds[0]}`)).body).toMatchObject({
    people: 1,
    lineage: [{ change: 'split', on: '2026-02-01', from: [{ name: '老支部' }] }],
  })
  const posts = async (on: string) => (await clerk.get<{ total: number }>(`/posts?on=${on}&unitId=${old}`)).body.total
  expect([await posts('2026-01-31'), await posts('2026-02-01')]).toEqual([1, 0])
})

it('lets a person belong to one Party branch at a time, also when two clerks add at once', async () => {
  const parent = await committee.unit('office_party_committee', '另一党委', null)
  const branches = await Promise.all(['甲支部', '乙支部'].map((name) => committee.unit('party_branch', name, parent)))
  const personId = await committee.person({ affiliation: 'cpc' })
  const replies = await Promise.all(
    branches.map((id) => clerk.post(`/units/${id}/memberships`, { personIds: [personId], from: '2026-01-01' })),
  )
  expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'overlaps',
    detail: { rule: 'one_per_slot' },
  })
})

it('holds a post only where the rule pack lets it be held', async () => {
  const sector = await committee.unit('sector', '教育')
  const personId = await committee.person()
  const reply = await clerk.post(`/units/${sector}/posts`, { personId, kind: 'branch_secretary', from: '2026-01-01' })
  expect(reply).toMatchObject({ status: 422, body: { code: 'post_kind_refused' } })
})

it('closes no unit that has units below it', async () => {
  const above = await committee.unit('office_party_committee', '上级党委', null)
  await committee.unit('party_branch', '下级支部', above)
  const reply = await clerk.post(`/units/${above}/closure`, { on: '2026-03-01', reason: '撤销' })
  expect(reply).toMatchObject({ status: 409, body: { code: 'still_in_use' } })
})

it('counts both coverages from the records of the day and names who is missing', async () => {
  const sectorId = await committee.unit('sector', '医药卫生')
  const special = await committee.unit('special_committee', '覆盖专委会')
  const branch = await committee.unit('functional_branch', '覆盖履职党支部', special)
  await committee.person({ name: '已编入', affiliation: 'cpc', sectorId, units: [special, branch] })
  const missing = await committee.person({ name: '未编入', affiliation: 'cpc', sectorId })
  await committee.person({ name: '党外', affiliation: 'none', sectorId, units: [special] })
  const { body } =
    await clerk.get<Record<'organisation' | 'work', { due: number; covered: number; notCovered: object[] }>>(
      '/coverage',
    )
  expect(body.organisation).toMatchObject({
    due: 2,
    covered: 1,
    notCovered: [{ personId: missing, reason: 'no_functional_branch' }],
  })
  expect(body.work).toMatchObject({ due: 3, covered: 2, notCovered: [{ personId: missing, reason: 'not_reached' }] })
})

it('takes a right away on the very next request', async () => {
  const personId = await committee.person({ posts: [{ kind: 'office_clerk', unitId: committee.rootId }] })
  const other = await bench.signInAs(personId)
  expect((await other.get('/people')).status).toBe(200)
  const { body } = await clerk.get<{ items: Array<{ postId: string; personId: string }> }>('/posts?kind=office_clerk')
  const post = body.items.find((item) => item.personId === personId)?.postId
  expect((await clerk.post(`/posts/${post}/end`, { on: '2026-03-05' })).status).toBe(200)
  expect((await other.get('/people')).status).toBe(403)
})
