import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Sheet } from '@tongxin/domain/assessment/sheet'
import { beforeAll, describe, expect, test } from 'vitest'
import { heldMeeting, openHall, versionOf } from '../../testing/meeting-hall.ts'
import { testPack } from '../../testing/test-pack.ts'

const scheme: Scheme = {
  id: 'test-scheme',
  title: '委员履职考核（试验）',
  subject: 'member',
  period: 'duty_year',
  basis: [{ document: '试验办法', clause: '第一条' }],
  openReadings: ['请假留在应到'],
  rounding: { places: 1, mode: 'half_up' },
  partYear: 'exempt',
  capGroups: [],
  root: {
    id: 'total',
    title: '总分',
    mechanism: 'sum',
    children: [
      {
        id: 'standing',
        title: '常委会会议',
        mechanism: 'quantity',
        onlyFor: ['standing_member'],
        quantity: {
          take: 'ratio',
          counted: { kinds: ['attendance'], where: { meetingGroup: { is: ['standing'] }, state: { is: ['present'] } } },
          of: { kinds: ['attendance'], where: { meetingGroup: { is: ['standing'] } } },
        },
        to: { full: '50' },
      },
      {
        id: 'proposal',
        title: '提案',
        mechanism: 'each',
        of: { kinds: ['proposal'], where: { accepted: { is: [true] } } },
        points: { table: { lead: '15', joint: '8' }, attribute: 'role' },
        cap: '20',
      },
    ],
  },
  gates: [],
  grades: [
    { name: '优秀', atLeast: '60' },
    { name: '称职', atLeast: '0' },
  ],
  quotas: [],
  vetoes: [],
  consequences: [],
}

interface Year {
  person: { name: string }
  scheme: { openReadings: string[] }
  status: string
  hats: Array<{ name: string }>
  sheet: Sheet
  factCount: number
}

interface List {
  items: Array<{ personId: string; name: string; total: string | null; grade: string | null; missing: string[] }>
  total: number
}

const hall = await openHall({ pack: { ...testPack, schemes: [scheme] } })
const { clerk, secretary, director, member } = hall
const [first = '', second = '', third = ''] = hall.standingIds
const last = hall.memberIds.at(-1) ?? ''

const sheetOf = async (personId: string) => (await secretary.get<Year>(`/assessments/${personId}`)).body.sheet
const line = (sheet: Sheet, id: string) => sheet.root.children.find((node) => node.id === id)

const recordProposal = async (personId: string, role: string, on = '2026-02-10') => {
  const body = {
    personId,
    kind: 'proposal',
    on,
    title: '提案',
    attributes: { accepted: true, role },
    source: '登记簿',
  }
  return (await clerk.post<{ id: string }>('/results', body)).body.id
}

beforeAll(async () => {
  const id = await heldMeeting(hall)
  await clerk.put(`/meetings/${id}/attendance`, { marks: [{ personId: third, state: 'absent' }] })
  await secretary.post(`/meetings/${id}/adoption`, { version: await versionOf(secretary, id) })
})

describe('a member’s year', () => {
  test('is a tree from the ledger: adopted minutes give the points, and each line cites its facts', async () => {
    const { body, status } = await member.get<Year>('/my-year')
    expect([status, body.person.name, body.status, body.scheme.openReadings]).toEqual([
      200,
      '委员1',
      'draft',
      ['请假留在应到'],
    ])
    expect(body.hats.map(({ name }) => name)).toEqual(['常务委员'])
    expect(line(body.sheet, 'standing')).toMatchObject({ value: '50', count: 1, formula: { zh: '50 × 1 ÷ 1 = 50' } })
    const evidence = line(body.sheet, 'standing')?.evidence ?? []
    const facts = await member.post<{ items: Array<{ id: string }> }>('/facts/by-id', { ids: evidence })
    expect(facts.body.items.map(({ id }) => id)).toEqual(evidence)
  })

  test('shows what is missing as missing, and whoever was absent has nothing rather than no data', async () => {
    expect(line(await sheetOf(second), 'proposal')).toMatchObject({ value: null, missing: 'no_records' })
    expect(line(await sheetOf(third), 'standing')).toMatchObject({ value: '0', missing: null })
    expect(line(await sheetOf(last), 'standing')).toMatchObject({ value: null, missing: 'not_for_role' })
  })

  test('follows a new result at once, says where the cap bit, and forgets what is withdrawn', async () => {
    await recordProposal(last, 'lead')
    const id = await recordProposal(last, 'joint')
    const before = await sheetOf(last)
    expect(before).toMatchObject({ total: '20', grade: '称职' })
    expect(line(before, 'proposal')).toMatchObject({ count: 2, applied: [{ kind: 'cap', before: '23', after: '20' }] })
    await clerk.post(`/results/${id}/withdrawal`, { reason: '登记错人' })
    const after = await sheetOf(last)
    expect(after.total).toBe('15')
    expect(line(after, 'proposal')?.setAside).toHaveLength(1)
  })

  test('of one who joined within the year counts that time and gives no grade', async () => {
    const joined = await hall.committee.person({ sectorId: hall.sectorId, from: '2026-02-15' })
    await recordProposal(joined, 'lead')
    expect(await sheetOf(joined)).toMatchObject({ total: null, grade: null })
    await recordProposal(joined, 'joint', '2026-02-20')
    const sheet = await sheetOf(joined)
    expect(sheet).toMatchObject({ total: '8', grade: null })
    expect(sheet.gradeReason.zh).toContain('任职不满全年（2026-02-15 —）')
  })
})

describe('who sees whose year', () => {
  test('members their own only; others look like missing ones', async () => {
    expect((await member.get(`/assessments/${first}`)).status).toBe(200)
    expect((await member.get(`/assessments/${second}`)).status).toBe(404)
    expect((await member.get('/assessments')).status).toBe(403)
  })

  test('a special committee those who belong to it', async () => {
    expect((await director.get(`/assessments/${second}`)).status).toBe(404)
    const own = await hall.committee.person({ sectorId: hall.sectorId, units: [hall.specialId] })
    expect((await director.get(`/assessments/${own}`)).status).toBe(200)
    expect((await director.get<List>('/assessments')).body.items.map(({ personId }) => personId)).toEqual([own])
  })

  test('nobody without a seat is assessed, nor anybody of another committee', async () => {
    expect((await secretary.get(`/assessments/${secretary.personId}`)).status).toBe(404)
    const another = await hall.foundAnother()
    const stranger = await another.person({ sectorId: await another.unit('sector', '科技界') })
    expect((await secretary.get(`/assessments/${stranger}`)).status).toBe(404)
  })
})

test('the survey lists all in leadership order, never by points, and refuses to', async () => {
  const { body } = await secretary.get<List>('/assessments')
  expect(body.items.slice(0, 3).map(({ name, total }) => [name, total])).toEqual([
    ['委员1', '50'],
    ['委员2', '50'],
    ['委员3', '0'],
  ])
  expect(body.items[1]).toMatchObject({ grade: '称职', missing: ['提案'] })
  expect((await secretary.get('/assessments?order=total')).status).toBe(400)
})
