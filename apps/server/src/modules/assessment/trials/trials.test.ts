import { beforeAll, expect, test } from 'vitest'
import { heldMeeting, openHall, versionOf } from '../../../testing/meeting-hall.ts'
import { assessingOffice, schemeInForce, schemeText } from '../../../testing/scheme-text.ts'

interface Trial {
  id: string | null
  assessed: number
  withoutTotal: number
  gradeChanged: number
  distribution: Array<{ from: string; count: number; before: number | null }>
  grades: Array<{ grade: string | null; count: number; before: number | null }>
  sectors: Array<{ name: string; assessed: number; mean: string | null; meanBefore: string | null }>
  items: Array<{ id: string; sum: string; sumBefore: string | null; changed: number }>
  people: Array<{ name: string; total: string | null; items: object[] }> | null
}

const hall = await openHall()
const office = await assessingOffice(hall)
const { drafter } = office
const { secretary, clerk, member, director } = hall
const [first = ''] = hall.memberIds
let inForce = ''

const record = (personId: string) =>
  clerk.post('/results', {
    personId,
    kind: 'proposal',
    on: '2026-02-10',
    title: '提案',
    attributes: { accepted: true, role: 'lead' },
    source: '登记簿',
  })
const events = async () => (await hall.database.of(hall.committee.id).selectFrom('event').select('id').execute()).length

beforeAll(async () => {
  const id = await heldMeeting(hall)
  await secretary.post(`/meetings/${id}/adoption`, { version: await versionOf(secretary, id) })
  inForce = await schemeInForce(office, id)
  await record(first)
})

test('a text is tried on the real records of a year, beside the version in force, and nothing is stored', async () => {
  const before = await events()
  const { status, body } = await drafter.post<Trial>('/trials', {
    text: schemeText({ full: '40' }),
    againstId: inForce,
  })
  expect([status, await events()]).toEqual([200, before])
  expect(body).toMatchObject({
    id: null,
    assessed: 5,
    withoutTotal: 2,
    gradeChanged: 1,
    sectors: [{ name: '教育界', assessed: 5, mean: '45', meanBefore: '55' }],
  })
  expect(body.grades).toEqual([
    { grade: '优秀', count: 0, before: 1 },
    { grade: '称职', count: 3, before: 2 },
    { grade: null, count: 2, before: 2 },
  ])
  expect(body.distribution.map(({ from, count, before: was }) => [from, count, was])).toEqual([
    ['40', 2, 0],
    ['50', 1, 2],
    ['60', 0, 1],
  ])
  expect(body.items).toMatchObject([
    { id: 'total', sum: '135', sumBefore: '165', changed: 3 },
    { id: 'standing', sum: '120', sumBefore: '150', changed: 3 },
    { id: 'proposal', sum: '15', sumBefore: '15', changed: 0 },
  ])
})

test('persons stand in leadership order, for the assessing office alone', async () => {
  const body = { schemeId: inForce }
  const own = await drafter.post<Trial>('/trials', body)
  expect(own.body.people?.map(({ name, total }) => [name, total]).slice(0, 3)).toEqual([
    ['委员1', '65'],
    ['委员2', '50'],
    ['委员3', '50'],
  ])
  expect((await secretary.post<Trial>('/trials', body)).body.people).toBeNull()
  for (const caller of [member, director]) expect((await caller.post('/trials', body)).status).toBe(403)
})

test('a new record counts in the next try, however warm the records are', async () => {
  await record(hall.memberIds[3] ?? '')
  const { body } = await drafter.post<Trial>('/trials', { schemeId: inForce })
  expect(body.withoutTotal).toBe(1)
})

test('places go by what everybody in the try comes to', async () => {
  const text = schemeText().replace(
    '基本要求: []',
    `    - { 编号: place, 项: 名次加分, 名次: { 某项: proposal, 前: [{ 名: 1, 得分: 3 }], 并列: 从高 } }
基本要求: []`,
  )
  const { status, body } = await drafter.post<Trial>('/trials', { text })
  expect([status, body.items.find(({ id }) => id === 'place')]).toMatchObject([200, { sum: '6' }])
})

test('one person’s two whole sheets stand side by side, for the assessing office alone', async () => {
  const other = await drafter.post<{ id: string }>('/schemes', { text: schemeText({ full: '40' }) })
  const path = `/trials/sheets/${first}?schemeId=${other.body.id}&againstId=${inForce}`
  const { body } =
    await drafter.get<Record<'before' | 'after', { sheet: { total: string; root: { children: object[] } } }>>(path)
  expect([body.before.sheet.total, body.after.sheet.total]).toEqual(['65', '55'])
  expect(body.after.sheet.root.children).toMatchObject([
    { id: 'standing', value: '40', formula: { zh: '40 × 1 ÷ 1 = 40' } },
    { id: 'proposal', value: '15', count: 1 },
  ])
  for (const caller of [secretary, member, director]) expect((await caller.get(path)).status).toBe(403)
  expect((await drafter.get(path.replace(first, inForce))).status).toBe(404)
})

test('a try is kept under a name when asked, as it came out then', async () => {
  const kept = await drafter.post<Trial>('/trials', { schemeId: inForce, keepAs: '2026年试算' })
  await record(hall.memberIds[4] ?? '')
  const again = await drafter.get<Trial>(`/trials/${kept.body.id}`)
  expect(again.body).toMatchObject({ name: '2026年试算', withoutTotal: 1 })
  expect((await secretary.get<Trial>(`/trials/${kept.body.id}`)).body.people).toBeNull()
  expect((await drafter.get<{ items: object[] }>('/trials')).body.items).toMatchObject([{ name: '2026年试算' }])
})

test('a text with faults is not tried', async () => {
  const { status } = await drafter.post('/trials', { text: schemeText().replace('求和', '求合') })
  expect(status).toBe(409)
  expect((await drafter.post('/trials', {})).status).toBe(400)
})
